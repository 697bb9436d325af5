import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../support/session.js';

const EXAMPLES = 'docs/examples';
/** Each example's issue by its folder. */
const ISSUES = readdirSync(EXAMPLES).filter((name) => name !== 'templates');

/** An example with its text in the margins, page by page. */
async function margins(name: string): Promise<readonly string[]> {
  const { compiled, diagnostics } = await compile(join(EXAMPLES, name, 'issue.md'), name);
  expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message.en)).toEqual([]);
  return compiled!.layout.pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'glyphs' && item.role === 'furniture' ? [item.text] : [])).join(''),
  );
}

test('every template among the examples has an issue', async () => {
  const used = await Promise.all(
    ISSUES.map(async (name) => (await compile(join(EXAMPLES, name, 'issue.md'), name)).compiled!.template.name),
  );
  expect(used.sort()).toEqual(readdirSync(join(EXAMPLES, 'templates')).sort());
});

test('the leaflet fills two sides and says whose it is', async () => {
  expect(await margins('leaflet')).toEqual(['城南街道社区学院　1/2', '城南街道社区学院　2/2']);
});

test('the bulletin has a running head from its second page on, and counts its pages', async () => {
  const head = '城南职业学院院刊　第3期（总第21期）';
  expect(await margins('yuankan-3')).toEqual(['第1页　共3页', `${head}第2页　共3页`, `${head}第3页　共3页`]);
});
