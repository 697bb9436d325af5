import type { Example } from '../model/index.js';

const FRONT = '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n';

/** An example as a whole issue: with front matter and, where it has no head of its own, a section around it. */
function exampleSource(example: string): string {
  if (example.startsWith('---')) return example;
  return FRONT + (/^[#＃]/m.test(example) ? example : `# 一、本期要闻\n\n${example}\n`);
}

/** The files of one side of an example as they are saved. */
export function exampleFiles(
  { file, encoding, files = {}, ...texts }: Example,
  side: 'bad' | 'good',
): Record<string, string | Uint8Array> {
  const text = texts[side];
  const saved = encoding && side === 'bad' ? Buffer.from(`\ufeff${text}`, encoding) : text;
  return file
    ? { 'issue.md': exampleSource('1.甲。'), ...files, [file]: saved }
    : { ...files, 'issue.md': exampleSource(text) };
}
