import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { layOutText } from '../compile-text.js';
import { archiveFaults } from './pdf-rules/index.js';
import { RICH } from './rich-issue.js';

test.each(['issue-67', 'jianbao-12', 'gongwen-21'])('%s is PDF/A-2a and PDF/UA-1', async (sample) => {
  const compiled = (await compile(`samples/${sample}/issue.md`, 'issue.md', {})).compiled!;
  expect(archiveFaults((await pdfEmitter.emit(compiled))[0]!.bytes)).toEqual([]);
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC',
  'base64',
);

test.each(['dongtai', 'jianbao', 'gongwen'])('an issue with everything, template %s', async (template) => {
  const compiled = await layOutText(RICH.replace('日期', `模板: ${template}\n日期`), { 'a.png': png });
  expect(archiveFaults((await pdfEmitter.emit(compiled))[0]!.bytes)).toEqual([]);
});
