import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { convertToPdf } from '../../src/cli/verify/soffice.js';
import { inConformance } from '../support/amount.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { unzip } from '../support/unzip.js';
import { build, outputsOf, type Pair, poppler, readers } from './readers.js';

const run = promisify(execFile);
const issue = (words: string): string =>
  `${HEAD}# 一、${words}\n\n${words}，**${words}**，*${words}*。\n\n> ${words}\n\n注[^1]。\n\n[^1]: ${words}\n`;

/** Issues with other characters in the same faces, and one whose folio has dashes; all of them in `npm run conformance`. */
const ISSUES: readonly (() => Promise<Pair>)[] = [
  () => build('samples/gongwen-21/issue.md'),
  async () => outputsOf(await layOutText(issue('甲乙丙丁戊己庚辛壬癸 ABCDEF'))),
  async () => outputsOf(await layOutText(issue('子丑寅卯辰巳午未申酉戌亥 uvwxyz'))),
  () => build('samples/jianbao-12/issue.md'),
].slice(0, inConformance ? 4 : 2);

/** What a program that reads PDF prints, with the file's path in place of `FILE`; the folder is for what it writes. */
async function readPdf<T>(pdf: Uint8Array, read: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-together-'));
  try {
    writeFileSync(join(folder, 'file.pdf'), pdf);
    return await read(join(folder, 'file.pdf'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every page of a PDF as poppler draws it. */
function pagesOf(pdf: Uint8Array): Promise<readonly Buffer[]> {
  return readPdf(pdf, async (path, folder) => {
    await run('pdftoppm', ['-r', '72', '-png', path, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return pages.sort().map((name) => readFileSync(join(folder, name)));
  });
}

/** Lines of `pdffonts`, one a face. */
function facesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return readPdf(pdf, async (path) => (await run('pdffonts', [path])).stdout.split('\n').slice(2).filter(Boolean));
}

/** What the families of a DOCX end in, which no other document's do. */
function tagOf(docx: Uint8Array): string {
  const table = unzip(docx).get('word/fontTable.xml')!.toString('utf8');
  return /<w:font w:name="[^"]*([2-9A-HJ-NP-Z]{6})"/.exec(table)![1]!;
}

// Embedded subsets are told apart by their family names: two documents with one name for two subsets show boxes in the second.
describe.skipIf(readers.length === 0 || !poppler)('documents open at once', () => {
  test.each(readers)(
    'look as each does alone, and every character is in a face of its own file, in $name',
    async (reader) => {
      const documents: Uint8Array[] = [];
      for (const make of ISSUES) documents.push((await make()).docx);
      const together = await convertToPdf(documents, reader);
      for (const [i, docx] of documents.entries()) {
        const [alone] = await convertToPdf([docx], reader);
        const [one, other] = [await pagesOf(alone!), await pagesOf(together[i]!)];
        expect(one.length).toBeGreaterThan(0);
        expect(other.length).toBe(one.length);
        one.forEach((page, number) => {
          expect(page.equals(other[number]!), `issue ${i + 1}, page ${number + 1}`).toBe(true);
        });
        const faces = await facesOf(together[i]!);
        expect(faces.length).toBeGreaterThan(3);
        expect(faces.filter((line) => !line.includes(tagOf(docx)))).toEqual([]);
      }
    },
  );
});
