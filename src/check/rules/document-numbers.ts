import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { HANZI } from '../marks.js';
import { textRule } from '../text-rule.js';

const OPEN = '\\[［(（【「〈《〔';
const CLOSE = '\\]］)）】」〉》〕';
/** 国发[2021]56号: the issuer's code, a year in any brackets, a number; 教学（2021）3号楼 is none. */
const NUMBER = new RegExp(
  `(?<=[${HANZI}])([${OPEN}])([12][0-9]{3}|[0-9]{2})([${CLOSE}])(第?)(0*)(?=[0-9]+号(?![楼线院机门桌馆井]))`,
  'g',
);
/** Announcements and orders number their 第5号 so. */
const ANNOUNCED = /(?:公告|通告|令)$/;

/** 发文字号写成“国发〔2021〕56号”（GB/T 9704—2012 7.2.5）。 */
export const documentNumber = textRule(
  {
    code: 'text/document-number',
    severity: 'warning',
    summary: message('发文字号写成“国发〔2021〕56号”', 'numbers of documents read 国发〔2021〕56号'),
    explanation: message(
      '发文字号的年份用四位数，用六角括号“〔〕”括入；序号不加“第”，不补零（GB/T 9704—2012 7.2.5）。六角括号在中文输入法的符号表里。法院的案号“（2021）渝01民终1号”用圆括号，不在此列。',
      'The year of a document number has four digits in tortoise-shell brackets 〔〕; its number has no 第 and no leading zeros (GB/T 9704-2012, 7.2.5). Case numbers of courts take round brackets and do not count.',
    ),
    examples: [
      { bad: '根据国发[2021]56号文件。', good: '根据国发〔2021〕56号文件。' },
      { bad: '根据教职成（2021）第05号文件。', good: '依据（2021）渝01民终1号判决。' },
    ],
  },
  function* ({ text }) {
    if (!text.includes('号')) return;
    for (const { 0: found, 1: open, 2: year, 3: close, 4: ordinal, 5: zeros, index: start } of matchesOf(
      text,
      NUMBER,
    )) {
      if (ordinal !== '' && ANNOUNCED.test(text.slice(Math.max(0, start - 2), start))) continue;
      const full = year!.length === 4;
      if (full && open === '〔' && close === '〕' && ordinal === '' && zeros === '') continue;
      const by = `〔${full ? year : `20${year}`}〕`;
      const end = start + found.length;
      yield full
        ? {
            start,
            end,
            message: message(
              `发文字号里的“${found}”要写成“${by}”。`,
              `In a document number “${found}” is written “${by}”.`,
            ),
            hints: [
              message(
                '年份用六角括号，序号不加“第”，不补零。',
                'Tortoise-shell brackets around the year, no 第 and no zeros before the number.',
              ),
            ],
            fix: { safe: true, by },
          }
        : {
            start,
            end,
            message: message(
              `发文字号的年份“${year}”不是四位。`,
              `The year ${year} of the document number does not have four digits.`,
            ),
            hints: [message(`写全，如“${by}”。`, `Write it in full, such as ${by}.`)],
            fix: { safe: false, by },
          };
    }
  },
);
