import { describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { openStyles } from '../../src/flow/styles.js';
import type { FontSet } from '../../src/fonts/index.js';
import { draw, fill } from '../../src/layout/index.js';
import type { Compiled, FlowBlock, Template } from '../../src/model/index.js';
import { seeds } from '../support/amount.js';
import { layOutText } from '../support/compile-text.js';
import { type PdfPage, readPages } from '../support/read-glyphs.js';
import { generateDocument } from './documents.js';
import { closingFaults, emptyFaults, faceFaults, firstPageFaults, textRows } from './proofs.js';

/** Documents that are tried. */
const SEEDS = seeds(4, 400);
/** Documents in which each planted fault shows. */
const PLANTED = [5, 8];

type Change = (compiled: Compiled<FontSet>) => Compiled<FontSet>;

/** A document laid out; `template` is what an own template says beside `extends: gongwen`. */
async function laidOut(
  text: string,
  template = '',
  change: Change = (compiled) => compiled,
): Promise<Compiled<FontSet>> {
  const own = template ? text.replace('模板: gongwen', '模板: own') : text;
  return change(
    await layOutText(own, { 'templates/own/template.yaml': `extends: gongwen\ndescription: d\n${template}` }),
  );
}

/** Its pages as a reader of the PDF sees them. */
async function pagesOf(compiled: Compiled<FontSet>): Promise<PdfPage[]> {
  const [pdf] = await pdfEmitter.emit(compiled);
  return readPages(pdf!.bytes);
}

/** Lines of a paragraph that stand alone at a page's head or foot; on page 1 what begins the text may. */
function widows({ layout }: Compiled<FontSet>): string[] {
  return [...layout.paragraphs.values()].flatMap(({ text, lines }) => {
    const pages = [...new Set(lines.map(({ page }) => page))];
    const alone =
      pages.length > 1 && pages.some((page) => page > 1 && lines.filter((line) => line.page === page).length === 1);
    return alone ? [`one line alone of ${text}`] : [];
  });
}

/** Faults of all documents by the proof that found them. */
async function faultsOf(
  template?: string,
  change?: Change,
  seeds = SEEDS,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = { first: [], closing: [], empty: [], face: [], widow: [] };
  for (const seed of seeds) {
    const document = generateDocument(seed);
    const compiled = await laidOut(document.text, template, change);
    const pages = await pagesOf(compiled);
    const named = (faults: readonly string[]): string[] => faults.map((fault) => `${seed}: ${fault}`);
    found.first!.push(...named(firstPageFaults(pages, document)));
    found.closing!.push(...named(closingFaults(pages, document)));
    found.empty!.push(...named(emptyFaults(pages, document)));
    // A text of a few lines is divided all the same if both pages need some.
    if (textRows(pages, document).flat().length > 5) found.widow!.push(...named(widows(compiled)));
    found.face!.push(...named(faceFaults(pages, document)));
  }
  return found;
}

/** Lays a document out anew with its blocks changed. */
const withBlocks =
  (change: (block: FlowBlock, template: Template) => FlowBlock): Change =>
  (compiled) => {
    const changed = (block: FlowBlock): FlowBlock =>
      'children' in block
        ? ({ ...block, children: block.children.map(changed) } as FlowBlock)
        : change(block, compiled.template);
    const flow = { ...compiled.flow, body: compiled.flow.body.map(changed) };
    return { ...compiled, flow, layout: draw(fill(flow, compiled.template, compiled.fonts)).layout };
  };

describe('generated official documents', () => {
  test('have text on page 1, full pages, heads in their faces as far as they go, and a signature with its date below the last lines', async () => {
    expect(await faultsOf()).toEqual({ first: [], closing: [], empty: [], face: [], widow: [] });
  });

  test('of an own template with larger lines, too', async () => {
    const template = 'page: { linesPerPage: 18 }\nstyles: { default: { lineHeight: 35.4 } }\n';
    const { first, closing, face } = await faultsOf(template, undefined, SEEDS.slice(0, 3));
    expect({ closing, face }).toEqual({ closing: [], face: [] });
    // Below the masthead there is room for four lines, not always for two of a paragraph, and spare lines are counted for the standard's pitch.
    expect(first!.filter((fault) => fault.includes('page 1 has 0'))).toEqual([]);
  });

  test('show each fault that is planted', async () => {
    const items = withBlocks((block, template) => {
      if (block.kind !== 'paragraph' || block.role !== 'item') return block;
      if (!/^（.）/.test(block.runs.map((run) => ('text' in run ? run.text : '')).join(''))) return block;
      const style = openStyles(template).paragraph('heading2');
      const runs = block.runs.map((run) => ('style' in run ? { ...run, style: style.text } : run));
      return { ...block, style, runs };
    });
    const chained = await faultsOf('', items, PLANTED);
    expect(chained.empty).not.toEqual([]);
    expect(chained.face).not.toEqual([]);
    const short = generateDocument(PLANTED[0]!);
    const full = short.text.replace('主送: ', `主送: ${'各二级学院、'.repeat(40)}`);
    expect(firstPageFaults(await pagesOf(await laidOut(full)), short)).not.toEqual([]);
    const alone = await faultsOf(
      '',
      withBlocks((block) => ('keepWithPrevious' in block ? { ...block, keepWithPrevious: 0 } : block)),
      PLANTED,
    );
    expect(alone.closing).not.toEqual([]);
    expect(
      (await faultsOf('characterStyles: { heading2-run-in: { label: 项首, font: 仿宋 } }\n', undefined, PLANTED)).face,
    ).not.toEqual([]);
  });
});
