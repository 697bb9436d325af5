import type { CalendarDate } from '../../model/index.js';
import type { ImportedDocument } from '../document.js';
import type { OnRemark } from '../remark.js';
import type { Body } from './body.js';
import { type Contents, findContents } from './contents.js';
import { tellDoubts } from './doubts.js';
import { type Front, openFront, put } from './front.js';
import { withoutFurniture } from './furniture.js';
import { withoutImprint } from './imprint.js';
import { joinTorn } from './joins.js';
import { isTitleLike } from './lines.js';
import { readMasthead } from './masthead.js';
import { readOfficial } from './official.js';
import type { Paragraph, Piece } from './pieces.js';
import { piecesOf } from './pieces.js';
import { headsByContents, headsByLevels, headsByNumbers, withHeads } from './sections.js';
import { withoutSoftBreaks } from './soft-breaks.js';
import { withTables } from './tables.js';
import { withoutWebFurniture } from './web.js';

/** An issue as it was recognised in a document, ready to be written as a source. */
export interface Recognised {
  readonly front: Front;
  readonly contents: Contents | undefined;
  readonly body: readonly Body[];
}

/** What an issue is called and dated where its text says neither. */
export interface Instead {
  readonly title: string;
  readonly date: CalendarDate;
}

/** Recognises an issue in a document; every character of it is in what comes out, or in a remark. */
export function recognise(document: ImportedDocument, instead: Instead, report: OnRemark): Recognised {
  tellDoubts(document, report);
  const front = openFront();
  const web = withoutWebFurniture(withoutFurniture(piecesOf(document), report), report);
  const pieces = withoutSoftBreaks(web.pieces, report);
  const top = readMasthead(pieces, front, report);
  const contents = findContents(pieces, top, report);
  const text = contents ? [...pieces.slice(top, contents.from), ...pieces.slice(contents.to)] : pieces.slice(top);
  const titles = contents ? new Set(contents.rows.map(({ title }) => title)) : new Set<string>();
  const whole = joinTorn(text, ({ text: line }) => titles.has(line), report);
  const recognised = contents
    ? withContents(contents, withTables(withoutImprint(whole, front, report), report), front, report)
    : (officialIn(whole, front, report) ?? plain(withoutImprint(whole, front, report), front, report));
  web.putDate(front);
  complete(front, recognised, instead, report);
  return recognised;
}

function withContents(contents: Contents, pieces: readonly Piece[], front: Front, report: OnRemark): Recognised {
  const heads = headsByContents(pieces, contents.rows, report);
  const found = heads.levels.size > 0 ? heads : { pieces, levels: headsOf(pieces) };
  return { front, contents, body: told(withHeads(found.pieces, found.levels), report) };
}

function officialIn(pieces: readonly Piece[], front: Front, report: OnRemark): Recognised | undefined {
  const own = openFront();
  const remarks: Parameters<OnRemark>[0][] = [];
  const keep: OnRemark = (remark) => remarks.push(remark);
  const official = front.values.size > 0 ? undefined : readOfficial(withoutImprint(pieces, own, keep), own, keep);
  if (!official) return undefined;
  for (const remark of remarks) report(remark);
  const body = withTables(official.body, report);
  const annexes = withHeads(withTables(official.annexes.pieces, report), official.annexes.levels);
  front.values.set('模板', isLetter(own) ? 'xinhan' : 'gongwen');
  for (const key of ['values', 'credits', 'distribution', 'paragraphs'] as const)
    for (const [name, value] of own[key]) (front[key] as Map<string, unknown>).set(name, value);
  return { front, contents: undefined, body: told([...withHeads(body, headsOf(body)), ...annexes], report) };
}

/** 信函 bears the name of who issues it without 文件, and a number of letters (GB/T 9704-2012 §10.1). */
function isLetter({ values }: Front): boolean {
  return /函(?:字|发)?〔/.test(String(values.get('发文字号'))) && !/文件$/.test(String(values.get('刊名')));
}

/** A text without contents: its title, and heads where it has some. */
function plain(all: readonly Piece[], front: Front, report: OnRemark): Recognised {
  const pieces = withTables(all, report);
  const [first, second] = pieces;
  const named = first?.kind === 'paragraph' && isTitle(first, second);
  if (named) put(front, '标题', first.text.replace(/\n/g, ''), first, report);
  const rest = named ? pieces.slice(1) : pieces;
  return { front, contents: undefined, body: told(withHeads(rest, headsOf(rest)), report) };
}

function isTitle(first: Paragraph, second: Piece | undefined): boolean {
  if (first.role === 'title') return true;
  const long = second?.kind === 'paragraph' && second.text.length > first.text.length;
  return (
    long &&
    isTitleLike(first.text, 60) &&
    !/^[一二三四五六七八九十]{1,3}、/.test(first.text) &&
    first.bullet === undefined
  );
}

function headsOf(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
  return headsByLevels(pieces) ?? headsByNumbers(pieces) ?? new Map();
}

/** Says how many sections and heads there are. */
function told(body: readonly Body[], report: OnRemark): readonly Body[] {
  const heads = body.flatMap((each) => (each.kind === 'head' ? [each] : []));
  for (const { level, paragraph } of heads) {
    const what = level === 1 ? { zh: '栏目', en: 'a section' } : { zh: '小标题', en: 'a head within a section' };
    report({ kind: 'recognised', what, place: paragraph.places[0]!, text: paragraph.text });
  }
  return body;
}

const BRIEFING = /简报|简讯|快报|专报|信息|要情|快讯/;

/** What an issue cannot do without: a name, a day and a template. */
function complete({ values }: Front, { contents, body }: Recognised, { title, date }: Instead, report: OnRemark): void {
  if (!values.has('刊名')) {
    values.set('刊名', title);
    report({
      kind: 'doubtful',
      what: {
        zh: '没有认出刊名，先写了这个，请改',
        en: 'no name of the bulletin was recognised; this stands in for it',
      },
      text: title,
    });
  }
  if (!values.has('日期')) {
    const { year, month, day } = date;
    const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    values.set('日期', written);
    report({
      kind: 'doubtful',
      what: { zh: '没有认出日期，先写了今天，请改', en: 'no date was recognised; today stands in for it' },
      text: written,
    });
  }
  if (values.has('模板')) return;
  const sections = body.some((each) => each.kind === 'head');
  const briefing = BRIEFING.test(String(values.get('刊名'))) || values.has('标题') || !(contents || sections);
  values.set('模板', briefing ? 'jianbao' : 'dongtai');
}
