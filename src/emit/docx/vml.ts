/** A place on the page, pt from its top left corner. */
export interface PagePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The style that puts a VML shape behind the text at a place of the page (ISO/IEC 29500-4 §14.1.2.18); `depth` orders
 * such shapes.
 */
export function onPage({ left, top, width, height }: PagePlace, depth: number): string {
  return [
    'position:absolute',
    `margin-left:${points(left)}`,
    `margin-top:${points(top)}`,
    `width:${points(width)}`,
    `height:${points(height)}`,
    `z-index:${depth}`,
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';');
}

/** A length as VML has it. */
function points(length: number): string {
  return `${Math.round(length * 100) / 100}pt`;
}
