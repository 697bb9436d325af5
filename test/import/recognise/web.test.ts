import { expect, test } from 'vitest';
import { importText } from '../../support/imported.js';
import { dump } from '../../support/read-source.js';

const ARTICLE = `当前位置：首页 > 新闻中心 > 正文
我校举办教职工健步走活动
发布者：工会　发布时间：2024-04-19　浏览次数：213
4月18日，校工会在操场举办健步走活动，三百余名教职工参加。活动分为三组，依次出发。
（供稿：张明　摄影：李华　一审：王建国　终审：赵敏）
上一篇：我校召开教代会
下一篇：没有了
【打印】【关闭】
`;

test('an article of a site has its title, its day and its people, and nothing of the site', async () => {
  const { issue, text, remarks } = await importText(ARTICLE);
  expect(text.slice(0, text.indexOf('\n---\n', 4))).toBe(`---
刊名: 无名
标题: 我校举办教职工健步走活动
日期: 2024-04-19
模板: jianbao
编印:
  供稿: 张明
  摄影: 李华
  一审: 王建国
  终审: 赵敏`);
  expect(dump(issue.preface)).toHaveLength(1);
  expect(remarks.filter(({ kind }) => kind === 'left-out')).toHaveLength(5);
});

test('what only looks like it stays', async () => {
  for (const line of [
    '时间：4月18日，地点：操场，届时请准时参加。',
    '浏览次数：213',
    '来源：本报　记者：张明，详见校报第三版。',
  ]) {
    const { text } = await importText(`活动安排\n${line}\n其余事项另行通知，请各部门做好准备工作。\n`);
    expect(text).toContain(line);
  }
});
