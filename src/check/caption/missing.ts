import type { Block, Issue } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { blocksOf, figuresOf } from '../../model/walk.js';
import { matchesOf } from '../../text/matches.js';
import { chineseValue, digitsValue } from '../../text/numerals.js';
import { partNames } from '../../text/part-names.js';
import type { Prose } from '../analysis/prose.js';
import { rule } from '../rule.js';
import { words } from './missing.words.js';

const NUMBER = '[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}';
/** 图1 某某: a short line without a stop. */
const CAPTION = new RegExp(
  `^(图|表)[ \\u3000]?(${NUMBER})(?![0-9０-９.．-])(?:[ \\u3000：:](?=[^，。；！？]{1,60}$)|$)`,
);
/** 见表2, 如图3所示, （见附件2）: what the text sends its readers to. 图1至图3 counts as the first. */
const REFERENCE = new RegExp(
  `(?:[见如参]|参见|详见|附后的?)[ ]?(图|表|附件|附表)[ ]?(${NUMBER})(?![0-9０-９A-Za-z.．年月日%-]|[ ]?[-–—－][0-9])(?![种类个张份])`,
  'g',
);

/** 图题、表题有图、表，文中提到的图、表、附件都有。 */
export const captionMissing = rule({
  code: 'caption/missing',
  severity: 'warning',
  words,
  *blocks(blocks, { issue }) {
    for (const [index, block] of blocks.entries()) {
      const name = block.kind === 'paragraph' ? CAPTION.exec(plainText(block.inlines).text) : null;
      if (!name || isCaption(name[1]!, blocks, index) || isBelowLost(issue.source.text, block.span.start)) continue;
      const wanted = name[1] === '图';
      yield {
        span: block.span,
        message: wanted ? words.noPicture({ name: name[0].trim() }) : words.noTable({ name: name[0].trim() }),
        hints: [wanted ? words.putPicture() : words.putTable()],
      };
    }
  },
  *texts(row, { issue }) {
    const there = namesIn(row, issue);
    for (const prose of row) {
      if (prose.kind === 'title') continue;
      for (const { index, 0: found, 1: kind, 2: number } of matchesOf(prose.text, REFERENCE)) {
        if (there.has(nameOf(kind!, number!))) continue;
        const start = index + found.indexOf(kind!);
        const name = found.slice(found.indexOf(kind!));
        yield {
          prose,
          span: { start, end: index + found.length },
          message: kind === '附件' ? words.noAnnex({ name }) : words.noSuch({ name }),
          hints: [kind === '附件' ? words.addAnnex() : words.addOrChange()],
        };
      }
    }
  },
});

/** A picture's caption stands beside it or below the names of its parts, a table's beside it. */
function isCaption(name: string, blocks: readonly Block[], index: number): boolean {
  const [above, before, next] = [blocks[index - 2], blocks[index - 1], blocks[index + 1]];
  if (name === '表') return before?.kind === 'table' || next?.kind === 'table';
  if ([before, next].some((block) => block?.kind === 'figure' || block?.kind === 'figure-row')) return true;
  if (above?.kind !== 'figure-row' || before?.kind !== 'paragraph') return false;
  return partNames(plainText(before.inlines).text, above.figures.length) !== undefined;
}

/** Does the line before a place name a picture that could not be read? Of that there is a finding of its own. */
function isBelowLost(text: string, at: number): boolean {
  return /!\[[^\n]*\]\([^\n]*\)\s*$/.test(text.slice(Math.max(0, at - 1000), at));
}

function nameOf(kind: string, number: string): string {
  return `${kind.replace('附表', '表')}${digitsValue(number) ?? chineseValue(number) ?? number}`;
}

/** What lines of the text and the front matter are about: 图1, 表2, 附件3. */
function namesIn(row: readonly Prose[], issue: Issue): ReadonlySet<string> {
  const names = new Set<string>();
  const annexes = issue.meta.fields.get('附件')?.value ?? [];
  for (let value = 1; value <= annexes.length; value++) names.add(`附件${value}`);
  const label = new RegExp(`^(?:【)?(图|表|附件|附表)[ \\u3000：:]?(${NUMBER})(?![0-9０-９])`);
  let listed = false;
  for (const { text, kind } of row) {
    const match = label.exec(text);
    // A sentence may begin with the name of a table that is not there.
    if (match && (kind !== 'paragraph' || !/^[^：:]{0,20}[，。]|[。；]$/.test(text)))
      names.add(nameOf(match[1]!, match[2]!));
    listed ||= /^附件[：:]/.test(text);
  }
  if (listed) for (let value = 1; value <= 30; value++) names.add(`附件${value}`);
  for (const block of [issue.preface, ...issue.sections.map(({ blocks }) => blocks)].flatMap((each) => [
    ...blocksOf(each),
  ]))
    for (const { caption, alt } of figuresOf(block.block)) addCaption(caption?.value ?? alt, label, names);
  return names;
}

function addCaption(text: string, label: RegExp, names: Set<string>): void {
  const match = label.exec(text);
  if (match) names.add(nameOf(match[1]!, match[2]!));
}
