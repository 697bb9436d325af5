import { describe, expect, test } from 'vitest';
import { layOutText, linesOf } from '../../support/compile-text.js';

/** A paragraph of so many lines. */
const lines = (count: number): string => `${'国'.repeat(28 * count - 3)}。`;
const front = (more = ''): string =>
  `---\n刊名: 学院文件\n标题: 关于放假的通知\n发文字号: 院发〔2023〕1号\n主送: 各部门\n落款: 山水学院\n日期: 2023-03-06\n模板: gongwen\n${more}---\n\n`;

/** Lines of every page: `text` for each line of paragraphs, what closes them as it is; without masthead and folio. */
async function pagesOf(text: string, template?: string): Promise<string[]> {
  const own = template === undefined ? text : text.replace('模板: gongwen', '模板: own');
  const { layout } = await layOutText(own, template === undefined ? {} : { 'templates/own/template.yaml': template });
  return layout.pages.map((page) => {
    const rows = linesOf(page);
    const from = page.label === 1 ? rows.findIndex(({ text }) => text.endsWith('各部门：')) + 1 : 0;
    return rows
      .slice(from)
      .filter(({ text }) => text !== '①')
      .map(({ text }) => (/国/.test(text) ? 'text' : text))
      .join(' ')
      .replace(/text( text)*/g, (all) => `${all.split(' ').length} lines`);
  });
}

// Page 1 has room for 7 lines below 主送, a page for 22; a signature takes two blank lines and two more.
const SIGNED = '山水学院 2023年3月6日';

describe('what closes a text', () => {
  test.each([
    ['stays where it fits', [3], [`3 lines ${SIGNED}`]],
    ['takes two lines of a paragraph over', [6], ['4 lines', `2 lines ${SIGNED}`]],
    ['takes a paragraph of three lines over whole', [3, 3], ['3 lines', `3 lines ${SIGNED}`]],
    ['takes two paragraphs of one line over', [4, 1, 1], ['4 lines', `2 lines ${SIGNED}`]],
    ['takes two lines over with a last paragraph of one', [5, 1], ['3 lines', `3 lines ${SIGNED}`]],
    ['takes lines over where it alone does not fit', [7], ['5 lines', `2 lines ${SIGNED}`]],
    [
      'takes lines to a page of their own that would have filled one',
      [28],
      ['7 lines', '19 lines', `2 lines ${SIGNED}`],
    ],
  ])('%s', async (_, paragraphs, pages) => {
    expect(await pagesOf(`${front()}${paragraphs.map(lines).join('\n\n')}\n`)).toEqual(pages);
  });

  test('takes a head over with the lines that it introduces', async () => {
    const text = `${front()}${lines(3)}\n\n一、其他\n\n${lines(2)}\n`;
    expect(await pagesOf(text)).toEqual(['3 lines', `一、其他 2 lines ${SIGNED}`]);
  });

  const attached = (count: number): string =>
    `附件: [${Array.from({ length: count }, (_, i) => `清单${i + 1}`).join(', ')}]\n`;
  test('attachments stand between, and go over too', async () => {
    const [first, second] = await pagesOf(`${front(attached(2))}${lines(4)}\n`);
    expect([first, second]).toEqual(['2 lines', `2 lines 附件：1.清单1 2.清单2 ${SIGNED}`]);
  });

  test('what is longer than a page lets go of its upper part: the signature stands below the last attachments', async () => {
    const pages = await pagesOf(`${front(attached(40))}${lines(4)}\n`);
    expect(pages[0]).toBe('4 lines 附件：1.清单1 2.清单2');
    expect(pages[1]).toMatch(/^3.清单3 .*清单24$/);
    expect(pages[2]).toMatch(new RegExp(`^25.清单25 .*40.清单40 ${SIGNED}$`));
    const [, , third] = await pagesOf(`${front(attached(22))}${lines(4)}\n`);
    expect(third).toBe(`21.清单21 22.清单22 ${SIGNED}`);
  });

  test('a remark longer than a page is divided, the signature is not', async () => {
    const pages = await pagesOf(`${front(`附注: ${'注'.repeat(28 * 30)}\n`)}${lines(6)}\n`);
    expect(pages[0]).toBe('4 lines');
    expect(pages[1]).toMatch(new RegExp(`^2 lines ${SIGNED} （注+ 注`));
    expect(pages).toHaveLength(3);
  });

  test('of a text that fits no other way, a line stays on the first page', async () => {
    expect(await pagesOf(`${front(attached(3))}${lines(3)}\n`)).toEqual([
      '1 lines',
      `2 lines 附件：1.清单1 2.清单2 3.清单3 ${SIGNED}`,
    ]);
    expect(await pagesOf(`${front(attached(3))}${lines(1)}\n\n${lines(1)}\n`)).toEqual([
      '1 lines',
      `1 lines 附件：1.清单1 2.清单2 3.清单3 ${SIGNED}`,
    ]);
    expect(await pagesOf(`${front(attached(3))}${lines(1)}\n`)).toEqual([
      '1 lines',
      `附件：1.清单1 2.清单2 3.清单3 ${SIGNED}`,
    ]);
  });

  test('a table’s last row goes over under its header rows, notes go with their lines', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `| ${i} | 甲 |`).join('\n');
    const [, second, third] = await pagesOf(
      `${front()}${lines(9)}\n\n| 序号 | 名称 |\n|--|--|\n${rows}\n| 20 | 甲 |\n| 21 | 乙 |\n`,
    );
    expect(second).not.toContain('乙');
    expect(third).toBe(`续表 序号名称 20甲 21乙 ${SIGNED}`);
    const noted = await pagesOf(`${front()}${lines(4)}\n\n${'国'.repeat(50)}[^1]。\n\n[^1]: 说明。\n`);
    expect(noted[1]).toMatch(new RegExp(`^2 lines ${SIGNED} .*说明。$`));
  });

  test('what begins the text shows on the first page, if but one line finds room', async () => {
    // 主送 of five lines leave room for three, of seven for one.
    const to = (rows: number): string => `主送: ${'各二级学院、'.repeat(Math.floor((28 * rows - 3) / 6))}各部门\n`;
    const from = async (rows: number, text: string): Promise<string[]> =>
      pagesOf(`${front().replace('主送: 各部门\n', to(rows))}${text}\n`);
    expect((await from(6, `${lines(3)}\n\n${lines(5)}`))[0]).toBe('1 lines');
    expect((await from(7, `${lines(2)}\n\n${lines(5)}`))[0]).toBe('1 lines');
    expect((await from(6, `一、甲\n\n${lines(3)}\n\n${lines(5)}`))[0]).toBe('一、甲 1 lines');
  });

  test('a bulletin’s editors are not alone on a page either', async () => {
    const head = '---\n刊名: 简报\n日期: 2023-03-06\n模板: jianbao\n编印:\n  责任编辑: [李四]\n---\n\n';
    for (let count = 10; count < 40; count++) {
      const { layout } = await layOutText(`${head}${Array.from({ length: count }, () => '国家。').join('\n\n')}\n`);
      expect(
        linesOf(layout.pages.at(-1)!).filter(({ text }) => text === '国家。').length,
        String(count),
      ).toBeGreaterThan(1);
    }
  });
});
