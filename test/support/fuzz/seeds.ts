import { readFileSync } from 'node:fs';
import { HEAD } from '../compile-text.js';
import { generateIssue } from '../generate-issue.js';
import { RICH } from '../rich-issue.js';
import { SAMPLES } from '../samples.js';

/** Small texts as editors write and paste them, good and bad. */
const SMALL: readonly string[] = [
  `${HEAD}# 目录\n\n一、甲 …… 1\n二、乙 …… 1\n三、丙 …… 2\n\n# 一、甲\n\n文。\n\n# 二、乙\n\n文。\n\n# 三、丙\n\n文。\n`,
  `${HEAD}# 目录\n\n一、甲事 …… 1\n二 、乙事 …… 1\n三：丙事 …… 1\n\n# 一、甲事\n\n文。\n\n# 二 、乙事\n\n文。\n\n# 三：丙事\n\n文。\n`,
  `${HEAD}# 一、要求\n\n（一）甲\n\n1.工作要求：\n(1)第一项；\n(2)第二项；\n(4)第三项。\n\n3.组织实施。\n\n（三）乙\n`,
  `${HEAD}# 一、表\n\n等级\t名称\t基本条件\n一级\t特级技师\t取得高级技师证书,满5年\n二级\t高级技师\t取得技师证书 \n\n文。\n`,
  `${HEAD}# 一、表\n\n| 等级 | 名称 | 条件 |\n| 一级 | 特级技师 | 满5年 |\n| 二级 | 高级技师 |  |\n\n文。\n`,
  `${HEAD}# 一、表\n\n表1 统计表\n\n| 项目 | 数量,个 | 说明 |\n|:--|--:|--|\n| 甲 | 1,200 | 见下 |\n| 乙 | 12.5 % |  |\n| 丙 | 3 - 5人 | “好” |\n\n文[^1]。\n\n[^1]: 注文,一。\n`,
  `---\n刊名：测试通讯\n期号: 3\n总期号: 67\n主办: 某学院、％某所\n日期： 2022年10月18日\n编印: { 责任编辑: [甲 某, 乙某] }\n分送: { 报: [校领导], 发: [各部门] }\n---\n\n# 一、甲\n\n文。\n`,
  `---\n刊名: 测试\n日期: 2022-10-18\n主办：“甲所” 乙中心\nunknown: [1, 2\n---\n\n# 一、甲\n\n文。\n`,
  `刊名: 测试\n日期: 2022-10-18\n---\n\n# 目录\n一、甲 ……1\n\n# 一、甲\n为什么? ?是吗?!\n他说:"好",走了.\n`,
  `${HEAD}# 一、列表\n\n1. 甲\n   1. 甲一\n   2. 甲二\n   5. 甲三\n2. 乙\n   1. 乙一\n   3. 乙二\n4. 丙\n\n- 丁；\n- 戊，\n- 己\n\n> 引文：\n>\n> 1. 子\n> 3. 丑\n`,
  `${HEAD}# 一、文\n\n2022 年 10 月 7 日,会议在京召开。会议指出:"要坚持,要加强"。一是甲;二是乙;四是丙。\n\n增长 12 %,达到1,200万 元(同比增长5%)。\n\n详见[第9页](#二)和[第?页]（#二）。<br>换行。\n\n# 二、乙\n\n文。\n`,
  `${HEAD}# 一、文\n\n这是一段从PDF粘贴过来的文字，后面断\n\n开了，接着写下去，到这里结束。\n\n国发[2021]56号文件--摘自《人民日报》。。他说“甲“乙”。\n\n《关于《甲》的通知》(试行)。\n`,
  `${HEAD}# 目录\n\n| 一、甲 | 1 |\n| 二、乙 | ? |\n\n# 一、甲\n\n![图](a.png "40%")\n\n图2 图题\n\n![缺](b.png)\n\n# 二、乙\n\n文。\n`,
  `${HEAD}# 目录\n\n一、关于甲的工作\n    的通知\t1\n二、乙……5\n\n## 一、关于甲的工作的通知\n\n文。\n\n二、乙\n\n文。\n`,
  `${HEAD}前言,一段.\n\n# 一、ＡＢＣ１２３\n\n10月32日，09月05日，2021～2023年，50-60人,百分之30。О和ο，2О22年。\n\n“甲”、‘乙’、「丙」、<人民日报>、…、...\n`,
  `${HEAD}# 一、甲\n\n## （一）子\n\n### 1.丑\n\n文。\n\n### 3.寅\n\n文。\n\n## 二）卯\n\n#### 辰\n\n①巳；\n②午；\n④未。\n\n# 三、乙\n\n一、这是\n二、那是\n三、都是\n`,
  `${HEAD}# 一、甲\n\n**一是**甲, **二是** 乙 。*三是*丙 ，\`a,b\`，<https://example.com/a,b>，[链接](https://example.com "说明")。\\*不是\\*，&amp;，&nbsp;，\u00a0空\u200b格。\n`,
  `${HEAD}# 一、甲\n\n序号  项目  金额\n1  甲  1,200.00\n2  乙  300\n\n| 甲 | 乙 |\n|--|--|\n| 丙\\|丁 | 戊 |\n\n    四个空格的代码\n\n\`\`\`\n代码,块\n\`\`\`\n`,
  `${HEAD}# 一、甲\n\n<!-- bulletin-ignore text/space 原文如此 -->\n甲 乙，\n\n[总指导]: 谭勇\n\n注[^甲]：文[^乙]。\n\n[^甲]：注一。\n[^乙]: 注二\n\n[^丙]: 多余的注\n`,
  '---\n刊名: 测试\n日期: 2022-10-18\n主办: ％某所\n---\n\n# 一、甲\n\n截止2022年10月18日（星期一），甲、乙、和丙。\n',
  `关于做好工作的通知\n各部门:\n一、总体要求\n(一)指导思想,要坚持\n(二)基本原则\n二、主要任务\n1、做好工作。\n3、抓好落实.\n`,
  `${HEAD}# 一、要闻\n会议在京召开,来自各地\n的代表出席。\n二、任务\n（一）甲。\n（二）乙。\n\n等级\t名称\n\n一级\t特级技师，满5年的可以申报\n`,
  `${HEAD}目    录\n\n一、甲事要闻\t2\n（一）子项\t2\n（二）丑项\t2\n二、乙事\t3\n1.寅项\t3\n\n一、甲事要闻\n\n文。\n\n（一）子项\n\n文。\n\n（二）丑项\n\n文。\n\n二、乙事\n\n1.寅项\n\n文。\n`,
];

/** Files that the texts show. */
export const PICTURE = 'a.png';

const sentences = (): readonly string[] =>
  readFileSync('samples/issue-67/issue.md', 'utf8').match(/[^。\n]{4,120}。/g)!;

/** Generated issues that texts are made of. */
const GENERATED = 40;

/** Whole sources that mutations start from: small texts, samples, generated issues. */
export function sourcesToMutate(): { readonly small: readonly string[]; readonly large: readonly string[] } {
  const known = sentences();
  const generated = Array.from({ length: GENERATED }, (_, i) => generateIssue(i + 1, known)['issue.md'] as string);
  const samples = SAMPLES.map((name) => readFileSync(`samples/${name}/issue.md`, 'utf8'));
  return { small: SMALL, large: [...samples, RICH, ...generated] };
}
