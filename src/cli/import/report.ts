import type { Remark, RemarkKind } from '../../import/index.js';
import type { Diagnostic } from '../../model/index.js';
import type { Language } from '../../report/index.js';
import { jsonText } from '../../report/index.js';

/** An issue that an import made. */
export interface MadeIssue {
  /** As shown: the source, the pictures beside it. */
  readonly source: string;
  readonly pictures: readonly string[];
  /** Names of the files that it was made of. */
  readonly from: readonly string[];
  readonly template: string;
  readonly remarks: readonly Remark[];
  /** The line of the source by the number of the input's paragraph. */
  readonly lineOf: ReadonlyMap<number, number>;
  /** How many places `--fix` mended; undefined without it. */
  readonly mended: number | undefined;
  /** Numbers of pages that were mended, those of another layout. */
  readonly pages: readonly Diagnostic[];
}

const KINDS: readonly RemarkKind[] = ['recognised', 'joined', 'doubtful', 'left-out'];
const NAMES: Readonly<Record<RemarkKind, Readonly<Record<Language, string>>>> = {
  recognised: { zh: '认出来的', en: 'Recognised' },
  joined: { zh: '接上的', en: 'Joined' },
  doubtful: { zh: '拿不准的，请核对', en: 'Doubtful: please look' },
  'left-out': { zh: '没有放进稿件的', en: 'Left out' },
};
/** Of each kind so many are shown; the rest are counted. */
const SHOWN = 50;
/** Longer texts are cut where they are shown, characters. */
const LONGEST = 40;

/** The report of an import, for people. */
export function prettyImport(issue: MadeIssue, language: Language): string {
  const { source, from, template, pictures, remarks, mended } = issue;
  const files = from.join(language === 'zh' ? '、' : ', ');
  const parts: string[] = [
    language === 'zh'
      ? `写好了 ${source}：照 ${files}，模板 ${template}${pictures.length > 0 ? `，图片 ${pictures.length} 张` : ''}。`
      : `Wrote ${source} of ${files}, template ${template}${pictures.length > 0 ? `, ${pictures.length} pictures` : ''}.`,
  ];
  for (const kind of KINDS) {
    const own = remarks.filter((remark) => remark.kind === kind);
    if (own.length === 0) continue;
    const rows = own.slice(0, SHOWN).map((remark) => `  ${rowOf(remark, issue, language)}`);
    const more = own.length - rows.length;
    if (more > 0)
      rows.push(
        language === 'zh'
          ? `  还有 ${more} 处，用 --format json 看全部`
          : `  and ${more} more; --format json lists all`,
      );
    parts.push(
      `${NAMES[kind][language]}（${own.length}）\n${rows.join('\n')}`
        .replace('（', language === 'zh' ? '（' : ' (')
        .replace('）', language === 'zh' ? '）' : ')'),
    );
  }
  if (issue.pages.length > 0) parts.push(pagesText(issue.pages, language));
  if (mended !== undefined)
    parts.push(language === 'zh' ? `--fix 改好了 ${mended} 处。` : `--fix mended ${mended} places.`);
  const name = source.replace(/\/issue\.md$/, '');
  const shown = /\s/.test(name) ? `"${name}"` : name;
  parts.push(
    language === 'zh'
      ? `接下来：bulletin check ${shown} 看一遍，再 bulletin build ${shown}`
      : `Next: bulletin check ${shown}, then bulletin build ${shown}`,
  );
  return `${parts.join('\n\n')}\n`;
}

/** What stood there is in the words of each finding. */
function pagesText(pages: readonly Diagnostic[], language: Language): string {
  const rows = pages.slice(0, SHOWN).map(({ message }) => `  ${message[language]}`);
  if (pages.length > SHOWN) rows.push('  ……');
  const head = language === 'zh' ? `页码照这里排的改好（${pages.length}）` : `Pages as they are here (${pages.length})`;
  return `${head}\n${rows.join('\n')}`;
}

function rowOf({ what, place, text }: Remark, { lineOf }: MadeIssue, language: Language): string {
  // What stands at no paragraph is of the file as a whole.
  const number = place?.paragraph || undefined;
  const line = number && lineOf.get(number);
  const shown = Array.from(text.replace(/\s+/g, ' '));
  const cut = shown.length > LONGEST ? `${shown.slice(0, LONGEST).join('')}…` : shown.join('');
  const where =
    language === 'zh'
      ? `${number === undefined ? '' : `第${number}段`}${line === undefined ? '' : ` → 第${line}行`}`
      : `${number === undefined ? '' : `paragraph ${number}`}${line === undefined ? '' : ` → line ${line}`}`;
  return `${where}${where && (language === 'zh' ? '　' : ': ')}${what[language]}${language === 'zh' ? '：' : ': '}${cut}`;
}

/** The report of an import, for programs. */
export function jsonImport(issues: readonly MadeIssue[], language: Language): string {
  return jsonText({
    version: 1,
    issues: issues.map(({ source, pictures, from, template, remarks, lineOf, mended, pages }) => ({
      source,
      pictures,
      from,
      template,
      ...(mended !== undefined && { mended }),
      pages: pages.map(({ message }) => message[language]),
      remarks: remarks.map(({ kind, what, place, text }) => ({
        kind,
        message: what[language],
        text,
        ...(place && { paragraph: place.paragraph, beginning: place.beginning }),
        ...(place && lineOf.has(place.paragraph) && kind !== 'left-out' && { line: lineOf.get(place.paragraph)! }),
      })),
    })),
  });
}
