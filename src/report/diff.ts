import { Chalk, type ChalkInstance } from 'chalk';
import { type ChangeObject, diffArrays, diffChars } from 'diff';
import type { SourceFile } from '../model/index.js';
import { visible } from '../text/shown.js';
import type { ReportOptions } from './types.js';

/** Characters shown on both sides of a change: a paragraph is one long line. */
const AROUND = 12;
/** Characters shown of each end of a changed stretch. */
const SHOWN = 60;

/** Changes up to which the fewest are looked for: that takes time with their square. */
const LINES = { maxEditLength: 4000 };
const CHARACTERS = { maxEditLength: 1000 };

/** Shows what a mended source changes, line by line, each with the changed characters and a little around them. */
export function prettyDiff(before: SourceFile, after: string, { language, colour }: ReportOptions): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const [old, fresh] = [before.text, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]];
  const parts = diffArrays(old, fresh, LINES) ?? middle(old, fresh);
  const rows: string[] = [];
  let line = 1;
  for (let index = 0; index < parts.length; index++) {
    const { added, removed, value } = parts[index]!;
    if (!added && !removed) {
      line += value.length;
      continue;
    }
    const next = parts[index + 1];
    const gone = removed ? value : [];
    const come = added ? value : next?.added ? next.value : [];
    if (removed && next?.added) index++;
    rows.push(chalk.cyan(`${visible(before.path)}:${line}`));
    for (let row = 0; row < Math.max(gone.length, come.length); row++)
      rows.push(...change(gone[row], come[row], chalk, language === 'zh'));
    line += gone.length;
  }
  return `${rows.join('\n')}\n`;
}

function change(
  old: string | undefined,
  fresh: string | undefined,
  chalk: ChalkInstance,
  zh: boolean,
): readonly string[] {
  if (old === undefined)
    return [`${chalk.green('+')} ${fresh === '' ? (zh ? '（空行）' : '(blank line)') : visible(fresh ?? '')}`];
  if (fresh === undefined)
    return [`${chalk.red('-')} ${old === '' ? (zh ? '（空行）' : '(blank line)') : visible(old)}`];
  const parts = diffChars(old, fresh, CHARACTERS) ?? middle(Array.from(old), Array.from(fresh)).map(joined);
  return [
    `${chalk.red('-')} ${side(parts, 'added', chalk.red)}`,
    `${chalk.green('+')} ${side(parts, 'removed', chalk.green)}`,
  ];
}

/** One side of a changed line: the other side's characters left out, long unchanged stretches cut. */
function side(parts: readonly ChangeObject<string>[], other: 'added' | 'removed', paint: ChalkInstance): string {
  return parts
    .map((part, index) => {
      if (part[other]) return '';
      if (part.added || part.removed) return paint.underline(ends(part.value, SHOWN, SHOWN));
      return ends(part.value, index === 0 ? 0 : AROUND, index === parts.length - 1 ? 0 : AROUND);
    })
    .join('');
}

/** The first and last characters of a text. */
function ends(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  if (characters.length <= head + tail + 2) return visible(text);
  return visible(`${characters.slice(0, head).join('')}…${tail > 0 ? characters.slice(-tail).join('') : ''}`);
}

/** All between what two rows begin and end with alike, as one change. */
function middle(old: readonly string[], fresh: readonly string[]): ChangeObject<string[]>[] {
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const part = (value: string[], removed = false, added = false): ChangeObject<string[]> => ({
    value,
    removed,
    added,
    count: value.length,
  });
  return [
    part(old.slice(0, head)),
    part(old.slice(head, old.length - tail), true),
    part(fresh.slice(head, fresh.length - tail), false, true),
    part(old.slice(old.length - tail)),
  ].filter(({ count }) => count > 0);
}

function joined({ value, ...part }: ChangeObject<string[]>): ChangeObject<string> {
  return { ...part, value: value.join('') };
}
