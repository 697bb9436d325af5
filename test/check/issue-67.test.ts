import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headText } from '../../src/check/analysis/toc-pairs.js';
import { checkIssue } from '../../src/check/index.js';
import { contextOf } from '../support/check-context.js';
import { readBytes } from '../support/read-source.js';

/** The real issue and where its sections start. */
const SOURCE = readFileSync(new URL('../../samples/issue-67/issue.md', import.meta.url), 'utf8');
const PAGES: readonly (readonly [title: string, page: number])[] = [
  ['中共中央', 2],
  ['工业和信息化部', 9],
  ['民政部', 11],
  ['重庆市', 14],
  ['研究方向', 24],
];

/** `code line: the marked characters` of everything found in a variant of the issue. */
async function findings(source: string | Uint8Array, pages = PAGES): Promise<string[]> {
  const { value, diagnostics } = await readBytes(source);
  const pageOf = (id: string): number | undefined => {
    const title = headText(value!.sections.find((each) => each.id === id)!);
    return pages.find(([name]) => title.includes(name))?.[1];
  };
  const checked = value ? checkIssue(contextOf(value, pageOf, 24)) : [];
  return [...diagnostics, ...checked.filter(({ severity }) => severity !== 'info')].map(({ code, span, file }) => {
    const line = file.text.slice(0, span.start).split(/\r\n|\r|\n/).length;
    return `${code} ${line}: ${file.text.slice(span.start, span.end).slice(0, 12)}`;
  });
}

/** The source with one place changed. */
function changed(from: string, to: string): string {
  expect(SOURCE.split(from)).toHaveLength(2);
  return SOURCE.replace(from, to);
}

/** A section with its head, by its number. */
function section(name: string): string {
  const start = SOURCE.indexOf(`\n# ${name}、`) + 1;
  const end = SOURCE.indexOf('\n# ', start);
  return SOURCE.slice(start, end < 0 ? undefined : end + 1);
}

const LINE = { toc: (entry: number): number => 17 + entry };

test('the issue itself', async () => {
  expect(await findings(SOURCE)).toEqual([]);
});

describe('harmless variants', () => {
  test.each([
    ['a byte-order mark', `\ufeff${SOURCE}`],
    ['CRLF', SOURCE.replaceAll('\n', '\r\n')],
    ['CR alone', SOURCE.replaceAll('\n', '\r')],
    [
      'full-width digits in the TOC',
      SOURCE.replace(
        /…… (\d+)/g,
        (_, page: string) => `…… ${page.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}`,
      ),
    ],
    ['tabs', SOURCE.replaceAll(' …… ', '\t')],
    ['one blank', SOURCE.replaceAll(' …… ', ' ')],
    ['leaders of dots', SOURCE.replaceAll(' …… ', '..........')],
    ['open pages', SOURCE.replace(/…… \d+/g, '…… ?')],
    ['no pages', SOURCE.replace(/ …… \d+/g, '')],
    ['no TOC', SOURCE.replace(/# 目录[^#]*/, '')],
    ['items with a space', SOURCE.replace(/^(\d+\.)/gm, '$1 ')],
    ['items with 、', SOURCE.replace(/^(\d+)\./gm, '$1、')],
    ['items with a full-width dot', SOURCE.replace(/^(\d+)\./gm, '$1．')],
    ['items in brackets', SOURCE.replace(/^(\d+)\./gm, '（$1）')],
    ['bold lead sentences', SOURCE.replace(/^(\d+\.[^。\n]*。)/gm, '**$1**')],
    ['heads without a space', SOURCE.replaceAll('\n# ', '\n#')],
    ['heads with a full-width mark', SOURCE.replaceAll('\n# ', '\n＃ ')],
    ['indented paragraphs', SOURCE.replace(/^(\d+\.)/gm, '　　$1')],
    ['no blank lines between items', SOURCE.replace(/\n\n(?=\d)/g, '\n')],
    ['an extra blank in a title', SOURCE.replace('五、本期推荐研究方向 …', '五、本期 推荐 研究方向 …')],
  ])('%s', async (_, source) => {
    expect(await findings(source)).toEqual([]);
  });
});

describe('broken variants', () => {
  test.each([
    ['a wrong page', changed('…… 11', '…… 12'), [`toc/page ${LINE.toc(3)}: 12`]],
    [
      'two wrong pages',
      changed('…… 11', '…… 12').replace('…… 24', '…… 23'),
      [`toc/page ${LINE.toc(3)}: 12`, `toc/page ${LINE.toc(5)}: 23`],
    ],
    [
      'a skipped number in the TOC',
      changed('四、重庆市人民政府办公厅关于', '五、重庆市人民政府办公厅关于'),
      [`toc/numbering ${LINE.toc(4)}: 五、`],
    ],
    [
      'a doubled number in the TOC',
      changed('三、民政部办公厅', '二、民政部办公厅'),
      [`toc/numbering ${LINE.toc(3)}: 二、`],
    ],
    [
      'the last number wrong in the TOC',
      changed('五、本期推荐研究方向 …', '六、本期推荐研究方向 …'),
      [`toc/numbering ${LINE.toc(5)}: 六、`],
    ],
    ['no number in the TOC', changed('三、民政部办公厅', '民政部办公厅'), [`toc/numbering ${LINE.toc(3)}: 民`]],
    ['a doubled number over a section', changed('# 四、2022', '# 三、2022'), ['section/numbering 76: 三、']],
    ['a skipped number over a section', changed('# 二、2022', '# 三、2022'), ['section/numbering 54: 三、']],
    ['no number over a section', changed('# 三、2022', '# 2022'), ['section/numbering 66: # 2022年9月23日']],
    ['a missing section', SOURCE.replace(section('三'), ''), [`toc/sections ${LINE.toc(3)}: 三、民政部办公厅 财政部`]],
    ['a section without its #', changed('# 三、2022', '三、2022'), ['toc/sections 66: 三']],
    [
      'a missing last section',
      SOURCE.replace(section('五'), ''),
      [`toc/sections ${LINE.toc(5)}: 五、本期推荐研究方向 …`],
    ],
    ['a missing TOC line', SOURCE.replace(/三、民政部.*…… 11\n/, ''), ['toc/sections 65: # 三、2022年9月2']],
    [
      'swapped sections',
      SOURCE.replace(section('二') + section('三'), section('三') + section('二')),
      ['toc/sections 54: # 三、2022年9月2'],
    ],
    [
      'a doubled section',
      SOURCE.replace(section('三'), section('三') + section('三')),
      ['toc/sections 76: # 三、2022年9月2'],
    ],
    [
      'a doubled TOC line',
      SOURCE.replace(/(五、本期.*24\n)/, '$1$1'),
      [`toc/sections ${LINE.toc(6)}: 五、本期推荐研究方向 …`],
    ],
    [
      'a changed title in the TOC',
      changed('五、本期推荐研究方向 …', '五、本期推荐研究课题 …'),
      [`toc/title ${LINE.toc(5)}: 课题`],
    ],
    ['a title cut short', changed('五、本期推荐研究方向 …', '五、本期推荐研究 …'), [`toc/title ${LINE.toc(5)}: 究`]],
    [
      'a wrong year in a title',
      changed(
        '关于做好2022年居家和社区基本养老服务提升行动项目组织实施工作的通知 …',
        '关于做好2023年居家和社区基本养老服务提升行动项目组织实施工作的通知 …',
      ),
      [`toc/title ${LINE.toc(3)}: 3`],
    ],
    [
      'a changed title over a section',
      changed('# 五、本期推荐研究方向', '# 五、下期推荐研究方向'),
      [`toc/title ${LINE.toc(5)}: 本`],
    ],
    ['a skipped item', SOURCE.replace(/^13\.加大.*\n\n/m, ''), ['item/numbering 50: 14.']],
    ['a doubled item', changed('\n3.加大急需', '\n2.加大急需'), ['item/numbering 30: 2.']],
    ['items that start at 2', SOURCE.replace(/^1\.健全.*\n\n/m, ''), ['item/numbering 26: 2.']],
    ['an empty section', SOURCE.replace(/(# 五、.*\n)[\s\S]*$/, '$1'), ['section/empty 130: # 五、本期推荐研究方向']],
    ['an impossible date', changed('2022-10-18', '2022-02-30'), ['front-matter/date 6: 2022-02-30']],
    ['an unknown key', changed('总期号', '总期数'), ['front-matter/unknown-key 4: 总期数']],
    ['no name', changed('刊名: 高等职业教育动态\n', ''), ['front-matter/missing-key 1: ---']],
    ['a full-width colon', changed('期号: 7\n', '期号：7\n'), ['front-matter/colon 3: ：']],
    ['no front matter', SOURCE.replace(/^---[\s\S]*?---\n/, ''), ['front-matter/missing 2: # 目录']],
    ['a missing picture', `${SOURCE}\n![图](none.png)\n`, ['picture/missing 138: none.png']],
    ['a picture outside the folder', `${SOURCE}\n![图](../none.png)\n`, ['picture/outside 138: ../none.png']],
    ['a wrong page reference', `${SOURCE}\n见[第8页](#二)。\n`, ['ref/page 138: 8']],
    ['a reference to nowhere', `${SOURCE}\n见[第8页](#九)。\n`, ['ref/target 138: #九']],
    [
      'other quotation marks in a title are no other title',
      SOURCE.replace('《关于加强新时代高技能人才队伍建设的意见》 …', '"关于加强新时代高技能人才队伍建设的意见" …'),
      [`text/straight-quote ${LINE.toc(1)}: "`],
    ],
    ['an empty file', '', ['source/empty 1: ']],
  ])('%s', async (_, source, expected) => {
    expect(await findings(source)).toEqual(expected);
  });

  test('pages of the TOC that go backwards, where nothing could be laid out', async () => {
    expect(await findings(changed('…… 11', '…… 1'), [])).toEqual([`toc/page-order ${LINE.toc(3)}: 1`]);
  });
});
