import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { TEXT_ENTRIES } from '../../src/model/index.js';
import { KEYS } from '../../src/source/front-matter/keys.js';
import { resolveTemplate } from '../../src/template/resolve.js';
import { TemplateSchema } from '../../src/template/schema.js';

const { extends: _, ...BASE } = parse(readFileSync('templates/dongtai/template.yaml', 'utf8')) as Record<
  string,
  object
>;

/** Problems of the shipped bulletin with some parts changed: where, and in which words. */
function problemsWith(own: Readonly<Record<string, object>>): readonly string[] {
  const merged = { ...BASE };
  for (const [key, value] of Object.entries(own))
    merged[key] = Array.isArray(value) ? value : { ...merged[key], ...value };
  const input = v.parse(TemplateSchema, {
    ...merged,
    page: { width: 210, height: 297, ...merged.page, size: undefined },
  });
  const roles = ['仿宋', '宋体', '黑体', '楷体', '小标宋'];
  return resolveTemplate('own', [], input, roles).problems.map(({ paths, message, hints = [] }) => {
    const near = hints.find(({ zh }) => zh.startsWith('是不是'));
    return `${paths[0]!.join('.')} ${message.zh}${near ? near.zh : ''}`;
  });
}

test('every entry of the front matter that stands in a text may stand in braces', () => {
  const chinese = Object.values(KEYS).map(([key]) => key);
  const texts = chinese.filter((key) => !['模板', '编印', '分送'].includes(key));
  expect([...TEXT_ENTRIES].sort()).toEqual(texts.sort());
  const masthead = TEXT_ENTRIES.map((entry) => ({ kind: 'line', style: 'body', text: `{${entry}}` }));
  const rules = TEXT_ENTRIES.map((when) => ({ kind: 'rule', weight: 1, colour: 'black', when }));
  expect(problemsWith({ masthead, closing: rules })).toEqual([]);
});

test('a style with a label may wait for its use', () => {
  expect(problemsWith({ styles: { spare: { label: '备用' } } })).toEqual([]);
});

test('the shipped bulletin has none', () => {
  expect(problemsWith({})).toEqual([]);
});

// `toString` and its like are names that every object has.
test.each<[own: Readonly<Record<string, object>>, problem: string]>([
  [{ notes: { style: '注' } }, 'notes.style 没有叫“注”的样式；styles 里要先写上。'],
  [{ notes: { style: 'toString' } }, 'notes.style 没有叫“toString”的样式；styles 里要先写上。'],
  [{ notes: { style: 'default' } }, 'notes.style 没有叫“default”的样式；styles 里要先写上。'],
  [{ table: { ruleColour: '红' } }, 'table.ruleColour 没有叫“红”的颜色；colours 里要先写上。'],
  [{ table: { ruleColour: 'constructor' } }, 'table.ruleColour 没有叫“constructor”的颜色；colours 里要先写上。'],
  [
    { sections: { runInStyle: 'valueOf' } },
    'sections.runInStyle 没有叫“valueOf”的字符样式；characterStyles 里要先写上，或写 none。',
  ],
  [
    { sections: { itemStyles: { default: 'valueOf' } } },
    'sections.itemStyles.default 没有叫“valueOf”的样式；styles 里要先写上。',
  ],
  [
    { colophon: [{ kind: 'line', style: 'valueOf', text: '甲' }] },
    'colophon.0.style 没有叫“valueOf”的样式；styles 里要先写上。',
  ],
  [{ notes: { style: 'noet' } }, 'notes.style 没有叫“noet”的样式；styles 里要先写上。是不是“note”？'],
  [{ styles: { body: { label: '正文', font: '仿宋体' } } }, 'styles.body.font 没有叫“仿宋体”的字体。是不是“仿宋”？'],
  [{ title: ['{期好}'] }, 'title “{期好}”没有可填的内容，这一行永远印不出来。是不是“期号”？'],
  [
    { masthead: [{ kind: 'line', style: 'masthead', text: ['{刊名}', '{}'] }] },
    'masthead.0.text “{}”没有可填的内容，这一行永远印不出来。',
  ],
  [
    { closing: [{ kind: 'signature', style: 'body', name: '{落款}', date: '{日子}', dateIndent: 4 }] },
    'closing.0.date “{日子}”没有可填的内容，这一行永远印不出来。是不是“日期”？',
  ],
  [
    { colophon: [{ kind: 'credits', style: 'credits', text: '{职位} {姓名}', join: ' ' }] },
    'colophon.0.text “{职位}”没有可填的内容，这一行永远印不出来。是不是“职务”？',
  ],
  [
    { colophon: [{ kind: 'rule', weight: 1, colour: 'black', when: '印发机构' }] },
    'colophon.0.when 稿件的刊头没有“印发机构”这一项，这条线永远印不出来。是不是“印发机关”？',
  ],
  [{ folio: { text: '{页码}' } }, 'folio.text “{页码}”没有可填的内容，这一行永远印不出来。是不是“页”？'],
  [{ styles: { boby: { size: 12 } } }, 'styles.boby 没有地方用样式“boby”，这里写的不起作用。是不是“body”？'],
])('a name that the template has not: %j', (own, problem) => {
  expect(problemsWith(own)).toEqual([problem]);
});
