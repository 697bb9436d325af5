import type { BlockRole, FlowLeaf, FurnitureElement, ParagraphFlow, Run, Span } from '../model/index.js';
import { emWidth } from '../text/em-width.js';
import { shapeTitle } from '../text/title-shape.js';
import { millimetres } from '../text/units.js';
import type { FlowContext } from './context.js';
import { paragraph } from './paragraph.js';
import { fillIn, firstComplete, hasValue } from './placeholders.js';
import { generated } from './runs.js';

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

/** A colophon without rules that stand beside no text: of several in a row the outermost stays, and nothing of one that says nothing. */
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
  const { span } = meta;
  const block = (text: string, style: string, at: Span = span): ParagraphFlow =>
    paragraph(text ? [generated(text, at.start)] : [], style, role, at, context);
  switch (element.kind) {
    case 'line': {
      const text = firstComplete(element.text, meta);
      if (text === undefined) return [];
      const line = block(text, element.style);
      if (element.shape) return [{ ...line, runs: shapedRuns(text, element.style, context) }];
      return [element.fit ? { ...line, ...fitted(text, element.style, context) } : line];
    }
    case 'split': {
      const left = fillIn(element.left, meta) ?? '';
      const right = fillIn(element.right, meta) ?? '';
      if (!left && !right) return [];
      const runs: Run[] = [
        generated(left, span.start),
        { kind: 'tab', leader: 'none', span },
        generated(right, span.start),
      ];
      const size = fittingSize(`${left}${SPLIT_GAP}${right}`, element.style, context);
      return [{ ...paragraph(runs, element.style, role, span, context), size }];
    }
    case 'rule':
      if (element.when && !hasValue(element.when, meta)) return [];
      return [{ kind: 'rule', id: context.nextId(), rule: element.rule, span }];
    case 'fixed': {
      const lines = element.lines.map((line) => fillIn(line, meta)).filter((line) => line !== undefined);
      const used = lines.length * context.template.styles[element.style]!.lineHeight;
      const space = { weight: 0, colour: '#000000', spaceBefore: Math.max(0, element.height - used), spaceAfter: 0 };
      return [
        ...lines.map((line) => block(line, element.style)),
        { kind: 'rule', id: context.nextId(), rule: space, span },
      ];
    }
    case 'credits':
      return meta.credits.map((credit) => {
        const text = element.text.replace('{职务}', credit.role).replace('{姓名}', credit.names.join(element.join));
        return block(text, element.style, credit.span);
      });
    case 'distribution':
      return meta.distribution.flatMap((line, i): FlowLeaf[] => {
        const text = element.text.replace('{类别}', line.kind).replace('{单位}', line.text);
        const own = block(text, element.style, line.span);
        if (i === 0 || !element.between) return [own];
        return [{ kind: 'rule', id: context.nextId(), rule: element.between, span: line.span }, own];
      });
    case 'attachments': {
      const { value: names = [], span: at = span } = meta.fields.get('附件') ?? {};
      const attached = (text: string, style: string): ParagraphFlow => ({
        ...block(text, style, at),
        role: 'attachment',
      });
      if (names.length === 1) return [attached(`附件：${names[0]}`, element.style)];
      return names.map((name, i) =>
        attached(`${i === 0 ? '附件：' : ''}${i + 1}.${name}`, i === 0 ? element.firstStyle : element.nextStyle),
      );
    }
    case 'signature': {
      const date = fillIn(element.date, meta);
      const name = firstComplete(element.name, meta);
      if (date === undefined) return [];
      const dated = { ...block(date, element.style), indentRight: element.dateIndent };
      if (!name) return [dated];
      const { tracking } = context.template.styles[element.style]!;
      const width = (text: string): number =>
        emWidth(text, context.template.breaking.autospace) + [...text].length * tracking;
      const indentRight = Math.max(0, element.dateIndent + (width(date) - width(name)) / 2);
      return [{ ...block(name, element.style), indentRight }, dated];
    }
  }
}

function shapedRuns(text: string, style: string, context: FlowContext): Run[] {
  const at = context.issue.meta.span;
  const { size } = context.template.styles[style]!;
  return shapeTitle(text, measureOf(context) / size).flatMap((line, i): Run[] => {
    const run = generated(line, at.start);
    return i === 0 ? [run] : [{ kind: 'line-break', span: at }, run];
  });
}

/** Share of the em by which the ink of hanzi stands below the upper edge of their frame. */
const INK = 0.023;

/** A size at which the text fits on one line, and a line pitch under which its upper edge stays and the next line comes as near. */
function fitted(text: string, style: string, context: FlowContext): Pick<ParagraphFlow, 'size' | 'lineHeight'> {
  const tokens = context.template.styles[style]!;
  const size = fittingSize(text, style, context);
  return size === tokens.size
    ? { size }
    : { size, lineHeight: tokens.lineHeight - (tokens.size - size) * (1 - 2 * INK) };
}

/** Nothing is made smaller than 八号, pt: what is still too long goes on in a second line. */
const LEAST_SIZE = 5;

/** The style's size, or less where the text would not fit on one line. pt, in halves. */
function fittingSize(text: string, style: string, context: FlowContext): number {
  const { size, tracking, indentLeft, indentRight } = context.template.styles[style]!;
  const wide = ems(text) + [...text].length * tracking + indentLeft + indentRight;
  return Math.min(size, Math.max(LEAST_SIZE, Math.floor((measureOf(context) / wide) * 2) / 2));
}

/** Width in em: a hanzi 1, a digit or letter with its share of the space beside hanzi 0.7. */
function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.7 : 1), 0);
}

function measureOf({ template }: FlowContext): number {
  const { width, margin } = template.page;
  return millimetres(width - margin.left - margin.right);
}
