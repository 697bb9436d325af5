import { describe } from 'vitest';
import { type Check, clause, faults } from './clause.js';
import { pairs, rightEdge, scaled, setText, setWithoutRules } from './setting.js';
import { paragraphsOf } from './texts.js';

const HANZI = /\p{Script=Han}/u;
const WESTERN = /[A-Za-z0-9]/;
const random = paragraphsOf(5, 10, 60, 0.5);

describe('3.2.1 Chinese and Western text', () => {
  clause(
    '3.2.1',
    'letters and digits stand in the Western face, proportional',
    ({ lines }) =>
      faults(
        lines.flatMap(({ glyphs }) => glyphs.filter(({ char }) => /[A-Za-z0-9Ａ-Ｚ０-９]/.test(char))),
        ({ char, face }) => !/Liberation/.test(face) && char,
      ),
    () => setText('采用RCEP与5G，2022年'),
    () => setText('采用ＲＣＥＰ与５Ｇ'),
  );
});

describe('3.2.2 space between Chinese and Western text', () => {
  const text = '采用RCEP与5G技术共30个项目';
  const quarter: Check = (setting) =>
    faults(
      pairs(setting, HANZI, WESTERN),
      ({ pitch, line }) => Math.abs(pitch - 1.25) > 0.01 && `${pitch} in ${line.text}`,
    );
  clause(
    '3.2.2a',
    'a quarter em before a Western character',
    quarter,
    () => setText(text),
    () => setText(text, 'breaking: { autospace: 0 }\n'),
  );
  const after: Check = (setting) =>
    faults(
      pairs(setting, /[0-9]/, HANZI),
      ({ pitch, line }) => Math.abs(pitch - 0.75) > 0.01 && `${pitch} in ${line.text}`,
    );
  clause(
    '3.2.2b',
    'a quarter em behind a digit',
    after,
    () => setText(text),
    () => setText(text, 'breaking: { autospace: 0 }\n'),
  );
  clause(
    '3.2.2c',
    'in adjusted lines from an eighth to half an em, beyond it six times as far as hanzi move apart',
    (setting) => {
      const apart = new Map(pairs(setting, HANZI, HANZI).map(({ pitch, line }) => [line, pitch - 1]));
      return faults(pairs(setting, HANZI, WESTERN), ({ pitch, line }) => {
        const most = 1.5 + 6 * Math.max(0, apart.get(line) ?? 0) + 0.02;
        return (pitch < 1.124 || pitch > most) && `${pitch} in ${line.text}`;
      });
    },
    () => setText(random),
    () => setWithoutRules(random.replaceAll('\n\n', '\n')),
  );
  const edges: Check = ({ lines, left, right, em }) => [
    ...faults(
      lines.filter(({ text, glyphs }) => WESTERN.test(text[0]!) && glyphs[0]!.x < left + em),
      ({ glyphs }) => Math.abs(glyphs[0]!.x - left) > 0.1 && `starts at ${glyphs[0]!.x - left}`,
    ),
    ...faults(
      lines.filter((line) => WESTERN.test(line.text.at(-1)!) && rightEdge(line) > right - em),
      (line) => Math.abs(rightEdge(line) - right) > 0.1 && `ends at ${rightEdge(line) - right}`,
    ),
  ];
  clause(
    '3.2.2d',
    'none at a line’s start or end',
    edges,
    () => setText(random),
    () => setWithoutRules(random.replaceAll('\n\n', '\n')),
  );
  clause(
    '3.2.2e',
    'before Greek and Cyrillic letters and + as before Latin ones',
    (setting) =>
      faults(
        pairs(setting, HANZI, /[αΩМ+]/),
        ({ pitch, line }) => Math.abs(pitch - 1.25) > 0.01 && `${pitch} in ${line.text}`,
      ),
    () => setText('测α射线与Ω值在Москва加+号'),
    () => setText('测α射线与Ω值在Москва加+号', 'breaking: { autospace: 0 }\n'),
  );
});

describe('3.2.4 Western text in adjusted lines', () => {
  const words = paragraphsOf(6, 8, 50, 0.6);
  const digits: Check = (setting) =>
    faults(
      pairs(setting, /[0-9]/, /[0-9]/),
      ({ pitch, line }) => Math.abs(pitch - 0.5) > 0.01 && `${pitch.toFixed(3)} in ${line.text}`,
    );
  clause(
    '3.2.4d',
    'no space is added inside Western words and numbers',
    digits,
    () => setText(words),
    () => setText(words, 'styles: { default: { tracking: 0.03 } }\n'),
  );
  const shut = Array.from(
    { length: 12 },
    (_, i) => `${'起'.repeat(i + 3)}${'采用“AI”与（RCEP），见《5G手册》；'.repeat(5)}`,
  ).join('\n\n');
  const beside: Check = (setting) =>
    faults(
      pairs(setting, /[（《“]/, WESTERN),
      ({ pitch, line }) => pitch > 1.01 && `${pitch.toFixed(3)} in ${line.text}`,
    );
  clause(
    '3.2.4e',
    'none between an opening mark and a Western character',
    beside,
    () => setText(shut),
    async () => scaled(await setText(shut), 1.03),
  );
  const enclosed: Check = (setting) =>
    faults(
      pairs(setting, /[0-9]/, /[，。、；：）》”]/),
      ({ pitch, line }) => pitch > 0.51 && `${pitch.toFixed(3)} in ${line.text}`,
    );
  const numbers = Array.from(
    { length: 12 },
    (_, i) => `${'起'.repeat(i + 3)}${'增长（约5），达到30、共12；合计7。'.repeat(5)}`,
  ).join('\n\n');
  clause(
    '3.2.4f',
    'none between a Western character and a stop or a closing mark',
    enclosed,
    () => setText(numbers),
    async () => scaled(await setText(numbers), 1.03),
  );
});
