import { millimetres, ruleExtent, typeArea } from '../../model/geometry.js';
import type { Template } from '../../model/index.js';
import { fillPlaceholder, type Parts, PLACEHOLDER } from './package/parts.js';
import { type PackageSettings, pageSpaces } from './package/settings.js';
import { CARRIER, spaceXml } from './spacer.js';
import { onPage } from './vml.js';
import { twips, xml } from './xml.js';

/**
 * What a first page with margins of its own asks of headers and footers: on the other pages space that reaches as far
 * as their margins, on the first its rules, and no more than carries them.
 */
export function fillFirstPage(parts: Parts, template: Template, settings: PackageSettings): void {
  if (!settings.ownFirst) return;
  const { head, foot, base } = pageSpaces(template, settings);
  fillPlaceholder(parts, PLACEHOLDER.headSpace, spaceXml(head));
  fillPlaceholder(parts, PLACEHOLDER.footSpace, spaceXml(foot));
  fillPlaceholder(parts, PLACEHOLDER.footBase, spaceXml(base));
  fillPlaceholder(parts, PLACEHOLDER.firstHead, spaceXml(0));
  fillPlaceholder(parts, PLACEHOLDER.firstFoot, edgeRulesXml(template));
}

/**
 * The rules in the margins of the first page: VML rectangles (ISO/IEC 29500-4 §14.1.2.18) at places of the page, in a
 * paragraph of the footer that takes no room.
 */
function edgeRulesXml(template: Template): string {
  const { page, firstPage } = template;
  const shapes = (firstPage?.rules ?? []).map((rule, i) => {
    const { x, width } = ruleExtent(rule, typeArea(template), template);
    const top = millimetres(page.height - rule.rise) - rule.weight;
    const place = onPage({ left: x, top, width, height: rule.weight }, -251657728);
    return xml`
      <w:r>
        <w:pict>
          <v:rect
            id="EdgeRule${i + 1}" o:spid="_x0000_s${3073 + i}" style="${place}" fillcolor="${rule.colour}"
            stroked="f"/>
        </w:pict>
      </w:r>
    `;
  });
  return xml`
    <w:p>
      <w:pPr>
        <w:spacing w:before="0" w:after="0" w:line="${twips(CARRIER)}" w:lineRule="exact"/>
        <w:ind w:firstLine="0"/>
      </w:pPr>
      ${shapes.join('')}
    </w:p>
  `;
}
