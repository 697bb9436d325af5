import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openYaml } from '../../../src/config/shipped-yaml.js';
import { openFiles } from '../../../src/files.js';
import { templatePage, ungrouped } from '../../../src/template/guide/index.js';
import { KEY_WORDS, templateKeys, wordsFor } from '../../../src/template/guide/keys.js';
import { openTemplates } from '../../../src/template/index.js';
import { folderWith } from '../../support/folder.js';

const base = parse(readFileSync('templates/dongtai/template.yaml', 'utf8')) as Readonly<Record<string, unknown>>;
const keys = templateKeys();

/** What is found wrong in a template of that text. */
function faults(text: string): readonly string[] {
  const files = openFiles();
  const roles = ['仿宋', '宋体', '黑体', '楷体', '小标宋'];
  const load = openTemplates({ files, readYaml: openYaml(files), cwd: process.cwd(), roles });
  const { diagnostics } = load('own', folderWith({ 'templates/own/template.yaml': text }));
  return diagnostics.map(({ message }) => message.en);
}

/** Names in place of `*`. */
const NAMES: Readonly<Record<string, string>> = {
  styles: 'body',
  characterStyles: 'strong',
  colours: 'green',
  inks: 'red',
  itemStyles: 'default',
};

/** A template that has nothing but the example of a key, and what it needs beside it. */
function exampleOf(path: string, element: boolean): string {
  const value: unknown = parse(wordsFor(path)!.example);
  const steps = path.split('.');
  const [top = '', inner = '', key = ''] = steps;
  const whole = (own: string): object => parse(KEY_WORDS[own]!.example) as object;
  const template = (own: object): string => JSON.stringify({ extends: 'dongtai', ...own });
  if (top === 'masthead' && element) return template({ masthead: [value] });
  if (top === 'masthead' && key) return template({ masthead: [{ ...whole(`masthead.${inner}`), [key]: value }] });
  if ((top === 'runningHead' || top === 'annexes') && inner)
    return template({ [top]: { ...whole(top), [inner]: value } });
  if (inner === 'rules' && key) {
    const [rule] = whole('firstPage.rules') as [object];
    return template({ firstPage: { ...whole(top), rules: [{ ...rule, [key]: value }] } });
  }
  if (top === 'firstPage' && inner)
    return template({ [top]: { ...whole(top), [inner]: key ? { ...whole(`${top}.${inner}`), [key]: value } : value } });
  if (inner === 'editorNote' && key)
    return template({ [top]: { [inner]: { ...whole(`${top}.${inner}`), [key]: value } } });
  const names = steps.map((step, i) => (step === '*' ? NAMES[steps[i - 1]!]! : step));
  return template(names.reduceRight<unknown>((below, name) => ({ [name]: below }), value) as object);
}

describe('what is said of templates', () => {
  test('every key has its words, and nothing else has', () => {
    expect(keys.filter(({ path }) => !wordsFor(path)).map(({ path }) => path)).toEqual([]);
    const used = new Set(keys.map(({ path }) => wordsFor(path)));
    expect(Object.keys(KEY_WORDS).filter((path) => !used.has(KEY_WORDS[path]))).toEqual([]);
    expect(ungrouped()).toEqual([]);
  });

  test('words are sentences in both languages', () => {
    for (const [path, { zh, en }] of Object.entries(KEY_WORDS)) {
      expect(zh, path).toMatch(/。$/);
      expect(en, path).toMatch(/^.*\.$/);
    }
  });

  test.each(keys.map(({ path, element }) => [path, element ?? false] as const))(
    'the example of %s',
    (path, element) => {
      expect(faults(exampleOf(path, element))).toEqual([]);
    },
  );

  test.each(['templates.zh-CN.md', 'templates.md'])('templates in docs/%s are right', (file) => {
    const blocks = [...readFileSync(`docs/${file}`, 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text!);
    expect(blocks).not.toEqual([]);
    for (const block of blocks) expect(faults(block)).toEqual([]);
  });

  test('docs/templates.md and docs/templates.zh-CN.md are what `npm run docs` writes', async () => {
    await expect(templatePage('zh', base)).toMatchFileSnapshot('../../../docs/templates.zh-CN.md');
    await expect(templatePage('en', base)).toMatchFileSnapshot('../../../docs/templates.md');
  });
});
