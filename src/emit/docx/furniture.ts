import type { MarginLineFlow, MarginPart } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { noteCharacters } from './faces.js';
import { ruleXml } from './paragraph.js';
import { field } from './runs.js';
import { CARRIER, spacerXml } from './spacer.js';
import { escapeXml, halfPoints, twips, xml } from './xml.js';

/** The paragraph with the page number; on even pages of a facing layout it stands at the left. */
export function folioXml(context: DocxContext, even: boolean): string {
  const { folio } = context.compiled.flow;
  return folio ? marginLineXml(folio, even, context) : spacerXml(CARRIER);
}

/** The paragraph of the running head, and that of the rule below it. */
export function runningHeadXml(context: DocxContext, even: boolean): string {
  const { runningHead } = context.compiled.flow;
  if (!runningHead) return spacerXml(CARRIER);
  const { rule } = runningHead;
  const line = marginLineXml(runningHead, even, context);
  return rule && rule.weight > 0 ? `${line}${ruleXml({ ...rule, spaceAfter: 0 }, context.template)}` : line;
}

function marginLineXml(line: MarginLineFlow, even: boolean, context: DocxContext): string {
  const { styleIds, template, faithful } = context;
  const { style } = line;
  const { align, side } = placeOf(line, even);
  const points = halfPoints(style.text.size);
  const smaller = faithful && style.text.size !== template.styles[style.name]!.size;
  const size = smaller ? `<w:sz w:val="${points}"/><w:szCs w:val="${points}"/>` : '';
  const edge = (own: 'left' | 'right'): number =>
    side === own ? twips(style.indents[line.align === 'left' ? 'left' : 'right']) : 0;
  return xml`
    <w:p>
      <w:pPr>
        <w:pStyle w:val="${styleIds.paragraph(style.name, style.text.size)}"/>
        <w:ind w:left="${edge('left')}" w:right="${edge('right')}" w:firstLine="0"/>
        <w:jc w:val="${align}"/>
      </w:pPr>
      ${line.parts.map((part) => partXml(part, style.text.role, size, context)).join('')}
    </w:p>
  `;
}

/** Where a line stands: its alignment, and the side that its indent is kept to. */
function placeOf(
  { align }: MarginLineFlow,
  even: boolean,
): { readonly align: string; readonly side: 'left' | 'right' | undefined } {
  if (align === 'center') return { align, side: undefined };
  const side = align === 'left' || (align === 'outer' && even) ? 'left' : 'right';
  return { align: side, side };
}

function partXml(part: MarginPart, role: string, size: string, context: DocxContext): string {
  const { faces, compiled, faithful } = context;
  if (part.kind === 'text' && !faithful) {
    noteCharacters(part.text, role, faces);
    return `<w:r><w:t xml:space="preserve">${escapeXml(part.text)}</w:t></w:r>`;
  }
  if (part.kind === 'text')
    return [...part.text]
      .map((character) => {
        const face = faces.faceOf(role, character.codePointAt(0)!);
        return `<w:r><w:rPr>${face ? faces.slots(face) : ''}${size}</w:rPr><w:t xml:space="preserve">${escapeXml(character)}</w:t></w:r>`;
      })
      .join('');
  faces.noteFieldCharacters(role);
  const digit = faces.faceOf(role, 0x30);
  const properties = `${digit && faithful ? faces.slots(digit) : ''}${size}`;
  const rPr = properties ? `<w:rPr>${properties}</w:rPr>` : '';
  const [instruction, result] = part.kind === 'page' ? [' PAGE ', 1] : [' NUMPAGES ', compiled.layout.pages.length];
  return field(instruction, `<w:r>${rPr}<w:t>${result}</w:t></w:r>`, rPr);
}
