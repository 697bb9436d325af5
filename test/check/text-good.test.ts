import { expect, test } from 'vitest';
import { checkIssue } from '../../src/check/index.js';
import { FRONT, readWhole } from '../source/read.js';
import { contextOf } from './context.js';

/** Prose as editors write it, each piece tricky for one of the rules over marks, and right. */
const GOOD = [
  // Half-width marks that belong there.
  '会议上午8:30开始，12:00结束，师生比为1:18，参会率98.5%。',
  '支持企业应用5G、VR、AR等技术，版本为V2.0.1，编号No.1，单价1,280.50元。',
  '该校与MIT Media Lab, Boston, USA合作，签订了协议。',
  '联系邮箱 keyan@example.edu.cn，地址 https://example.edu.cn/a,b(c)?x=1:2 有效。',
  '详见附件1.docx和图2.png，文件名为报告.pdf。',
  '[1] 张三, 李四. 职业教育研究[J]. 教育研究, 2020(3): 12-15.',
  '[2] 教育部. 职业教育质量年度报告[R/OL]. (2022-10-18)[2022-11-01]. http://example.cn/a.',
  'Higher vocational education (职业教育) is growing, and it needs teachers.',
  '步骤有三：1)报名；2)缴费；3)参赛。a)和b)两项任选，见第(3)条。',
  '函数f(x)在区间[0,1)上连续，取值为(0, 1]中的数。',
  '张三的论文发表于《Nature》，题目是“It’s OK”，作者说：Yes, I do.',
  '国发(2019)4号文件继续有效。',
  '显示屏为15.6"，厚5\'，型号A-1。',
  '产业增加值增长5.6%，其中：一季度5.1%，二季度6.1%。',
  // Brackets and title marks.
  '参加者包括：（1）教师；（2）学生；（3）企业人员（含技师）。',
  '具体包括：一）教学；二）科研。',
  '按照《关于印发〈职业学校管理规程（试行）〉的通知》（教职成〔2021〕5号）要求执行。',
  '有关规定（《管理办法（试行）》第三条第（一）项）继续有效。',
  '（此件公开发布）',
  '要求（包括：1）报名材料；2）缴费凭证）齐全。',
  '请在（　　）内填写，职务（ ）不填。',
  '【本刊讯】　10月18日，学院召开会议。',
  '任务见表（第1、2）和图（见1）。',
  // Quotation marks.
  '他说：“要学‘工匠精神’，更要学‘劳模精神’。”',
  '推进“互联网+”“5G+”行动，培育“小巨人”“单项冠军”。',
  '他指出：“第一，要加强领导。\n\n“第二，要落实责任。\n\n“第三，要严格监督。”',
  '他指出：“第一，要加强领导。\n\n第二，要落实责任。”会议结束。',
  '“双减”政策实施以来，“双高”建设稳步推进。',
  '问：“什么是‘三教’改革？”答：“教师、教材、教法。”',
  // Ellipsis and dash.
  '科技、教育、文化……都要发展。他想说什么……',
  '诗的后半部分从略。\n\n…………\n\n他又念了一遍。',
  '京津冀、北京—上海、2020—2022年、中国-东盟、A-1型。',
  '三个方面——政策、专业、教学——缺一不可。',
  '命令为 `npm run --silent`，参数 --help 见说明。',
  '——摘自会议发言',
  // Marks together.
  '真的吗？！太好了！！他说：“好。”“好！”',
  '哪里？《如何学？》已经出版（2022年）。',
  // Blanks.
  '中共中央办公厅 国务院办公厅印发《意见》，要求贯彻执行。',
  '教育部 财政部联合印发通知，明确了任务。',
  '2022 年 10 月，RCEP 成员国达到 15 个，占比 30%。',
  '联系人：张　三　李小四',
  '总指导：谭勇　江涛　赵崇平',
  '活动以“不忘初心 牢记使命”为主题，覆盖全校。',
  '学习《党建引领 服务育人》一书，撰写体会。',
  '学院召开会议，部署工作。（科研处 供稿）',
  '第三条　为了规范管理，制定本办法。',
  '问　什么是产教融合？',
  '高举旗帜 团结奋斗',
  '报告人：张　三，李四，王小五。',
  '通　知',
  // Ends of paragraphs.
  '重庆商务职业学院\n\n2022年10月18日',
  '特此通知。\n\n附件：1.申报表',
  '特此通知。  \n重庆商务职业学院  \n2022年10月18日',
  '联系人：张三，电话：023-65436543，邮箱：keyan@example.edu.cn',
  '来源：新华社，2022年10月18日',
  '会议要求如下：',
  '1.优化贸易方式研究\n\n2.推进贸产联动创新升级研究\n\n3.壮大技术技能人才队伍建设研究',
  '1.加强领导，落实责任\n\n2.完善制度，严格监督\n\n3.深入调研，科学决策',
  '1.重点任务\n\n加强组织领导，落实工作责任。\n\n2.组织实施\n\n严格监督检查，确保工作实效。',
  '1.加强领导；\n\n2.落实责任；\n\n3.严格监督。',
  '（一）加强领导；\n\n（二）落实责任：\n\n1.明确分工；\n\n2.严格考核；\n\n（三）严格监督。',
  '学院召开会议，部署工作，要求抓好落实。（张三 供稿）',
  '白日依山尽，\n\n黄河入海流。',
  '数据见 https://example.edu.cn/2022',
  '- 11月30日前，提交初稿；\n- 12月9日前，完成审查\n- 其他事项',
  '他讲了三点，很重要。[^1]\n\n[^1]: 见《年度报告》，2022年',
  '详见[第1页](#一)。',
  '图1 学院召开工作会议，部署任务',
  // Paragraphs that only look split.
  '各部门要高度重视，认真组织，严格把关。\n\n的确，工作还有差距。',
  '关于做好2022年度职业教育教学改革研究项目申报工作的通知\n\n各部门、各二级学院：\n\n现将有关事项通知如下。',
  '| 年度 | 主要方向 |\n|---|---|\n| 2020 | 甲，乙 丙 |\n| 张　三 | 见（1） |',
  '> 要写清楚做了什么、有什么数据。\n>\n> ——会议发言摘录',
  '```\nif (a, b) { return "甲"; }\n```\n\n代码如上。',
  '## 党建引领 服务育人\n\n文。',
  '## 第一章　总则\n\n文。',
  '## 专题一：产教融合　校企合作\n\n文。',
];

const CODE =
  /^text\/(?:half-width-mark|straight-quote|bracket-pair|title-mark-nesting|bracket-nesting|quote-pair|quote-order|quote-form|ellipsis|dash|double-mark|mark-position|split-paragraph|paragraph-end|space)$/;

test.each(GOOD)('%j', async (body) => {
  const { issue } = await readWhole(`${FRONT}# 一、要闻\n\n${body}\n`);
  const found = checkIssue(contextOf(issue, () => undefined, 9)).filter(({ code }) => CODE.test(code));
  expect(found.map(({ code, span }) => `${code} @ ${issue.source.text.slice(span.start, span.end)}`)).toEqual([]);
});
