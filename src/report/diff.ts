import { Chalk, type ChalkInstance } from 'chalk';
import { type ChangeObject, diffArrays, diffChars } from 'diff';
import type { SourceFile } from '../model/index.js';
import { visible } from '../text/shown.js';
import type { ReportOptions } from './types.js';

/** Characters shown on both sides of a change: a paragraph is one long line. */
const AROUND = 12;

/** Shows what a mended source changes, line by line, each with the changed characters and a little around them. */
export function prettyDiff(before: SourceFile, after: string, { language, colour }: ReportOptions): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const parts = diffArrays(before.text.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/));
  const rows: string[] = [];
  let line = 1;
  for (let index = 0; index < parts.length; index++) {
    const { added, removed, value } = parts[index]!;
    if (!added && !removed) {
      line += value.length;
      continue;
    }
    const next = parts[index + 1];
    const old = removed ? value : [];
    const fresh = added ? value : next?.added ? next.value : [];
    if (removed && next?.added) index++;
    rows.push(chalk.cyan(`${visible(before.path)}:${line}`));
    for (let row = 0; row < Math.max(old.length, fresh.length); row++)
      rows.push(...change(old[row], fresh[row], chalk, language === 'zh'));
    line += old.length;
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
  const parts = diffChars(old, fresh);
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
      if (part.added || part.removed) return paint.underline(visible(part.value));
      const characters = Array.from(part.value);
      const head = index === 0 ? 0 : AROUND;
      const tail = index === parts.length - 1 ? 0 : AROUND;
      if (characters.length <= head + tail + 2) return visible(part.value);
      return visible(`${characters.slice(0, head).join('')}…${tail > 0 ? characters.slice(-tail).join('') : ''}`);
    })
    .join('');
}
