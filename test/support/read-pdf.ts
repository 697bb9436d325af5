import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF for reading back. */
export async function openPdf(bytes: Uint8Array) {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

/** Text of a page as a reader copies it, blanks at line ends left out. */
export async function pageText(document: Awaited<ReturnType<typeof openPdf>>, page: number): Promise<string> {
  const content = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
  return content.items.map((item) => ('str' in item ? item.str : '')).join('');
}

/** Types of the structure tree's nodes below a page, depth first. */
export async function structureTypes(document: Awaited<ReturnType<typeof openPdf>>, page: number): Promise<string[]> {
  const types: string[] = [];
  const visit = (node: unknown): void => {
    const { role, children } = node as { role?: string; children?: unknown[] };
    if (role) types.push(role);
    for (const child of children ?? []) visit(child);
  };
  visit(await (await document.getPage(page)).getStructTree());
  return types;
}
