import { describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { archiveFaults, masterFaults } from '../../support/pdf-rules/index.js';
import { readObjects } from '../../support/pdf-rules/objects.js';
import { operationsOf, pagesOf } from '../../support/pdf-rules/pages.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';
import { jpeg, png } from '../../support/small-pictures.js';

describe.each(SAMPLES)('%s for the press', async (name) => {
  const compiled = await sample(name);
  test.each([undefined, 'booklet', '2up'] as const)('sheets: %s', async (impose) => {
    const pdf = { profile: 'press' as const, ...(impose && { impose }) };
    expect(masterFaults((await pdfEmitter.emit(compiled, pdf))[0]!.bytes)).toEqual([]);
  });
});

test('issue 67 needs two inks and black: the red of GB/T 9704 and K100', async () => {
  const compiled = await sample('issue-67');
  const file = readObjects((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes);
  const inks = pagesOf(file).flatMap((page) =>
    operationsOf(page, file).filter(({ operator }) => operator === 'k' || operator === 'K'),
  );
  expect([...new Set(inks.map(({ operands }) => operands.join(' ')))].sort()).toEqual(['0 0 0 1', '0 0.8 0.8 0']);
});

test('a colour without an ink is its complement with the full black taken out', async () => {
  const template =
    'extends: dongtai\ndescription: d\ncolours: { green: "#008040" }\nstyles: { body: { colour: green } }\n';
  const compiled = await layOutText(`${HEAD.replace('刊名', '模板: own\n刊名')}文。\n`, {
    'templates/own/template.yaml': template,
  });
  const file = readObjects((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes);
  const inks = pagesOf(file).flatMap((page) => operationsOf(page, file).filter(({ operator }) => operator === 'k'));
  // 1 − (0, 128, 64) ⁄ 255 = (1, 0.498, 0.749): 0.498 of it is black, and of the rest 1, 0 and 0.5 are left.
  expect(inks.map(({ operands }) => operands.map((part) => Math.round(Number(part) * 100)).join(' '))).toContain(
    '100 0 50 50',
  );
});

const PICTURES = {
  'grey.png': png(0),
  'rgb.png': png(2),
  'deep.png': png(2, { bits: 16 }),
  'palette.png': png(3),
  'grey-alpha.png': png(4),
  'rgb-alpha.png': png(6),
  'palette-alpha.png': png(3, { transparent: true }),
  'key.png': png(2, { transparent: true }),
  'grey.jpg': jpeg(1),
  'rgb.jpg': jpeg(3),
  'cmyk.jpg': jpeg(4),
};

test.each(Object.entries(PICTURES))('a picture %s in both profiles', async (name, bytes) => {
  const compiled = await layOutText(`${HEAD}# 一、题\n\n![图](${name})\n`, { [name]: bytes });
  expect(archiveFaults((await pdfEmitter.emit(compiled))[0]!.bytes)).toEqual([]);
  expect(masterFaults((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes)).toEqual([]);
});

test('an issue with everything for the press', async () => {
  const compiled = await richIssue();
  expect(masterFaults((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes)).toEqual([]);
});

test('the checks tell files for reading from print masters', async () => {
  const compiled = await richIssue();
  const [screen, press] = await Promise.all(
    [{}, { profile: 'press' as const }].map(async (pdf) => (await pdfEmitter.emit(compiled, pdf))[0]!.bytes),
  );
  expect(masterFaults(screen!)).toEqual(
    expect.arrayContaining([
      'output intent',
      'page 1: boxes',
      'page 1: colour operator rg',
      'page 3: transparent picture',
    ]),
  );
  expect(archiveFaults(press!)).toEqual(
    expect.arrayContaining(['output intent', 'not marked as tagged', 'XMP pdfuaid:part']),
  );
});
