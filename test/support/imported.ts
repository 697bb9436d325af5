import { type Imported, type ImportedDocument, importDocument } from '../../src/import/index.js';
import { documentOf } from '../../src/import/text.js';
import type { Block, Inline, Issue } from '../../src/model/index.js';
import { readWhole } from './read-source.js';

const INSTEAD = { title: '无名', date: { year: 2026, month: 11, day: 28 } };

/** The import of a plain text, and the issue that its source is read as. */
export async function importText(text: string): Promise<Imported & { readonly issue: Issue }> {
  return importRead(documentOf(text));
}

/** The import of a document, and the issue that its source is read as. */
export async function importRead(document: ImportedDocument): Promise<Imported & { readonly issue: Issue }> {
  const imported = importDocument(document, INSTEAD);
  const { issue } = await readWhole(imported.text);
  return { ...imported, issue };
}

/** Every character that an issue holds: entries of the front matter, contents, text, notes; in no order. */
export function charactersOf({ meta, toc, preface, sections }: Issue): string {
  const entries = [
    ...[meta.title.value, meta.publisher?.value ?? '', meta.number?.value ?? '', meta.total?.value ?? ''],
    ...meta.credits.flatMap(({ role, names }) => [role, ...names]),
    ...meta.distribution.flatMap(({ kind, text }) => [kind, text]),
    ...[...meta.fields.values()].flatMap(({ value }) => value),
    ...(toc?.entries ?? []).flatMap(({ ordinal, title, page }) => [
      ordinal?.text ?? '',
      title.value,
      page?.value ?? '',
    ]),
    toc?.heading ?? (toc ? '目录' : ''),
  ];
  const text = [preface, ...sections.map(({ blocks }) => blocks)].flatMap((blocks) => blocks.map(blockText));
  const heads = sections.map(({ ordinal, title }) => (ordinal?.text ?? '') + inlineText(title));
  return [...entries, ...heads, ...text].join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'item':
    case 'heading':
      return (block.ordinal?.text ?? '') + inlineText(block.inlines);
    case 'paragraph':
      return inlineText(block.inlines);
    case 'items':
      return block.entries.flat().map(blockText).join('');
    case 'list':
      return block.numbers.map(({ value }) => value).join('') + block.entries.flat().map(blockText).join('');
    case 'quote':
      return block.blocks.map(blockText).join('');
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => inlineText(cell.inlines))).join('');
    default:
      return '';
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'note') return inline.blocks.map(blockText).join('');
      if (inline.kind === 'page-ref') return inline.before.text + (inline.page.value ?? '?') + inline.after.text;
      return 'children' in inline ? inlineText(inline.children) : '';
    })
    .join('');
}
