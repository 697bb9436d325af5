import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { HEAD } from '../support/compile-text.js';

/** A stream that takes one piece at a time, until its reader goes away. */
function slowStream(pieces: number) {
  const heard = new Map<string, Set<() => void>>([
    ['drain', new Set()],
    ['close', new Set()],
  ]);
  const stream = {
    text: '',
    early: 0,
    writableNeedDrain: false,
    write(piece: string) {
      if (stream.writableNeedDrain) stream.early++;
      stream.text += piece;
      stream.writableNeedDrain = true;
      const event = --pieces === 0 ? 'close' : 'drain';
      setImmediate(() => {
        stream.writableNeedDrain = event === 'close';
        for (const listener of heard.get(event)!) listener();
      });
    },
    on: (event: string, listener: () => void) => heard.get(event)!.add(listener),
    off: (event: string, listener: () => void) => heard.get(event)!.delete(listener),
    listeners: () => [...heard.values()].reduce((sum, { size }) => sum + size, 0),
  };
  return stream;
}

async function check(out: ReturnType<typeof slowStream>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'issue-1.md'), `${HEAD}# 一、甲\n\n${'字(甲),'.repeat(900)}字。\n`);
  const environment = { cwd: folder, env: {}, clock: () => new Date(), err: { write: () => undefined } };
  await main(['check', 'issue-1', '--format', 'json'], { ...environment, out });
}

test('a long report waits for its reader, and none of it is lost', async () => {
  const out = slowStream(Number.POSITIVE_INFINITY);
  await check(out);
  expect(out.early).toBe(0);
  expect(out.listeners()).toBe(0);
  const { diagnostics } = JSON.parse(out.text);
  expect(diagnostics).toHaveLength(1800);
});

test('a reader that goes away ends the waiting', async () => {
  const out = slowStream(2);
  await check(out);
  expect(out.text.length).toBeGreaterThan(0);
});
