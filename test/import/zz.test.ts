import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { importDocument } from '../../src/import/index.js';
import { readPlainText } from '../../src/import/text.js';

test('x', () => {
  const d = readPlainText(readFileSync(process.env.IN!))!;
  const r = importDocument(d, { title: '稿件', date: { year: 2026, month: 11, day: 28 } });
  writeFileSync('/tmp/out.md', r.text);
  writeFileSync(
    '/tmp/out.json',
    r.remarks.map((m) => `${m.kind} ${m.place?.paragraph} ${m.what.zh} ${m.text.slice(0, 40)}`).join('\n'),
  );
});
