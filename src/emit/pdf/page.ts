import type { GlyphRun, Item, LinkItem, Page } from '../../model/index.js';
import { showGlyphs, showLeader, showRule } from './content.js';
import type { Painter } from './painter.js';
import type { StructureNode } from './structure.js';
import { showWatermark } from './watermark.js';

/** Paints one page: text and pictures as tagged content, furniture as artifacts (ISO 14289-1 §7.1). */
export function paintPage(page: Page, painter: Painter, watermark: string | undefined): void {
  const { document, destinations } = painter;
  document.addPage({ size: [page.width, page.height], margin: 0 });
  document.page.dictionary.data.Tabs = 'S';
  const sheet = openSheet(page, painter);
  if (watermark) sheet.artifact(showWatermark(watermark, page, painter.fonts, painter.faceOf), 'Pagination');
  const links = page.items.filter((item) => item.kind === 'link');
  for (const item of page.items) {
    switch (item.kind) {
      case 'glyphs':
        paintGlyphs(item, links, sheet, page, painter);
        break;
      case 'rule':
        sheet.artifact(showRule(item, page.height), 'Layout');
        break;
      case 'leader':
        sheet.artifact(showLeader(item, page.height), 'Layout');
        break;
      case 'image':
        paintImage(item, sheet, page, painter);
        break;
      case 'anchor': {
        const name = destinations.get(item.block);
        if (name) document.addNamedDestination(name, 'XYZ', 0, item.y, null);
        break;
      }
      case 'link':
    }
  }
  sheet.end();
}

function paintGlyphs(run: GlyphRun, links: LinkItem[], sheet: Sheet, page: Page, painter: Painter): void {
  const shown = showGlyphs(run, painter.faceOf(run.face), painter.advanceOf(run.face), page.height);
  const node = painter.tree.nodeOf.get(run.block);
  const label = painter.firstPage.get(run.block);
  if (!node || run.role === 'furniture' || (label !== undefined && label !== page.label && painter.repeats.has(run.block))) {
    sheet.artifact(shown, 'Pagination');
    return;
  }
  if (label === undefined) painter.firstPage.set(run.block, page.label);
  const text = /[A-Za-z]{2}/.test(run.text) ? `/Span << /Lang (en) >> BDC\n${shown}\nEMC` : shown;
  sheet.tagged(text, run.link ? linkNode(run, links, node, painter) : node);
}

/** The Link node of the clickable rectangle that a run stands in; made with the rectangle's first run. */
function linkNode(run: GlyphRun, links: LinkItem[], parent: StructureNode, painter: Painter): StructureNode {
  const { structure, linkNodes } = painter;
  const link = links.find(({ x, y, width, height }) => run.x >= x - 0.01 && run.x < x + width && run.y > y && run.y < y + height * 1.5);
  if (!link) return parent;
  const known = linkNodes.get(link);
  if (known) return known;
  const node = structure.node('Link');
  linkNodes.set(link, node);
  structure.add(parent, node);
  const annotation = addLink(link, painter);
  if (annotation) structure.annotation(node, annotation);
  return node;
}

function addLink({ x, y, width, height, target, text }: LinkItem, { document, destinations }: Painter) {
  const options = { Contents: new String(text) } as object;
  if (target.kind === 'url') document.link(x, y, width, height, target.url, options);
  else {
    const name = destinations.get(target.block);
    if (!name) return undefined;
    document.goTo(x, y, width, height, name, options);
  }
  return document.page.annotations[document.page.annotations.length - 1];
}

function paintImage(
  item: Extract<Item, { kind: 'image' }>,
  sheet: Sheet,
  page: Page,
  { document, pictures, tree, structure }: Painter,
): void {
  let image = pictures.get(item.picture);
  if (!image) {
    image = document.openImage(Buffer.from(item.picture.bytes));
    pictures.set(item.picture, image);
  }
  sheet.flush();
  const node = tree.nodeOf.get(item.block);
  if (node) {
    const { x, y, width, height } = item;
    node.reference.data.A = { O: 'Layout', Placement: 'Block', BBox: [x, page.height - y - height, x + width, page.height - y] };
    document.addContent(`/Figure << /MCID ${structure.content(node)} >> BDC`);
  } else document.addContent('/Artifact BMC');
  document.image(image as never, item.x, item.y, { width: item.width, height: item.height });
  document.addContent('EMC');
}

/** Operators of a page, gathered so that neighbours of one node share a marked-content sequence. */
interface Sheet {
  tagged(operators: string, node: StructureNode): void;
  artifact(operators: string, type: 'Layout' | 'Pagination'): void;
  flush(): void;
  end(): void;
}

function openSheet(page: Page, { document, structure }: Painter): Sheet {
  const content: string[] = [];
  let open: StructureNode | undefined;
  const close = (): void => {
    if (open) content.push('EMC');
    open = undefined;
  };
  const flush = (): void => {
    close();
    if (content.length === 0) return;
    // pdfkit turns the axes for its own drawing; glyphs are shown in PDF's own space.
    document.page.write(Buffer.from(`q 1 0 0 -1 0 ${page.height} cm\n${content.join('\n')}\nQ\n`, 'latin1'));
    content.length = 0;
  };
  return {
    tagged: (operators, node) => {
      if (open !== node) {
        close();
        const type = String(node.reference.data.S);
        content.push(`/${type} << /MCID ${structure.content(node)} >> BDC`);
        open = node;
      }
      content.push(operators);
    },
    artifact: (operators, type) => {
      if (!operators) return;
      close();
      content.push(`/Artifact << /Type /${type} >> BDC\n${operators}\nEMC`);
    },
    flush,
    end: flush,
  };
}
