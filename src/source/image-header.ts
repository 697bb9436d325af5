/** Pixels to the inch of print, across and down. */
export interface Resolution {
  readonly x: number;
  readonly y: number;
}

const METRE = 0.0254;

/** The resolution in a PNG's pHYs chunk (PNG §11.3.5.3); undefined where it has none or none that can be meant. */
export function pngResolution(bytes: Uint8Array): Resolution | undefined {
  const view = viewOf(bytes);
  for (const chunk of pngChunks(view)) {
    if (chunk.type === 'IDAT') return undefined;
    if (chunk.type === 'pHYs' && chunk.length === 9 && view.getUint8(chunk.start + 8) === 1) {
      return sane({ x: view.getUint32(chunk.start) * METRE, y: view.getUint32(chunk.start + 4) * METRE });
    }
  }
  return undefined;
}

/** Whether a PNG has image data and its end, so that it was not cut off. */
export function pngWhole(bytes: Uint8Array): boolean {
  const types = new Set([...pngChunks(viewOf(bytes))].map((chunk) => chunk.type));
  return types.has('IDAT') && types.has('IEND');
}

/** Adam7 interlacing (IHDR, PNG §11.2.2), which PDF has no means for. */
export function isInterlacedPng(bytes: Uint8Array): boolean {
  return bytes[28] === 1;
}

function* pngChunks(view: DataView): Generator<{ readonly type: string; readonly start: number; readonly length: number }> {
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > view.byteLength) return;
    const type = String.fromCharCode(view.getUint8(at + 4), view.getUint8(at + 5), view.getUint8(at + 6), view.getUint8(at + 7));
    yield { type, start: at + 8, length };
    at += 12 + length;
  }
}

/** The resolution in a JPEG's JFIF header (ISO/IEC 10918-5 §6.5); undefined where it has none or none that can be meant. */
export function jpegResolution(bytes: Uint8Array): Resolution | undefined {
  const view = viewOf(bytes);
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return undefined;
    if (marker !== 0xe0 || view.getUint16(at + 2) < 14 || at + 16 > view.byteLength) continue;
    if (view.getUint32(at + 4) !== 0x4a464946) continue;
    const unit = view.getUint8(at + 11);
    const perInch = unit === 1 ? 1 : unit === 2 ? 2.54 : 0;
    return sane({ x: view.getUint16(at + 12) * perInch, y: view.getUint16(at + 14) * perInch });
  }
  return undefined;
}

/** Whether a JPEG has its end marker, so that it was not cut off. */
export function jpegWhole(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.byteLength / 2;
}

/** Cameras and programs write placeholders such as 1 dpi: those are no resolution. */
function sane({ x, y }: Resolution): Resolution | undefined {
  return x >= 30 && x <= 4800 && y >= 30 && y <= 4800 ? { x, y } : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
