import { paperOf, TYPE_SIZES } from './sizes.js';

/** How a sheet lies: 纵向 or 横向. */
export const ORIENTATIONS = ['portrait', 'landscape', '纵向', '横向'];

/** Data of a template file. */
export type Data = Readonly<Record<string, unknown>>;

/**
 * What a template's page is, once what it extends is under it: a sheet by name has become width and height, the
 * orientation turns them, and a number of lines that was meant for another page is gone. `merged` is `own` over `base`
 * key by key.
 */
export function pageOf(own: Data, base: Data | undefined, merged: Data): Data {
  if (!isData(merged.page)) return merged;
  const ownPage = isData(own.page) ? own.page : {};
  const basePage = base && isData(base.page) ? base.page : {};
  const sheet = lying({ ...merged.page, ...named(ownPage) }, ownPage);
  const { linesPerPage: inherited, ...rest } = sheet;
  const kept = ownPage.linesPerPage !== undefined || samePage({ ...merged, page: sheet }, { ...base, page: basePage });
  return { ...merged, page: kept ? { ...rest, ...(inherited !== undefined && { linesPerPage: inherited }) } : rest };
}

/** Width and height of a sheet that is named, in place of those that were inherited. */
function named(page: Data): Data {
  const paper = paperOf(page.size);
  // A name beside numbers stays: which of them is meant nobody knows.
  if (!paper || page.width !== undefined || page.height !== undefined) return {};
  return { size: undefined, width: paper[0], height: paper[1] };
}

/**
 * Turns the sheet as the template's own page, or the one it extends, has it lie; numbers of its own are taken as they
 * are.
 */
function lying(page: Data, own: Data): Data {
  const { size, orientation, width, height, ...rest } = page;
  const turned = own.orientation !== undefined || (own.width === undefined && own.height === undefined);
  const lies = turned && (orientation === 'landscape' || orientation === '横向');
  const stands = turned && (orientation === 'portrait' || orientation === '纵向');
  const flip =
    typeof width === 'number' && typeof height === 'number' && ((lies && width < height) || (stands && width > height));
  const sheet = flip ? { width: height, height: width } : { width, height };
  return {
    ...rest,
    ...(size !== undefined && { size }),
    ...(turned && orientation !== undefined && { orientation }),
    ...(sheet.width !== undefined && { width: sheet.width }),
    ...(sheet.height !== undefined && { height: sheet.height }),
  };
}

/** Do as many lines of the body fill the type area of one template as that of the other? */
function samePage(a: Data, b: Data): boolean {
  return JSON.stringify(upright(a)) === JSON.stringify(upright(b));
}

function upright({ page, styles }: Data): unknown[] {
  const { height, margin } = page as Data;
  const { top, bottom } = isData(margin) ? margin : {};
  const [pitch] = ['body', 'default'].flatMap((name) => {
    const style = isData(styles) ? styles[name] : undefined;
    return isData(style) && style.lineHeight !== undefined ? [style.lineHeight] : [];
  });
  return [height, top, bottom, typeof pitch === 'string' ? (TYPE_SIZES[pitch] ?? pitch) : pitch];
}

/** A key with values below it. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
