import { unzip } from './unzip.js';

/** A paragraph of a DOCX as a reader shows it. */
export interface ReadParagraph {
  /** Name of its style. */
  readonly style: string;
  /** What it shows, the number that the reader counts before it; marks of notes are left out. */
  readonly text: string;
  /** Its list and level, where it is numbered: `3/0`. */
  readonly list: string | undefined;
  /** The texts that are bold and those that are emphasised, by their style or themselves. */
  readonly bold: readonly string[];
  readonly emphasised: readonly string[];
}

export interface ReadDocx {
  readonly paragraphs: readonly ReadParagraph[];
  /** XML of a part: `document`, `styles`. */
  part(name: string): string;
}

const HANZI = '〇一二三四五六七八九';

/** A number as Word's numerals have it. */
function numeral(format: string, value: number): string {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'decimalFullWidth':
      return Array.from(String(value), (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
    case 'decimalEnclosedCircle':
      return String.fromCodePoint(0x245f + value);
    case 'chineseCounting': {
      const [tens, ones] = [Math.floor(value / 10), value % 10];
      return `${tens > 1 ? HANZI[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HANZI[ones] : ''}`;
    }
    default:
      throw new Error(`unknown numerals ${format}`);
  }
}

/** Reads what a DOCX shows, after ISO/IEC 29500-1 §17.9 and §17.7. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzip(bytes);
  const part = (name: string): string => parts.get(`word/${name}.xml`)?.toString('utf8') ?? '';
  const styles = new Map(
    [
      ...part('styles').matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*><w:name w:val="([^"]+)"\/>(.*?)<\/w:style>/g),
    ].map(([, id, name, rest]) => [id!, { name: name!, rest: rest! }]),
  );
  const counted = counter(part('numbering'));
  const paragraphs = [...part('document').matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inner]): ReadParagraph => {
    const properties = /<w:pPr>(.*?)<\/w:pPr>/.exec(inner!)?.[1] ?? '';
    const numbered = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/.exec(properties);
    const runs = [...inner!.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/g)].map(([, rPr = '', content]) => ({
      look: `${rPr}${styles.get(/<w:rStyle w:val="([^"]+)"/.exec(rPr)?.[1] ?? '')?.rest ?? ''}`,
      note: rPr.includes('"FootnoteReference"'),
      text: [...content!.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text!)).join(''),
    }));
    const shown = runs.filter(({ note, text }) => !note && text !== '');
    const texts = (mark: string): readonly string[] =>
      shown.filter(({ look }) => look.includes(mark)).map(({ text }) => text);
    const mark = numbered ? counted(numbered[2]!, Number(numbered[1])) : '';
    return {
      style: styles.get(/<w:pStyle w:val="([^"]+)"/.exec(properties)?.[1] ?? 'Normal')!.name,
      text: mark + shown.map(({ text }) => text).join(''),
      list: numbered ? `${numbered[2]}/${numbered[1]}` : undefined,
      bold: texts('<w:b/>'),
      emphasised: texts('<w:i/>'),
    };
  });
  return { paragraphs, part };
}

/** Counts the entries of lists as they are met. */
function counter(numbering: string): (id: string, level: number) => string {
  const counts = new Map<string, number>();
  return (id, level) => {
    const definition = new RegExp(`<w:abstractNum w:abstractNumId="${id}">.*?</w:abstractNum>`).exec(numbering)![0];
    const own = new RegExp(`<w:lvl w:ilvl="${level}">.*?</w:lvl>`).exec(definition)![0];
    const value = (name: string): string => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(own)![1]!;
    const count = counts.get(`${id}/${level}`) ?? Number(value('start'));
    counts.set(`${id}/${level}`, count + 1);
    const text = plain(value('lvlText'));
    const format = value('numFmt');
    return format === 'bullet' ? text : text.replace(`%${level + 1}`, () => numeral(format, count));
  };
}

function plain(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
