import { typeArea } from '../model/geometry.js';
import type {
  BlockRole,
  FlowLeaf,
  FurnitureElement,
  ParagraphFlow,
  RuleFlow,
  RuleTokens,
  Span,
} from '../model/index.js';
import { shapeTitle } from '../text/title-shape.js';
import type { FlowContext } from './context.js';
import { type Draft, generated } from './drafts.js';
import { fittingSize, lineWidths } from './fitting.js';
import { paragraph } from './paragraph.js';
import { fillIn, fillWith, firstComplete, hasValue } from './placeholders.js';
import type { OwnStyle } from './styles.js';

/** Least distance between the two sides of a split line. */
const SPLIT_GAP = '　　';

/** Masthead, closing or colophon: the template's elements with the front matter's values. */
export function pourFurniture(
  elements: readonly FurnitureElement[],
  role: BlockRole,
  context: FlowContext,
): FlowLeaf[] {
  return elements.flatMap((element) => pourElement(element, role, context));
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

/** A paragraph of text that the tool made. */
function line(
  text: string,
  style: string,
  role: BlockRole,
  span: Span,
  context: FlowContext,
  own?: OwnStyle,
): ParagraphFlow {
  return paragraph(text ? [generated(text, span.start)] : [], style, role, span, context, own);
}

function rule(tokens: RuleTokens, span: Span, context: FlowContext): RuleFlow {
  return { kind: 'rule', id: context.nextId(), rule: tokens, span };
}

function pourLine({ text, style, fit, shape }: Element<'line'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const words = firstComplete(text, meta);
  if (words === undefined) return [];
  if (shape) return [paragraph(shaped(words, style, context), style, role, meta.span, context)];
  if (!fit) return [line(words, style, role, meta.span, context)];
  return fitted(words, style, role, context);
}

function pourSplit(element: Element<'split'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const { style } = element;
  const left = fillIn(element.left, meta) ?? '';
  const right = fillIn(element.right, meta) ?? '';
  if (!left && !right) return [];
  const runs: Draft[] = [
    generated(left, meta.span.start),
    { kind: 'tab', leader: 'none', span: meta.span },
    generated(right, meta.span.start),
  ];
  const size = fittingSize(`${left}${SPLIT_GAP}${right}`, style, context);
  return [{ ...paragraph(runs, style, role, meta.span, context, { size }), fitted: true }];
}

function pourFixed({ lines, style, height }: Element<'fixed'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const texts = lines.map((text) => fillIn(text, meta)).filter((text) => text !== undefined);
  const used = texts.length * context.styles.paragraph(style).lineHeight;
  const space = { weight: 0, colour: '#000000', spaceBefore: Math.max(0, height - used), spaceAfter: 0 };
  return [...texts.map((text) => line(text, style, role, meta.span, context)), rule(space, meta.span, context)];
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

/** The name stands centred over the date, as far as both have room on the right. */
function pourSignature(element: Element<'signature'>, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { meta } = context.issue;
  const { style, dateIndent } = element;
  const date = fillIn(element.date, meta);
  const name = firstComplete(element.name, meta);
  if (date === undefined) return [];
  const dated = line(date, style, role, meta.span, context, { indentRight: dateIndent });
  if (!name) return [dated];
  const width = (text: string): number => lineWidths(text, style, context).own;
  const indentRight = Math.max(0, dateIndent + (width(date) - width(name)) / 2);
  return [line(name, style, role, meta.span, context, { indentRight }), dated];
}

function shaped(text: string, style: string, context: FlowContext): Draft[] {
  const at = context.issue.meta.span;
  const { size } = context.styles.paragraph(style).text;
  return shapeTitle(text, typeArea(context.template).width / size).flatMap((part, i): Draft[] => {
    const run = generated(part, at.start);
    return i === 0 ? [run] : [{ kind: 'line-break', generated: true, span: at }, run];
  });
}

/** Share of the em by which the ink of hanzi stands below the upper edge of their frame. */
const INK = 0.023;

/** Line pitch of a line made smaller, em: readers of the DOCX set text the lower the higher its line is. */
const PITCH = 1.5;

/**
 * A text at a size at which it fits on one line. Its upper edge stays and the next line comes as near as to the larger
 * text: what the line is lower than the style's stands as space above and below.
 */
function fitted(text: string, style: string, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { span } = context.issue.meta;
  const { text: own, lineHeight } = context.styles.paragraph(style);
  const size = fittingSize(text, style, context);
  const room = lineHeight - (own.size - size) * (1 - 2 * INK);
  const beside = size === own.size ? 0 : Math.max(0, (room - PITCH * size) / 2);
  const pitch = size === own.size ? {} : { lineHeight: room - 2 * beside };
  const words: FlowLeaf = { ...line(text, style, role, span, context, { size, ...pitch }), fitted: true };
  if (beside === 0) return [words];
  const space = { weight: 0, colour: '#000000', spaceBefore: beside, spaceAfter: 0 };
  return [rule(space, span, context), words, rule(space, span, context)];
}
