import { expect, test } from 'vitest';
import { MARK_KINDS } from '../../../src/model/issue.js';
import { piecesOf } from '../../../src/model/text.js';
import { inlinesOf } from '../../../src/model/walk.js';
import { seeded } from '../../support/compile-text.js';
import { dump, readBody } from '../../support/read-source.js';

const bodyOf = async (text: string) => {
  const { issue, found } = await readBody(`# 甲\n\n${text}`);
  return { blocks: dump(issue.sections[0]!.blocks), found };
};

test.each([
  ['CO<sub>2</sub>和m<sup>2</sup>。', 'p CO~2~和m^2^。'],
  ['H~2~O与10^-3^。', 'p H~2~O与10^-3^。'],
  ['<u>划线**粗**</u>和<ins>又划</ins>。', 'p <u>划线**粗**</u>和<u>又划</u>。'],
  ['~~删去**粗**~~和<s>又删</s>、<DEL>再删</DEL>。', 'p ~~删去**粗**~~和~~又删~~、~~再删~~。'],
  ['<b>粗</b>、<strong>粗</strong>、<i>斜</i>、<em>斜</em>。', 'p **粗**、**粗**、*斜*、*斜*。'],
  ['**面积50m<sup>2</sup>**。', 'p **面积50m^2^**。'],
  ['第一行<br>第二行<BR/>第三行。', 'p 第一行⏎第二行⏎第三行。'],
])('%s', async (source, blocks) => {
  expect(await bodyOf(source)).toEqual({ blocks: [blocks], found: [] });
});

test('a paragraph of more pieces than a call has room for', async () => {
  const { issue } = await readBody(`# 甲\n\n${'e\u0301'.repeat(150_000)}`);
  expect(issue.sections[0]!.blocks).toHaveLength(1);
}, 120_000);

test.each(['50~60人，3~5天。', '还有~~没有配对。', '\\~~不删\\~~。', 'a~~~b~~~c。', '`~~代码~~`。', '时间10^。'])(
  '%s is text',
  async (source) => {
    expect((await bodyOf(source)).blocks).toEqual([`p ${source.replaceAll('\\', '')}`]);
  },
);

test.each(['甲<u>乙。', '甲</sup>乙。', '甲<u>乙</sup>丙。'])('%s: a tag without partner is told', async (source) => {
  const { blocks, found } = await bodyOf(source);
  expect(blocks).toEqual([`p ${source.replace(/<[^>]*>/g, '')}`]);
  expect(found.map((text) => text.split(' ')[0])).toEqual(source.match(/<[^>]*>/g)!.map(() => expect.any(String)));
});

const addressesIn = async (text: string): Promise<readonly (string | undefined)[]> => {
  const { issue } = await readBody(`# 甲\n\n${text}`);
  const inlines = [...inlinesOf(issue.sections[0]!.blocks)];
  return inlines.flatMap((inline) => (inline.kind === 'link' && inline.bare ? piecesOf([inline])[0]?.text : []));
};

test.each([
  ['见https://a.cn/b?c=d。', 'https://a.cn/b?c=d'],
  ['（http://a.cn/x）', 'http://a.cn/x'],
  ['(http://a.cn/x_(y)).', 'http://a.cn/x_(y)'],
  ['见https://a.cn/路径', 'https://a.cn/'],
  ['邮箱jw_chu@a.edu.cn，', 'jw_chu@a.edu.cn'],
  ['联系a.b@c.cn.', 'a.b@c.cn'],
])('the address in %s is a link', async (text, address) => {
  expect(await addressesIn(`${text}联系人。`)).toEqual([address]);
});

test.each([
  '[见https://a.cn/](https://b.cn)',
  '`https://a.cn`',
  'a@b',
  'https://',
  '微信@张三',
  '[链接](https://a.cn 、一)',
])('%s holds no address of its own', async (text) => {
  expect(await addressesIn(`${text}。`)).toEqual([]);
});

test('what is marked in any way is printed, each character once', async () => {
  const tags: Readonly<Record<string, readonly [string, string]>> = {
    strong: ['**', '**'],
    superscript: ['<sup>', '</sup>'],
    subscript: ['<sub>', '</sub>'],
    underline: ['<u>', '</u>'],
    strike: ['~~', '~~'],
  };
  const kinds = MARK_KINDS.filter((kind) => tags[kind]);
  for (let seed = 1; seed <= 60; seed++) {
    const random = seeded(seed);
    let plain = '';
    const write = (depth: number): string =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const text = `字${String.fromCodePoint(0x4e00 + Math.floor(random() * 2000))}话`;
        plain += text;
        if (depth === 0) return text;
        const [open, close] = tags[kinds[Math.floor(random() * kinds.length)]!]!;
        // Signs of one kind inside one another would close it.
        const inner = write(depth - 1).replaceAll(open === '**' || open === '~~' ? open : '\0', '');
        return `${text}${open}${inner}${close}`;
      }).join('');
    const { blocks, found } = await bodyOf(`${write(2)}。`);
    expect(found, String(seed)).toEqual([]);
    expect(blocks[0]!.replace(/^p /, '').replace(/<\/?u>|\*\*|[~^]/g, '')).toBe(`${plain}。`);
  }
});
