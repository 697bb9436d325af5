import type { Font } from 'fontkit';
import { docxFaces } from './embedded-glyphs.js';
import { unzip } from './unzip.js';

/** A line or a page of a DOCX that has not the room it needs, pt. */
export interface Misfit {
  readonly what: string;
  readonly needs: number;
  readonly has: number;
}

/** CJK–Latin space of Word, em. */
const AUTOSPACE = 0.25;
/** LibreOffice moves characters together by no more than this, em. */
const CLOSEST = 1 / 6;
/** What Word makes of a superscript's size. */
const SUPERSCRIPT = 0.66;
const HANZI = /[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const ALNUM = /[0-9A-Za-z\u00c0-\u024f]/;

/** Properties by the names that they have in the file. */
type Properties = Readonly<Record<string, string>>;

/**
 * Reads a faithful DOCX as its file alone says, by Word's published rules: every character at the advance of its embedded face, CJK–Latin
 * space on both sides of Western text, nothing squeezed, nothing hung. Returns lines that are wider than their measure and pages that are
 * higher than their room. Faces are read by fontkit. `edit` plants faults in the body.
 */
export function misfits(
  bytes: Uint8Array,
  edit: (document: string) => string = (document) => document,
): {
  readonly lines: readonly Misfit[];
  readonly pages: readonly Misfit[];
  readonly read: number;
} {
  const parts = unzip(bytes);
  const text = (name: string): string => parts.get(`word/${name}.xml`)!.toString('utf8');
  const document = edit(text('document'));
  const faces = new Map(
    docxFaces(bytes).map((face) => [`${face.familyName} ${face.postscriptName.includes('Bold')}`, face]),
  );
  const styles = new Map(
    [...text('styles').matchAll(/<w:style [^>]*w:styleId="([^"]+)">(.*?)<\/w:style>/g)].map(([, id, xml]) => [
      id!,
      propertiesOf(xml!),
    ]),
  );
  const section = propertiesOf(/<w:sectPr>.*<\/w:sectPr>/.exec(document)![0]);
  const measure = (Number(section['pgSz.w']) - Number(section['pgMar.left']) - Number(section['pgMar.right'])) / 20;
  const height = (Number(section['pgSz.h']) - Number(section['pgMar.top']) - Number(section['pgMar.bottom'])) / 20;
  const lines: Misfit[] = [];
  let read = 0;
  const paragraph = (xml: string, width: number): { readonly count: number; readonly height: number } => {
    const own = propertiesOf(/<w:pPr>.*?<\/w:pPr>/.exec(xml)?.[0] ?? '');
    const style = { ...styles.get('Normal'), ...styles.get(own['pStyle.val'] ?? 'Normal'), ...own };
    const runs = runsOf(xml.replace(/<w:pPr>.*?<\/w:pPr>/, ''));
    const all = linesOf(runs);
    all.forEach((line, i) => {
      if (line.some((run) => run.text.includes('\t'))) return;
      const first = i === 0 ? number(style, 'ind.firstLine') - number(style, 'ind.hanging') : 0;
      const has = width - (number(style, 'ind.left') + number(style, 'ind.right') + first) / 20;
      const needs = widthOf(line, style, styles, faces);
      read++;
      if (needs > has + 0.01) lines.push({ what: line.map((run) => run.text).join(''), needs, has });
    });
    const pitch = number(style, 'spacing.line') / 20;
    const picture = Number(/<wp:extent [^>]*cy="(\d+)"/.exec(xml)?.[1] ?? 0) / 12700;
    const space = (number(style, 'spacing.before') + number(style, 'spacing.after')) / 20;
    return { count: all.length, height: space + (picture || all.length * pitch) };
  };
  const notes = new Map(
    [...text('footnotes').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/g)].map(([, id, xml]) => [
      id!,
      paragraphsOf(xml!).reduce((sum, own) => sum + paragraph(own, measure).height, 0),
    ]),
  );
  const separator = Number(/w:type="separator".*?w:line="(\d+)"/.exec(text('footnotes'))?.[1] ?? 0) / 20;
  const pages = [0];
  const seen = [0];
  const add = (xml: string, own: number): void => {
    if (xml.includes('<w:pageBreakBefore/>')) {
      pages.push(0);
      seen.push(0);
    }
    pages[pages.length - 1]! += own;
    for (const [, id] of xml.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)) {
      const last = pages.length - 1;
      pages[last]! += notes.get(id!)! + (seen[last] === 0 ? separator : 0);
      seen[last]!++;
    }
  };
  for (const block of blocksOf(document)) {
    if (!block.startsWith('<w:tbl>')) {
      add(block, paragraph(block, measure).height);
      continue;
    }
    const grid = [...block.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width) / 20);
    const pad = (Number(/<w:left w:w="(\d+)"/.exec(block)![1]) * 2) / 20;
    for (const [row] of block.matchAll(/<w:tr>.*?<\/w:tr>/g)) {
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/g)].forEach(([, cell], i) => {
        for (const own of paragraphsOf(cell!)) paragraph(own, grid[i]! - pad);
      });
      add(row, Number(/<w:trHeight w:val="(\d+)"/.exec(row)![1]) / 20);
    }
  }
  const high = pages.flatMap((needs, i): Misfit[] =>
    needs > height + 0.01 ? [{ what: `page ${i + 1}`, needs, has: height }] : [],
  );
  return { lines, pages: high, read };
}

/** Paragraphs and tables of the body, in order. */
function blocksOf(document: string): string[] {
  return [...document.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/g)].map(([xml]) => xml);
}

function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([own]) => own);
}

/** `element.attribute` of everything in a piece of XML, the last of each. */
function propertiesOf(xml: string): Properties {
  const found: Record<string, string> = {};
  for (const [, element, attributes] of xml.matchAll(/<w:(\w+)((?: [\w:]+="[^"]*")*)\/?>/g)) {
    if (element === 'spacing' && / w:val=/.test(attributes!)) {
      found['tracking.val'] = / w:val="(-?\d+)"/.exec(attributes!)![1]!;
      continue;
    }
    if (element === 'b') found.b = 'on';
    if (element === 'ind') for (const name of ['firstLine', 'hanging']) delete found[`ind.${name}`];
    for (const [, name, value] of attributes!.matchAll(/ \w+:(\w+)="([^"]*)"/g)) found[`${element}.${name}`] = value!;
  }
  return found;
}

function number(properties: Properties, name: string): number {
  return Number(properties[name] ?? 0);
}

interface Run {
  readonly text: string;
  readonly properties: Properties;
}

/** Runs with what they print: a break as a line feed, a reference as a circled number, fields by their results. */
function runsOf(xml: string): Run[] {
  return [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run]) => {
    const properties = propertiesOf(/<w:rPr>.*?<\/w:rPr>/.exec(run!)?.[0] ?? '');
    const printed = run!
      .replace(/<w:rPr>.*?<\/w:rPr>|<w:instrText.*?<\/w:instrText>/g, '')
      .replaceAll('<w:br/>', '\n')
      .replaceAll('<w:tab/>', '\t')
      .replace(/<w:footnoteRef\/>|<w:footnoteReference w:id="\d+"\/>/g, '①')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]!);
    return { text: printed, properties };
  });
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, properties } of runs) {
    text.split('\n').forEach((own, i) => {
      if (i > 0) lines.push([]);
      if (own) lines.at(-1)!.push({ text: own, properties });
    });
  }
  return lines;
}

function widthOf(
  line: readonly Run[],
  style: Properties,
  styles: ReadonlyMap<string, Properties>,
  faces: ReadonlyMap<string, Font>,
): number {
  let width = 0;
  let before = '';
  for (const { text, properties } of line) {
    const own = { ...style, ...styles.get(properties['rStyle.val'] ?? ''), ...properties };
    const size = number(own, 'sz.val') / 2;
    const raised = own['vertAlign.val'] === 'superscript' ? SUPERSCRIPT : 1;
    const face = faces.get(`${own['rFonts.eastAsia']} ${'b' in own}`);
    if (!face) throw new Error(`no face ${own['rFonts.eastAsia']} for ${text}`);
    for (const character of text) {
      const advance = face.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / face.unitsPerEm;
      const tracking = Math.max(number(own, 'tracking.val') / 20, -CLOSEST * size);
      width += advance * size * raised * (Number(own['w.val'] ?? 100) / 100) + tracking;
      const meet =
        (HANZI.test(before) && ALNUM.test(character)) ||
        (/[0-9A-Za-z%+\u00c0-\u024f]/.test(before) && HANZI.test(character));
      if (meet && style['autoSpaceDE.val'] !== '0') width += AUTOSPACE * (number(style, 'sz.val') / 2);
      before = character;
    }
  }
  return width;
}
