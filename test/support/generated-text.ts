import { openSync } from 'fontkit';
import { seeded } from './compile-text.js';

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Blocks of Unicode whose marks a Chinese text may hold; wide spaces, enumeration commas and dashes are among them. */
const MARKS = [
  ...range(0xa1, 0xff),
  ...range(0x2010, 0x2027),
  ...range(0x2030, 0x205e),
  ...range(0x2100, 0x214f),
  ...range(0x2160, 0x217f),
  ...range(0x2190, 0x21ff),
  ...range(0x2200, 0x22ff),
  ...range(0x2460, 0x24ff),
  ...range(0x2500, 0x257f),
  ...range(0x25a0, 0x26ff),
  ...range(0x3000, 0x30ff),
  ...range(0x3200, 0x33ff),
  ...range(0xfe30, 0xfe6f),
  ...range(0xff01, 0xffee),
];
const LETTERS = [
  ...range(0x30, 0x39),
  ...range(0x41, 0x5a),
  ...range(0x61, 0x7a),
  ...range(0xc0, 0x17f),
  ...range(0x391, 0x3c9),
  ...range(0x410, 0x44f),
];
const COMMON = [
  ...'学校工作要求教师学生专业建设发展研究成果项目管理制度会议精神落实任务分工表图一二三四五六七八九十、，。；：？！（）《》“”　',
];

/** Characters that some shipped face has. */
const printable = new Set(
  [
    'LXGWZhuqueFangsong-Regular',
    'LXGWWenKaiGBLite-Regular',
    'NotoSerifSC_400Regular',
    'NotoSansSC_500Medium',
    'LiberationSerif-Regular',
  ].flatMap((name) => openSync(`fonts/${name}.ttf`).characterSet),
);
const HANZI = [...printable].filter((codePoint) => /\p{Script=Han}/u.test(String.fromCodePoint(codePoint)));
const marks = MARKS.filter((codePoint) => printable.has(codePoint));

/** An issue of random characters, common and rare, in every kind of block: each role of type prints some of each. */
export function textOfAnything(seed: number, template: string): string {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const one = (): string => {
    const share = random();
    if (share < 0.5) return pick(COMMON);
    if (share < 0.7) return String.fromCodePoint(pick(HANZI));
    if (share < 0.9) return String.fromCodePoint(pick(marks));
    return String.fromCodePoint(pick(LETTERS));
  };
  const words = (count: number): string => Array.from({ length: 1 + Math.floor(random() * count) }, one).join('');
  const table = `表1 ${words(12)}\n\n| 甲${words(3)} | 乙${words(3)} |\n|--|--|\n| 丙${words(9)} | 丁${words(9)} |`;
  return `---\n刊名: 测试${pick(['', '、', '　通讯'])}\n标题: 关于${pick(['', '、', '“双高”'])}工作的通知\n日期: 2022-10-18\n模板: ${template}\n分送: { 报: [校领导] }\n---

# 一、任务${words(8)}

文${words(80)}[^1]。

## （一）乙${words(8)}

文${words(60)}，**丙${words(9)}**，*丁${words(9)}*，\`a${words(6)}\`，[戊${words(5)}](#一)。

1. 己${words(20)}

- 庚${words(20)}

> 辛${words(30)}

${table}

# 二、要求

文${words(80)}

[^1]: 注${words(20)}
`;
}
