import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reader } from '../../src/cli/verify/soffice.js';
import { seeds } from '../support/amount.js';
import { seeded } from '../support/compile-text.js';
import { docxFiles, linesOf, paragraph, readMade, run } from '../support/made-docx.js';
import { zipOf } from '../support/zip.js';
import { readers } from './readers.js';

/** Formats that LibreOffice has the same signs for. */
const FORMATS = [
  ...[
    'decimal',
    'chineseCounting',
    'chineseCountingThousand',
    'japaneseCounting',
    'taiwaneseCounting',
    'ideographZodiac',
  ],
  ...['ideographTraditional', 'chineseLegalSimplified'],
  ...['upperLetter', 'lowerLetter', 'upperRoman', 'lowerRoman'],
];

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${['document.main', 'numbering']
  .map((kind) => {
    const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
    return `<Override PartName="/word/${kind.replace('.main', '')}.xml" ContentType="${type}"/>`;
  })
  .join('')}</Types>`;

/** A text whose paragraphs lie on levels of four lists of two definitions, two of which may begin anew. */
function randomLists(random: () => number): { readonly body: string; readonly numbering: string } {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const texts = (depth: number) => [
    `%${depth + 1}、`,
    `（%${depth + 1}）`,
    `第%${depth + 1}条`,
    depth > 0 ? `%1-%${depth + 1}.` : '%1)',
  ];
  const level = (depth: number) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="${pick([1, 1, 1, 3, 9])}"/><w:numFmt w:val="${pick(FORMATS)}"/><w:suff w:val="nothing"/><w:lvlText w:val="${pick(texts(depth))}"/></w:lvl>`;
  const definition = (id: number) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${[0, 1, 2].map(level).join('')}</w:abstractNum>`;
  const anew = () => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${pick([1, 5])}"/></w:lvlOverride>`;
  const list = (id: number) =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id % 2}"/>${id > 2 && random() < 0.7 ? anew() : ''}</w:num>`;
  // No level is skipped: Word and LibreOffice do not count alike behind that.
  const reached = [-1, -1];
  const body = Array.from({ length: 24 }, (_, i) => {
    if (random() < 0.15) return paragraph(run(`甲${i}`));
    const id = pick([1, 1, 2, 3, 4]);
    const depth = Math.max(0, Math.min(pick([0, 1, 2]), reached[id % 2]! + 1));
    reached[id % 2] = depth;
    return paragraph(run(`甲${i}`), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
  });
  return {
    body: `${body.join('')}<w:sectPr/>`,
    numbering: [0, 1].map(definition).join('') + [1, 2, 3, 4].map(list).join(''),
  };
}

/** DOCX files as plain text, with the numbers that lists have: no reader needs a face for it. */
function textsOf(files: readonly Uint8Array[], { program }: Reader): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-lists-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = files.map((file, i) => {
    const path = join(folder, `${i}.docx`);
    writeFileSync(path, file);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  execFileSync(program, [profile, '--headless', ...to, ...paths], { stdio: 'ignore' });
  return paths.map((path) => readFileSync(path.replace(/docx$/, 'txt'), 'utf8'));
}

describe.skipIf(readers.length === 0)('LibreOffice numbers what is imported as it is imported', () => {
  test.each(readers)('$name', async (reader) => {
    const made = seeds(10, 200).map((seed) => randomLists(seeded(seed)));
    const files = made.map(({ body, numbering }) =>
      zipOf({ ...docxFiles(body, { numbering }), '[Content_Types].xml': TYPES }),
    );
    const texts = textsOf(files, reader);
    for (const [i, { body, numbering }] of made.entries()) {
      const lines = texts[i]!.split('\n').map((line) => line.replace(/[\s\ufeff]/g, ''));
      expect(lines.filter(Boolean).join('\n'), `list ${i}`).toBe(
        linesOf(readMade(body, { numbering }).blocks).join('\n'),
      );
    }
  });
});
