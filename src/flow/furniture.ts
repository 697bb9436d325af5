import { typeArea } from '../model/geometry.js';
import type { BlockRole, FlowLeaf, FurnitureElement, ParagraphFlow, RuleFlow } from '../model/index.js';
import type { FlowContext } from './context.js';
import { generated } from './drafts.js';
import { lineWidths } from './fitting.js';
import { atBothEdges, fitted, INK, line, rule } from './furniture-lines.js';
import { pourIssuers, pourSignatures } from './joint.js';
import { isUnsealed, jointIssuers, namesOf } from './names.js';
import { paragraph } from './paragraph.js';
import { fillIn, fillWith, firstComplete, hasValue } from './placeholders.js';
import { shaped } from './shaped.js';
import { pourSigners } from './signers.js';
import { pourStamp } from './stamp.js';

/** Masthead, closing or colophon: the template's elements with the front matter's values. */
export function pourFurniture(
  elements: readonly FurnitureElement[],
  role: BlockRole,
  context: FlowContext,
): FlowLeaf[] {
  return elements.flatMap((element) =>
    element.kind === 'issuers'
      ? pourHead({ ...element, jointHeight: roomFor(element, elements, role, context) }, role, context)
      : pourElement(element, role, context),
  );
}

/** Lines of text that the first page shows below its masthead (GB/T 9704-2012 §7.3.3). */
const FIRST_LINES = 2;

/** Height that the names of a joint issue may take, so that text stands on the first page, pt. */
function roomFor(
  issuers: Element<'issuers'>,
  elements: readonly FurnitureElement[],
  role: BlockRole,
  context: FlowContext,
): number {
  if (jointIssuers(context.issue.meta).length === 0) return issuers.jointHeight;
  const unnamed = { ...context, nextId: () => '' };
  const others = elements.filter(({ kind }) => kind !== 'issuers').flatMap((own) => pourElement(own, role, unnamed));
  const used = others.reduce((sum, block) => sum + heightOf(block, context), 0);
  const { lineHeight, spaceAfter } = context.styles.paragraph(issuers.style);
  const text = FIRST_LINES * context.styles.paragraph('body').lineHeight;
  const free = typeArea(context.template).height - used - text - spaceAfter - lineHeight / 4;
  return Math.max(0, Math.min(issuers.jointHeight, free));
}

/** What a block of furniture takes of a page, pt. */
function heightOf(block: FlowLeaf, context: FlowContext): number {
  if (block.kind === 'rule') return block.rule.spaceBefore + block.rule.weight + block.rule.spaceAfter;
  if (block.kind !== 'paragraph') return 0;
  const { lineHeight, spaceBefore, spaceAfter } = block.style;
  const breaks = block.runs.filter(({ kind }) => kind === 'line-break').length;
  const full = breaks === 0 ? Math.ceil(context.widthsOf(block).own / typeArea(context.template).width) : breaks + 1;
  return spaceBefore + Math.max(1, full) * lineHeight + spaceAfter;
}

/**
 * A colophon without rules that stand beside no text: of several in a row the outermost stays, and nothing of one that
 * says nothing.
 */
export function withoutIdleRules(blocks: readonly FlowLeaf[]): FlowLeaf[] {
  const isText = (block: FlowLeaf): boolean => block.kind === 'paragraph';
  const [first, last] = [blocks.findIndex(isText), blocks.findLastIndex(isText)];
  if (first < 0) return [];
  const isDrawn = (block: FlowLeaf): boolean => block.kind === 'rule' && block.rule.weight > 0;
  return blocks.filter((block, i) => {
    if (!isDrawn(block)) return true;
    // Below the last line the last rule is the outermost, elsewhere the first.
    const beside = i > last ? blocks.slice(i + 1) : blocks.slice(0, i).reverse();
    const neighbour = beside.find((other) => isText(other) || isDrawn(other));
    return neighbour === undefined || isText(neighbour);
  });
}

function pourElement(element: FurnitureElement, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  switch (element.kind) {
    case 'line':
      return pourLine(element, role, context);
    case 'issuers':
      return pourHead(element, role, context);
    case 'signers':
      return pourSigners(element, role, context);
    case 'split':
      return pourSplit(element, role, context);
    case 'rule':
      return element.when && !hasValue(element.when, meta) ? [] : [rule(element.rule, meta.span, context)];
    case 'fixed':
      return pourFixed(element, role, context);
    case 'credits':
      return meta.credits.map((credit) => {
        const values: Values = { 职务: credit.role, 姓名: credit.names.join(element.join) };
        const text = fillWith(element.text, (name) => values[name]) ?? '';
        return line(text, element.style, role, credit.span, context);
      });
    case 'distribution':
      return pourDistribution(element, role, context);
    case 'attachments':
      return pourAttachments(element, context);
    case 'signature':
      return pourSignature(element, role, context);
  }
}

/** What stands for the placeholders of an element's text. */
type Values = Readonly<Record<string, string>>;

type Element<Kind extends FurnitureElement['kind']> = Extract<FurnitureElement, { readonly kind: Kind }>;

function pourLine(element: Element<'line'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { text, style, fit, shape, unless, label, labelStyle } = element;
  const { meta } = context.issue;
  if (unless && hasValue(unless, meta)) return [];
  const words = firstComplete(text, meta);
  if (words === undefined) return [];
  if (shape) {
    const runs = shaped([generated(words, meta.span.start)], style, context);
    return [paragraph(runs, style, role, meta.span, context)];
  }
  if (label !== undefined) {
    const names = labelStyle === undefined ? {} : { names: [labelStyle] };
    const runs = [generated(label, meta.span.start, names), generated(words, meta.span.start)];
    return [paragraph(runs, style, role, meta.span, context)];
  }
  if (!fit) return [line(words, style, role, meta.span, context)];
  return fitted(words, style, role, context);
}

/** The red name: a line that fits, or a stack of names with the same upper edge and the same distance below. */
function pourHead(element: Element<'issuers'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const { style, text, hostOnly } = element;
  const [host, ...others] = hostOnly ? jointIssuers(meta) : [];
  const names = others.length > 0 ? [] : jointIssuers(meta);
  if (names.length === 0) {
    const words = host ?? firstComplete(text, meta);
    return words === undefined ? [] : fitted(words, style, role, context);
  }
  const lines = pourIssuers(element, names, role, context);
  const single = context.styles.paragraph(style);
  const { text: own, lineHeight } = lines[0]!.style;
  const ink = (lineHeight - own.size) / 2;
  const above = (single.lineHeight - single.text.size) / 2 + INK * (single.text.size - own.size) - ink;
  const below = (single.lineHeight - single.text.size) / 2 + single.spaceAfter - ink;
  const space = (height: number): RuleFlow =>
    rule({ weight: 0, colour: '#000000', spaceBefore: Math.max(0, height), spaceAfter: 0 }, meta.span, context);
  return [space(above), ...lines, space(below)];
}

function pourSplit(element: Element<'split'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const left = fillIn(element.left, meta) ?? '';
  const right = fillIn(element.right, meta) ?? '';
  return left || right ? [atBothEdges([left, right], element.style, role, context)] : [];
}

function pourFixed(element: Element<'fixed'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { lines, style, height, rightStyle } = element;
  const { meta } = context.issue;
  const texts = lines.map((text) => firstComplete(text, meta)).filter((text) => text !== undefined);
  const right = firstComplete(element.right, meta);
  const used = texts.length * context.styles.paragraph(style).lineHeight;
  const space = { weight: 0, colour: '#000000', spaceBefore: Math.max(0, height - used), spaceAfter: 0 };
  const named = rightStyle === undefined ? {} : { names: [rightStyle] };
  const first = right === undefined ? [] : [atBothEdges([texts.shift() ?? '', right], style, role, context, named)];
  const own = [...first, ...texts.map((text) => line(text, style, role, meta.span, context))];
  return height === 0 ? own : [...own, rule(space, meta.span, context)];
}

function pourDistribution(
  { text, style, between }: Element<'distribution'>,
  role: BlockRole,
  context: FlowContext,
): FlowLeaf[] {
  return context.issue.meta.distribution.flatMap(({ kind, text: names, span }, i): FlowLeaf[] => {
    const values: Values = { 类别: kind, 单位: names };
    const own = line(fillWith(text, (name) => values[name]) ?? '', style, role, span, context);
    return i === 0 || !between ? [own] : [rule(between, span, context), own];
  });
}

function pourAttachments({ style, firstStyle, nextStyle }: Element<'attachments'>, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const { value: names = [], span = meta.span } = meta.fields.get('附件') ?? {};
  if (names.length === 1) return [line(`附件：${names[0]}`, style, 'attachment', span, context)];
  return names.map((name, i) => {
    const text = `${i === 0 ? '附件：' : ''}${i + 1}.${name}`;
    return line(text, i === 0 ? firstStyle : nextStyle, 'attachment', span, context);
  });
}

/**
 * The name stands centred over the date, as far as both have room on the right; several names in rows; without a seal
 * the date two characters further in than the name (GB/T 9704-2012 §7.3.5).
 */
function pourSignature(element: Element<'signature'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const { style, dateIndent } = element;
  const date = fillIn(element.date, meta);
  const post = meta.fields.get('签发职务')?.value[0];
  if (post && date !== undefined) return pourStamp(element, { post, date }, role, context);
  const names = signersOf(element, context);
  if (date === undefined) return [];
  const right = (text: string, indentRight: number): ParagraphFlow =>
    line(text, style, role, meta.span, context, { indentRight: Math.max(0, indentRight) });
  const width = (text: string): number => lineWidths(text, style, context).own;
  const last = names.at(-1);
  if (last === undefined) return [right(date, dateIndent)];
  if (isUnsealed(meta)) {
    const longer = width(date) - width(last);
    const below = longer > 0 ? UNSEALED : -longer;
    const above = longer > 0 ? 2 * UNSEALED + longer : UNSEALED;
    return [...names.map((name) => right(name, above)), right(date, below)];
  }
  const dated = right(date, dateIndent);
  if (names.length > 1) return [...pourSignatures(element, names, date, role, context), dated];
  return [right(last, dateIndent + (width(date) - width(last)) / 2), dated];
}

/** Name and date of a document without a seal stand two characters in, em (GB/T 9704-2012 §7.3.5.2). */
const UNSEALED = 2;

/** Who signs: 落款, else who issues jointly, else what the template has for it. */
function signersOf({ name }: Element<'signature'>, { issue: { meta } }: FlowContext): readonly string[] {
  const own = namesOf(meta.fields.get('落款'));
  const joint = jointIssuers(meta);
  if (name.some((text) => text.includes('{落款}'))) {
    if (own.length > 1) return own;
    if (own.length === 0 && joint.length > 0) return joint;
  }
  const words = firstComplete(name, meta);
  return words ? [words] : [];
}
