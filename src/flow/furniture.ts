import type { BlockRole, FlowBlock, FurnitureElement, Meta, Run, Span } from '../model/index.js';
import { millimetres } from '../text/units.js';
import { paragraph } from './blocks.js';
import type { FlowContext } from './context.js';
import { generated } from './runs.js';

/** Least distance between the two sides of a split line. */
const SPLIT_GAP = '　　';

/** Masthead or colophon: the template's elements with the front matter's values. */
export function pourFurniture(elements: readonly FurnitureElement[], role: BlockRole, context: FlowContext): FlowBlock[] {
  return elements.flatMap((element) => pourElement(element, role, context));
}

function pourElement(element: FurnitureElement, role: BlockRole, context: FlowContext): FlowBlock[] {
  const { meta } = context.issue;
  const { span } = meta;
  const block = (runs: readonly Run[], style: string, at: Span = span): FlowBlock => paragraph(runs, style, role, at, context, 0);
  switch (element.kind) {
    case 'line': {
      const text = element.text.map((candidate) => fillIn(candidate, meta)).find((candidate) => candidate !== undefined);
      if (text === undefined) return [];
      const line = paragraph([generated(text, span.start)], element.style, role, span, context, 0);
      return [element.fit ? { ...line, size: fittingSize(text, element.style, context) } : line];
    }
    case 'split': {
      const left = fillIn(element.left, meta) ?? '';
      const right = fillIn(element.right, meta) ?? '';
      if (!left && !right) return [];
      const runs: Run[] = [generated(left, span.start), { kind: 'tab', leader: 'none', span }, generated(right, span.start)];
      const size = fittingSize(`${left}${SPLIT_GAP}${right}`, element.style, context);
      return [{ ...paragraph(runs, element.style, role, span, context, 0), size }];
    }
    case 'rule':
      if (element.when && meta[element.when].length === 0) return [];
      return [{ kind: 'rule', id: context.nextId(), rule: element.rule, span }];
    case 'credits':
      return meta.credits.map((credit) => {
        const text = element.text.replace('{职务}', credit.role).replace('{姓名}', credit.names.join(element.join));
        return block([generated(text, credit.span.start)], element.style, credit.span);
      });
    case 'distribution':
      return meta.distribution.map((line) => {
        const text = element.text.replace('{类别}', line.kind).replace('{单位}', line.text);
        return block([generated(text, line.span.start)], element.style, line.span);
      });
  }
}

/** A text with its placeholders filled in, or undefined where one has no value. */
function fillIn(text: string, meta: Meta): string | undefined {
  const { year, month, day } = meta.date.value;
  const values: Readonly<Record<string, string | undefined>> = {
    刊名: meta.title.value,
    期号: meta.number?.value.toString(),
    总期号: meta.total?.value.toString(),
    主办: meta.publisher?.value,
    日期: year > 0 ? `${year}年${month}月${day}日` : undefined,
  };
  let complete = true;
  const filled = text.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    if (!(name in values)) return whole;
    if (values[name] === undefined) complete = false;
    return values[name] ?? '';
  });
  return complete ? filled : undefined;
}

/** The style's size, or less where the text would not fit on one line (a hanzi is 1 em wide, a digit with the space beside hanzi 0.7 em). pt, in halves. */
function fittingSize(text: string, style: string, { template }: FlowContext): number {
  const { size, tracking } = template.styles[style]!;
  const { width, margin } = template.page;
  const ems = [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.7 : 1) + tracking, 0);
  const fitting = millimetres(width - margin.left - margin.right) / ems;
  return Math.min(size, Math.floor(fitting * 2) / 2);
}
