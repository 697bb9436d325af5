import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { FigureBlock } from '../../../src/model/index.js';
import { dump, readBody, temporaryFolder } from '../../support/read-source.js';

function picture(width = 40, height = 20) {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').fillRect(0, 0, width / 2, height);
  return canvas;
}

/** A folder with a picture of each kind, and one outside it. */
async function folder(): Promise<string> {
  const outer = await temporaryFolder();
  const inner = path.join(outer, 'issue-1');
  await mkdir(path.join(inner, '图'), { recursive: true });
  const png = picture().encodeSync('png');
  const jpeg = picture().encodeSync('jpeg');
  const orientation = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex');
  await Promise.all([
    writeFile(path.join(outer, 'outside.png'), png),
    writeFile(path.join(inner, 'a.png'), png),
    writeFile(path.join(inner, '图', '图 1.png'), png),
    writeFile(path.join(inner, 'b.jpg'), jpeg),
    writeFile(path.join(inner, 'turned.jpg'), Buffer.concat([jpeg.subarray(0, 2), orientation, jpeg.subarray(2)])),
    writeFile(path.join(inner, 'c.webp'), picture().encodeSync('webp')),
    writeFile(
      path.join(inner, 'd.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><rect width="9" height="9"/></svg>',
    ),
    writeFile(path.join(inner, 'cut.png'), png.subarray(0, png.length - 20)),
    writeFile(path.join(inner, 'cut.jpg'), jpeg.subarray(0, jpeg.length - 40)),
    writeFile(path.join(inner, 'text.png'), 'no picture'),
    writeFile(path.join(inner, 'e.gif'), Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1')),
  ]);
  await symlink(path.join(outer, 'outside.png'), path.join(inner, 'link.png'));
  return inner;
}

async function figure(markdown: string): Promise<FigureBlock> {
  const { issue, found } = await readBody(`# 甲\n\n${markdown}`, await folder());
  expect(found).toEqual([]);
  expect(issue.sections[0]!.blocks).toHaveLength(1);
  return issue.sections[0]!.blocks[0] as FigureBlock;
}

describe('a picture', () => {
  test.each([
    ['![说明](a.png)', 'png', 40, 20, 30],
    ['![说明](b.jpg)', 'jpeg', 40, 20, 30],
    ['![说明](turned.jpg)', 'jpeg', 20, 40, 15],
    ['![说明](c.webp)', 'png', 40, 20, 30],
    ['![说明](d.svg)', 'png', 1600, 800, 72],
    ['![说明](<图/图 1.png>)', 'png', 40, 20, 30],
    ['![说明](图/图%201.png)', 'png', 40, 20, 30],
    ['![说明](图\\图%201.png)', 'png', 40, 20, 30],
    ['![说明][p]\n\n[p]: a.png', 'png', 40, 20, 30],
  ] as const)('%s', async (markdown, format, pixelWidth, pixelHeight, width) => {
    const { picture: found, alt } = await figure(markdown);
    expect(alt).toBe('说明');
    expect([found.format, found.pixelWidth, found.pixelHeight, found.width]).toEqual([
      format,
      pixelWidth,
      pixelHeight,
      width,
    ]);
  });

  test('a title is a caption or a width', async () => {
    const captioned = await figure('![x](a.png "图1 说明")');
    expect(captioned.caption?.value).toBe('图1 说明');
    expect((await figure('![x](a.png "60%")')).width).toEqual({ unit: 'measure', value: 0.6 });
    expect((await figure('![x](a.png "80mm")')).width).toEqual({ unit: 'mm', value: 80 });
  });

  test('its own resolution counts', async () => {
    const inner = await folder();
    const png = picture().encodeSync('png');
    // pHYs 11811 pixels to the metre: 300 dpi. Its CRC is not looked at.
    const chunk = Buffer.from('00000009704859730000' + '2e2300002e230100000000', 'hex');
    await writeFile(path.join(inner, 'dpi.png'), Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]));
    const { issue } = await readBody('# 甲\n\n![x](dpi.png)', inner);
    expect((issue.sections[0]!.blocks[0] as FigureBlock).picture.width).toBeCloseTo(9.6, 1);
  });

  test('a turned picture keeps its resolution across and down', async () => {
    const inner = await folder();
    const jpeg = picture().encodeSync('jpeg');
    // JFIF of 100 × 200 dpi, then Exif: turned by a quarter.
    const head = Buffer.from('ffd8ffe000104a46494600010101006400c80000', 'hex');
    const rest = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xdb])));
    const orientation = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex');
    await writeFile(path.join(inner, 'dpi.jpg'), Buffer.concat([head, orientation, rest]));
    const { issue } = await readBody('# 甲\n\n![x](dpi.jpg)', inner);
    const { picture: found } = issue.sections[0]!.blocks[0] as FigureBlock;
    expect([found.pixelWidth, found.pixelHeight, found.width, found.height]).toEqual([20, 40, 7.2, 28.8]);
  });

  test('one file is one picture, however it is written', async () => {
    const { issue } = await readBody(
      '# 甲\n\n![x](<图/图 1.png>)\n\n![x](图/图%201.png)\n\n![x](./a.png)\n\n![x](图/../a.png)',
      await folder(),
    );
    const pictures = issue.sections[0]!.blocks.map((block) => (block as FigureBlock).picture);
    expect([pictures[1], pictures[3]]).toEqual([pictures[0], pictures[2]]);
    expect(new Set(pictures).size).toBe(2);
  });

  test.each(['NFC', 'NFD'] as const)('a name stored as %s', async (form) => {
    const inner = await folder();
    await writeFile(path.join(inner, 'café・ガ.png'.normalize(form)), picture().encodeSync('png'));
    for (const written of ['NFC', 'NFD'] as const) {
      const { found } = await readBody(`# 甲\n\n![x](${'café・ガ.png'.normalize(written)})`, inner);
      expect(found).toEqual([]);
    }
  });

  test('in running text it moves after the paragraph', async () => {
    const { issue, found } = await readBody('# 甲\n\n文![x](a.png)字\n\n末', await folder());
    expect(dump(issue.sections[0]!.blocks)).toEqual(['p 文字', 'figure a.png', 'p 末']);
    expect(found).toEqual(['picture/inline @ ![x](a.png)']);
  });
});

describe('a picture that cannot be used', () => {
  test.each([
    ['![x](none.png)', 'picture/missing @ none.png'],
    ['![x]()', 'picture/missing @ ![x]()'],
    ['![x](../outside.png)', 'picture/outside @ ../outside.png'],
    ['![x](图/../../outside.png)', 'picture/outside @ 图/../../outside.png'],
    ['![x](link.png)', 'picture/outside @ link.png'],
    ['![x](/etc/a.png)', 'picture/outside @ /etc/a.png'],
    ['![x](C:/a.png)', 'picture/outside @ C:/a.png'],
    ['![x](https://a.cn/a.png)', 'picture/url @ https://a.cn/a.png'],
    ['![x](data:image/png;base64,AA)', 'picture/url @ data:image/png;base64,AA'],
    ['![x](cut.png)', 'picture/broken @ cut.png'],
    ['![x](cut.jpg)', 'picture/broken @ cut.jpg'],
    ['![x](text.png)', 'picture/format @ text.png'],
    ['![x](e.gif)', 'picture/broken @ e.gif'],
    ['![x](图)', 'picture/missing @ 图'],
  ])('%s', async (markdown, expected) => {
    const { found } = await readBody(`# 甲\n\n文\n\n${markdown}`, await folder());
    expect(found).toEqual([expected]);
  });

  test('a close name is suggested', async () => {
    const { diagnostics } = await readBody('# 甲\n\n![x](A.PNG)\n\n![x](turnd.jpg)', await folder());
    expect(diagnostics.map((each) => each.hints[0]?.zh)).toEqual([
      expect.stringContaining('“a.png”'),
      expect.stringContaining('“turned.jpg”'),
    ]);
  });
});
