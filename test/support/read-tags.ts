import { readObjects } from './pdf-rules/objects.js';
import { type Element, readStructure } from './pdf-rules/structure.js';
import { openPdf } from './read-pdf.js';

/** An element of the structure tree with what stands in it, in reading order: text as pdfjs reads it, and further elements. */
export interface Tag {
  readonly type: string;
  readonly kids: readonly (Tag | string)[];
}

/** The document's tags: the tree read from the file's objects, the text of marked content by pdfjs. */
export async function readTags(bytes: Uint8Array): Promise<Tag> {
  const document = await openPdf(bytes);
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if (!('type' in item)) {
        const id = open.findLast((mark) => mark !== undefined);
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string | null }).id ?? undefined);
    }
  }
  const tag = (element: Element): Tag => ({
    type: element.type,
    kids: element.kids.flatMap((kid): (Tag | string)[] => {
      if (kid === 'annotation') return [];
      return 'type' in kid ? [tag(kid)] : [texts.get(`p${kid.page}R_mc${kid.id}`) ?? ''];
    }),
  });
  return tag(readStructure(readObjects(bytes))[0]!);
}

/** All that a tag says. */
export function saidBy(tag: Tag | string): string {
  return typeof tag === 'string' ? tag : tag.kids.map(saidBy).join('');
}

/** Tags as an indented outline, with what each says itself, spans of another language included; blanks, which pdfjs puts where it likes, are one space or none at the ends. */
export function outlineOf(tag: Tag, depth = 0): string[] {
  const own = tag.kids
    .flatMap((kid) =>
      typeof kid === 'string' || kid.type === 'Span' ? [saidBy(kid).trim().replace(/\s+/gu, ' ')] : [],
    )
    .join('│');
  const line = `${'  '.repeat(depth)}${tag.type}${own ? ` ${own}` : ''}`;
  return [
    line,
    ...tag.kids.flatMap((kid) => (typeof kid === 'string' || kid.type === 'Span' ? [] : outlineOf(kid, depth + 1))),
  ];
}
