import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
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
  return resolveTemplate('own', input, roles).problems.map(
    ({ paths, message }) => `${paths[0]!.join('.')} ${message.zh}`,
  );
}

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
])('a name that the template has not: %j', (own, problem) => {
  expect(problemsWith(own)).toEqual([problem]);
});
