import { expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { seeds } from '../support/amount.js';
import { layOutText, seeded } from '../support/compile-text.js';
import { archiveFaults, masterFaults } from '../support/pdf-rules/index.js';
import { RICH } from '../support/rich-issue.js';
import { png } from '../support/small-pictures.js';

/** Shuffled issues: a few in the usual tests, 200 and more in `npm run conformance`. */
const SEEDS = seeds(3, 200);
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen'];

/** The issue with everything, its blocks in another order: heads out of step, lists in pieces, notes and tables anywhere. */
function shuffled(seed: number): string {
  const random = seeded(seed);
  const [head, , first, second] = RICH.split('\n# ').map((part) => part.split('\n\n')) as [string[], ...string[][]];
  const blocks = [first!.slice(1), second!.slice(1)].flat().filter((block) => !block.startsWith('[^'));
  const notes = second!.filter((block) => block.startsWith('[^'));
  const order = blocks.map((block) => ({ block, at: random() })).sort((a, b) => a.at - b.at);
  const body = order.slice(0, 4 + Math.floor(random() * order.length)).map(({ block }) => block);
  const section = `# 一、标题\n\n${body.join('\n\n')}\n\n# 二、又一标题\n\n${blocks[0]}`;
  const template = TEMPLATES[seed % TEMPLATES.length]!;
  return `${head[0]!.replace('日期', `模板: ${template}\n日期`)}\n\n${section}\n\n${notes.join('\n\n')}\n`;
}

test(`${SEEDS.length} shuffled issues keep the rules of archives and print masters`, async () => {
  for (const seed of SEEDS) {
    const compiled = await layOutText(shuffled(seed), { 'a.png': png(6) });
    const [screen] = await pdfEmitter.emit(compiled);
    expect(archiveFaults(screen!.bytes), `issue ${seed}`).toEqual([]);
    const [source] = await pdfEmitter.emit(compiled, { attachSource: true });
    expect(archiveFaults(source!.bytes, 3), `issue ${seed}`).toEqual([]);
    const [press] = await pdfEmitter.emit(compiled, { profile: 'press' });
    expect(masterFaults(press!.bytes), `issue ${seed}`).toEqual([]);
  }
});
