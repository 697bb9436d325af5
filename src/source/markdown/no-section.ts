import { sourceNoSection } from '../../diagnostics/kinds/source.js';
import type { Block, ItemBlock, Meta } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import type { Lowering } from '../context.js';

/** Entries of the front matter that official documents have, which may do without heads. */
const OFFICIAL = ['标题', '发文机关', '发文字号', '主送', '签发职务', '出席'];
/** Templates of official documents. */
const DOCUMENTS = new Set(['gongwen', 'jiyao', 'mingling', 'xinhan']);
/** Longer lines are no heads, UTF-16 units. */
const LONGEST_HEAD = 60;

/** A 公文 may do without heads; a bulletin without them was hardly meant: lines 一、 二、 may be heads without `#`. */
export function reportNoSections(preface: readonly Block[], { fields, template }: Meta, context: Lowering): void {
  const official = DOCUMENTS.has(template?.value ?? '') || OFFICIAL.some((name) => fields.has(name));
  if (official && preface.length > 0) return;
  const { text } = context.source;
  const heads = headsIn(preface);
  const end = text.trimEnd().length;
  const lastLine = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  context.report({
    kind: sourceNoSection,
    severity: preface.length > 0 ? 'warning' : 'error',
    span: heads[0]?.span ?? { start: lastLine, end },
    message: sourceNoSection.words.none(),
    hints: [sourceNoSection.words.putHead()],
    fix:
      heads.length > 0
        ? { safe: false, edits: heads.map(({ span: { start } }) => ({ start, end: start, text: '# ' })) }
        : undefined,
  });
}

/** Lines 一、 二、 三、 without a full stop. */
function headsIn(blocks: readonly Block[]): readonly ItemBlock[] {
  const heads: ItemBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'item' || block.ordinal.form !== 'chinese' || block.ordinal.value !== heads.length + 1) continue;
    const { text } = plainText(block.inlines);
    if (text.length <= LONGEST_HEAD && !/[。；]/.test(text)) heads.push(block);
  }
  return heads.length > 1 ? heads : [];
}
