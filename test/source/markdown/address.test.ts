import { expect, test } from 'vitest';
import { nested } from '../../../src/model/walk.js';
import { asciiAddress } from '../../../src/source/markdown/address.js';
import { readBody } from '../../support/read-source.js';

const GOOD = [
  ['https://a.example.cn', 'https://a.example.cn'],
  ['HTTP://a.example.cn/b_c/~d?x=1&y=%20#z', 'HTTP://a.example.cn/b_c/~d?x=1&y=%20#z'],
  ['https://www.example.edu.cn/路径/中文', 'https://www.example.edu.cn/%E8%B7%AF%E5%BE%84/%E4%B8%AD%E6%96%87'],
  ['https://例子.中国/?问=答#段', 'https://xn--fsqu00a.xn--fiqs8s/?%E9%97%AE=%E7%AD%94#%E6%AE%B5'],
  ['https://a.example.cn/b c|d', 'https://a.example.cn/b%20c%7Cd'],
  ['https://a.example.cn/100%', 'https://a.example.cn/100%25'],
  ['mailto:a.b@example.cn?subject=投稿', 'mailto:a.b@example.cn?subject=%E6%8A%95%E7%A8%BF'],
  ['mailto:甲@例子.中国', 'mailto:%E7%94%B2@xn--fsqu00a.xn--fiqs8s'],
] as const;

test.each(GOOD)('%s', (address, ascii) => {
  expect(asciiAddress(address)).toBe(ascii);
  expect(ascii).toMatch(/^[!-~]+$/);
});

const BAD = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript://a.example.cn/%0aalert(1)',
  'javascript:location="https://a.example.cn/"',
  '见https://a.example.cn',
  'vbscript:x',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'file://server/a.docx',
  'ftp://a.example.cn/',
  'C:\\Users\\a.docx',
  '\\\\server\\a.docx',
  '/usr/local',
  '../a.docx',
  'a.docx',
  '//a.example.cn',
  'www.example.cn',
  'https:a.example.cn',
  'https:/a.example.cn',
  'https://',
  'https:///a',
  'https://a b.cn/',
  'https://a.exa\u200bmple.cn/',
  'https://a.example.cn/\nb',
  'https\u200b://a.example.cn',
  'ｈｔｔｐｓ://a.example.cn',
  'http\u0455://a.example.cn',
  'mailto:',
  'mailto:a',
  'mailto:a b@example.cn',
  'tel:123',
  '?',
  '',
];

test.each(BAD)('no file gets %j', (address) => {
  expect(asciiAddress(address)).toBeUndefined();
});

test.each([
  ['[甲](javascript:alert`1`)', 'javascript:alert`1`'],
  ['[甲](javascript&colon;alert%281%29)', 'javascript&colon;alert%281%29'],
  ['[甲](java&#115;cript:a)', 'java&#115;cript:a'],
  ['[甲](<java script:a>)', 'java script:a'],
  ['[甲](file:///C:/a.docx "题")', 'file:///C:/a.docx'],
  ['[甲](../a.docx)', '../a.docx'],
  ['<ftp://a.example.cn/甲>', 'ftp://a.example.cn/甲'],
  ['[甲][丁]乙[丙][丁]\n\n[丁]: data:text/plain,a', 'data:text/plain,a。'],
  ['甲[]()', '[]()'],
])('%s is reported at its address, once, and its text stays', async (body, marked) => {
  const { found, issue } = await readBody(`# 一、题\n\n文${body}。`);
  expect(found.filter((each) => each.startsWith('ref/address'))).toEqual([`ref/address @ ${marked}`]);
  const block = issue.sections[0]!.blocks[0]!;
  const inlines = block.kind === 'paragraph' ? [...nested(block.inlines)] : [];
  expect(inlines.filter(({ kind }) => kind === 'link')).toEqual([]);
  expect(inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')).toMatch(/甲/);
});

test('an address without its beginning is completed on request', async () => {
  const { diagnostics } = await readBody('# 一、题\n\n[院网](www.example.cn/a)，[邮箱](a_b@example.cn)。');
  expect(diagnostics.map(({ fix }) => fix?.edits.map(({ text }) => text))).toEqual([
    ['https://www.example.cn/a'],
    ['mailto:a_b@example.cn'],
  ]);
  expect(diagnostics.every(({ fix }) => fix?.safe === false)).toBe(true);
});
