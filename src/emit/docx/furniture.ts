import type { DocxContext } from './context.js';
import { field } from './runs.js';
import { escapeXml } from './xml.js';

/** The paragraph with the page number; on even pages of a facing layout it stands at the left. */
export function folioXml(context: DocxContext, even: boolean): string {
  const { template, styleIds, faces } = context;
  const { folio } = template;
  if (!folio) return '<w:p/>';
  const { font } = template.styles[folio.style]!;
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
  const { indentRight, size } = template.styles[folio.style]!;
  const edge = Math.round(indentRight * size * 20);
  const indent = `<w:ind w:left="${align === 'left' ? edge : 0}" w:right="${align === 'right' ? edge : 0}" w:firstLine="0"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleIds.paragraph(folio.style)}"/>${indent}<w:jc w:val="${align}"/></w:pPr>${text(before)}${page}${text(after)}</w:p>`;
}

/** Large grey words across the page, as Word's own watermarks are made (VML in the header). */
export function watermarkXml(words: string): string {
  const shape = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="Watermark" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${escapeXml(words)}" style="position:absolute;margin-left:0;margin-top:0;width:${180 * [...words].length}pt;height:180pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#e0e0e0" stroked="f"><v:textpath style="font-family:&quot;SimHei&quot;;font-size:1pt" string="${escapeXml(words)}"/></v:shape>`;
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:pict>${shape}</w:pict></w:r></w:p>`;
}
