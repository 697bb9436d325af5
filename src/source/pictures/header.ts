/** Pixels to the inch of print, across and down. */
export interface Resolution {
  readonly x: number;
  readonly y: number;
}

/** What the parts of a PNG or JPEG say, before a pixel is unpacked. */
export interface Header {
  /** Every reader of PDF and DOCX draws pixels stored like these alike. */
  readonly plain: boolean;
  /** The file without what is no pixel: profiles, texts, positions of cameras, thumbnails. */
  bare(): Buffer;
  /** The resolution that the file states; undefined where it has none or none that can be meant. */
  readonly resolution: Resolution | undefined;
}

/** An inch, m. */
export const METRE = 0.0254;

/** Cameras and programs write placeholders such as 1 dpi: those are no resolution. */
export function saneResolution({ x, y }: Resolution): Resolution | undefined {
  return x >= 30 && x <= 4800 && y >= 30 && y <= 4800 ? { x, y } : undefined;
}
