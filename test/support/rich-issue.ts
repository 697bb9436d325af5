import { HEAD } from './compile-text.js';

const paragraph = '各单位要提高认识，加强组织领导，明确责任分工，细化工作措施，确保各项任务落到实处、取得实效。';

/** An issue with everything that Markdown offers, for tests of whole files. Pictures: `a.png`. */
export const RICH = `${HEAD}# 目录

一、关于加强教学质量监控与评价体系建设、持续推进专业群内涵发展与人才培养模式改革的若干意见 …… ?
二、第二部分 …… ?

# 一、2022年10月，关于加强教学质量监控与评价体系建设、持续推进专业群内涵发展与人才培养模式改革的若干意见，提出：

1.健全体系。See the *European Qualifications Framework* (EQF) 与 AI、5G、VR 技术[^甲]。详见[第?页](#二)，或见[一个很长的、会在行末折断的链接文字，用来检验一个链接占两行时的标记是否仍然正确无误](https://example.edu.cn/a/very/long/path?x=1&y=2)。

## （一）二级标题

#### 跳级的标题

正文里有\`code()\`、**粗体**、*楷体*、“引号”和‘单引号’，省略号……破折号——都有。再次引用[^甲]。

### 三级标题

- 第一项[^乙]
  - 嵌套一
    1. 第三层
  - 嵌套二

    嵌套二的第二段。
- 第二项

1. 从一数起
2. 第二

> 引文第一段。
>
> 引文第二段。
>
> - 引文里的项

***

表1 带空格的表

| 甲 | 乙 | 丙 |
|:--|--:|:-:|
| 一[^丙] | | 3 |
| | 二 | **粗** |

![说明文字](a.png "40%")

图1 图题

![](a.png)

![左](a.png "（a）左图；30%") ![右](a.png "（b）右图")

图2 并排的图

![左](a.png "20mm") ![右](a.png)

${`${paragraph.repeat(3)}\n\n`.repeat(12)}

| 名称 | 数量 |
|--|--|
${Array.from({ length: 40 }, (_, i) => `| 第${i + 1}行 | ${i} |`).join('\n')}

# 二、第二部分

${paragraph.repeat(30)}

[^甲]: 注文一，见 [链接](https://example.edu.cn/)。
[^乙]: 注文二。
[^丙]: 表中的注。
`;
