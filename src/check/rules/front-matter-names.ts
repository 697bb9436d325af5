import { message } from '../../diagnostics/diagnostic.js';
import type { Rule } from '../rule.js';

/** 编印、分送的名单里没有重复，也没有空的。 */
export const duplicateNames: Rule = {
  code: 'front-matter/duplicate-name',
  severity: 'warning',
  summary: message('名单里没有写两次的名字', 'no name stands twice in a list'),
  explanation: message(
    '“编印”的同一项里同一个人写了两次，或“分送”的同一行里同一个单位写了两次，多半是复制时多贴了一个。同一个人担任两项职务不算重复。',
    'A person who stands twice under one role, or a recipient twice in one line, was mostly pasted once too often. One person with two roles is no repeat.',
  ),
  examples: [
    {
      bad: '---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  责任编辑: [赵崇平, 周俊, 赵崇平]\n---\n\n# 一、甲\n\n文。',
      good: '---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  总指导: [赵崇平]\n  责任编辑: [赵崇平, 周俊]\n---\n\n# 一、甲\n\n文。',
    },
  ],
  check({ issue: { meta, source } }, report) {
    const lists = [
      ...meta.credits.map(({ names, span }) => ({ names, span })),
      ...meta.distribution.map(({ text, span }) => ({ names: text.split('、'), span })),
    ];
    for (const { names, span } of lists) {
      const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
      for (const name of twice) {
        const at = source.text.slice(span.start, span.end).lastIndexOf(name);
        report({
          span: at < 0 ? span : { start: span.start + at, end: span.start + at + name.length },
          message: message(`“${name}”写了两次。`, `“${name}” stands here twice.`),
          hints: [message('删去一个。', 'Delete one.')],
        });
      }
    }
  },
};
