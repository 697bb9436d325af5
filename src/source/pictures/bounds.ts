/** Most pixels of one picture, after unpacking: 10 000 × 10 000, twice a page of A4 at 600 dots to the inch. */
export const MAX_PIXELS = 100_000_000;
/** Most pixels of all pictures of an issue together: eighty photographs of a good camera. */
export const MAX_ISSUE_PIXELS = 2_000_000_000;
/** Most bytes of a picture's file: more than the greatest picture has without any packing. */
export const MAX_BYTES = 500_000_000;
