import type { DocxContext } from './context.js';
import { field } from './runs.js';
import { escapeXml, twips, xml } from './xml.js';

/** The paragraph with the page number; on even pages of a facing layout it stands at the left. */
export function folioXml(context: DocxContext, even: boolean): string {
  const { compiled, styleIds, faces } = context;
  const { folio } = compiled.flow;
  if (!folio) return '<w:p/>';
  const font = folio.style.text.role;
  faces.noteFieldCharacters(font);
  const [before = '', after = ''] = folio.text.split('{页}');
  const text = (value: string): string => {
    if (!value) return '';
    const runs = [...value].map((character) => {
      const face = faces.faceOf(font, character.codePointAt(0)!);
      return `<w:r><w:rPr>${face ? faces.slots(face) : ''}</w:rPr><w:t xml:space="preserve">${escapeXml(character)}</w:t></w:r>`;
    });
    return runs.join('');
  };
  const align = folio.align === 'center' ? 'center' : folio.align === 'outer' && even ? 'left' : 'right';
  const digit = faces.faceOf(font, 0x30);
  const rPr = digit ? `<w:rPr>${faces.slots(digit)}</w:rPr>` : '';
  const page = field(' PAGE ', `<w:r>${rPr}<w:t>1</w:t></w:r>`, rPr);
  const edge = twips(folio.style.indents.right);
  const indent = `<w:ind w:left="${align === 'left' ? edge : 0}" w:right="${align === 'right' ? edge : 0}" w:firstLine="0"/>`;
  return xml`
    <w:p>
      <w:pPr>
        <w:pStyle w:val="${styleIds.paragraph(folio.style.name)}"/>
        ${indent}
        <w:jc w:val="${align}"/>
      </w:pPr>
      ${text(before)}
      ${page}
      ${text(after)}
    </w:p>
  `;
}
