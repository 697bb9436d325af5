/** Packed pixels that every reader draws alike: stored upright, eight bits a sample, without metadata. */
export interface Pixels {
  /** A PNG of colour type 0, 2, 4 or 6, not interlaced; a baseline or progressive JPEG. */
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Grey, RGB or CMYK, of which a JPEG stores 255 less the ink; an alpha channel not counted. */
  readonly components: 1 | 3 | 4;
  readonly alpha: boolean;
}

/** A raster ready for all outputs, in grey or sRGB. */
export interface Picture extends Pixels {
  /** Path as written in the source. */
  readonly path: string;
  /** Size in pixels. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Natural size in pt: from the file's own resolution where it has one, else 96 px to the inch. */
  readonly width: number;
  readonly height: number;
  /**
   * For the press, where the file has other colours: those of its own profile, or inks (without a profile: those of the
   * press).
   */
  readonly master?: Pixels & { readonly profile?: Uint8Array };
}
