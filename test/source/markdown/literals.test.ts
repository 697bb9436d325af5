import { expect, test } from 'vitest';
import { dump, readBody } from '../../support/read-source.js';

async function read(body: string) {
  const { issue, found } = await readBody(`# 甲\n\n${body}\n`);
  return [dump(issue.sections[0]!.blocks), found];
}

test.each([
  '手机138****1234和139****5678，证号500***********1234。',
  '密码a*b*c，口令ab**cd，地址http://a.cn/*x*/__y__/_z_。',
  '电话：138*1234*5678。',
  '评分：*****，好评：*******。',
  '姓名：____，单位：________，职务：___。',
  '请于__月__日前反馈，____年____月____日。',
])('%s is printed as it is typed', async (line) => {
  expect(await read(line)).toEqual([[`p ${line}`], []]);
});

test.each([
  ['**5G**建设，**2022**年，*5*G', 'p **5G**建设，**2022**年，*5*G'],
  ['**RCEP**2022年与**GDP**3%', 'p **RCEP**2022年与**GDP**3%'],
  ['*Latin***5G，**好', 'p *Latin***5G，**好'],
  ['强调__重点__内容', 'p 强调**重点**内容'],
  ['***甲***乙', 'p ***甲***乙'],
  ['用 `a*b**c` 和 `__x__`', 'p 用 `a*b**c` 和 `__x__`'],
])('%s is emphasis or code', async (line, block) => {
  expect(await read(line)).toEqual([[block], []]);
});

test('in cells and items too', async () => {
  expect(await read('| 电话 |\n|---|\n| 138****1234 |\n\n1.卡号6222****8888')).toEqual([
    ['table 电话;138****1234', 'arabic 1 [1.] 卡号6222****8888'],
    [],
  ]);
});

test('a product is printed as it is typed and pointed out', async () => {
  expect(await read('长3*4*5米')).toEqual([['p 长3*4*5米'], ['source/emphasis @ *4*']]);
});

test('a row of asterisks alone is a rule', async () => {
  expect(await read('甲\n\n*****\n\n____\n\n乙')).toEqual([['p 甲', 'break', 'break', 'p 乙'], []]);
});
