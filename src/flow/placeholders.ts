import { type CalendarDate, type FurnitureElement, type Meta, PAGE_ENTRIES, type Template } from '../model/index.js';
import { halfWidthDigits } from '../text/numerals.js';

/** A text with its placeholders filled in, or undefined where one has no value. */
export function fillIn(text: string, meta: Meta): string | undefined {
  return fillWith(text, (name) => placeholderValue(name, meta));
}

/** A text with the values of its placeholders put in, or undefined where one has none. */
export function fillWith(text: string, fill: (name: string) => string | undefined): string | undefined {
  let complete = true;
  const filled = text.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = fill(name);
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? filled : undefined;
}

/** The first of several texts whose placeholders all have values. */
export function firstComplete(alternatives: readonly string[], meta: Meta): string | undefined {
  for (const candidate of alternatives) {
    const text = fillIn(candidate, meta);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Is there a value for a placeholder, or anything in 编印 (`credits`) or 分送 (`distribution`)? */
export function hasValue(name: string, meta: Meta): boolean {
  if (name === 'credits' || name === 'distribution') return meta[name].length > 0;
  return placeholderValue(name, meta) !== undefined;
}

function placeholderValue(name: string, meta: Meta): string | undefined {
  switch (name) {
    case '刊名':
      return meta.title.value;
    case '期号':
      return meta.number?.value.toString();
    case '总期号':
      return meta.total?.value.toString();
    case '主办':
      return meta.publisher?.value;
    case '日期':
      return dateText(meta.date.value);
    case '印发日期':
      return meta.printed && dateText(meta.printed.value);
    default: {
      const field = meta.fields.get(name)?.value;
      const text = field && field.length > 0 ? field.join('、') : undefined;
      if (name === '增刊') return text && supplement(text);
      // Templates set a remark in brackets, and so do many editors (GB/T 9704-2012 §7.3.6).
      return name === '附注' ? text?.replace(/^[（(]([^（(）)]*)[）)]$/, '$1') : text;
    }
  }
}

/** 增刊第1期 of a number in any form, 增刊 alone of 是 and the like. */
function supplement(text: string): string {
  const number = /[0-9０-９一二三四五六七八九十]+/.exec(text)?.[0];
  return number ? `增刊第${halfWidthDigits(number)}期` : '增刊';
}

/** 2022年10月18日, whatever form the editor wrote (GB/T 9704-2012 §7.3.5.4). */
function dateText({ year, month, day }: CalendarDate): string | undefined {
  return year > 0 ? `${year}年${month}月${day}日` : undefined;
}

/** The entries of the front matter that a template prints, by their Chinese keys. */
export function entriesOf({ masthead, closing, colophon, folio, runningHead }: Template): ReadonlySet<string> {
  const margins = namesIn([...(folio?.text ?? []), ...(runningHead?.text ?? [])]);
  const numbers: readonly string[] = PAGE_ENTRIES;
  return new Set([
    ...[...masthead, ...closing, ...colophon].flatMap(entriesOfElement),
    ...margins.filter((name) => !numbers.includes(name)),
  ]);
}

function entriesOfElement(element: FurnitureElement): readonly string[] {
  switch (element.kind) {
    case 'line':
      return namesIn(element.text);
    case 'issuers':
      return ['发文机关', ...namesIn(element.text)];
    case 'signers':
      return ['签发人', ...namesIn([element.text])];
    case 'split':
      return namesIn([element.left, element.right]);
    case 'rule':
      return [];
    case 'fixed':
      return namesIn([...element.lines.flat(), ...element.right]);
    case 'credits':
      return ['编印'];
    case 'distribution':
      return ['分送'];
    case 'attachments':
      return ['附件'];
    case 'signature':
      return ['印章', '签发职务', ...namesIn([...element.name, element.date, ...element.stampName])];
  }
}

function namesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!));
}
