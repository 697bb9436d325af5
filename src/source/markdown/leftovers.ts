import type { Finding } from '../../diagnostics/diagnostic.js';
import { noteMissing } from '../../diagnostics/kinds/note.js';
import { pictureSyntax } from '../../diagnostics/kinds/picture-place.js';
import { refSyntax } from '../../diagnostics/kinds/ref.js';
import { sourceEmphasis } from '../../diagnostics/kinds/source.js';
import type { Fix, Span, TextInline } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import type { Lowering } from '../context.js';
import { foreignMarks } from './foreign-marks.js';

/** Makes a finding of what a pattern found; `span` is its place in the source `text`. */
type Describe = (found: string, span: Span, text: string) => Omit<Finding, 'span'>;

/** Markdown that did not work and would be printed as signs. */
const LEFTOVERS: readonly { readonly pattern: RegExp; readonly describe: Describe }[] = [
  { pattern: /\[\^[^\][\s]+\]/g, describe: describeNote },
  {
    pattern: /!\[[^\]]{0,300}\][(（][^)）]{0,1000}[)）]?/g,
    describe: (found, span) => ({
      kind: pictureSyntax,
      message: pictureSyntax.words.noPicture({ found }),
      hints: [pictureSyntax.words.write()],
      fix: rewritten(found, span, pictureMended(found)),
    }),
  },
  {
    // Only what is an address for certain: “国发[2019]（4号）” is good prose.
    pattern:
      /(?<!!)\[[^\][]*\][ \u3000]?(?:[（(][ \u3000]*[#＃][^)）]{0,1000}[)）]|（[ \u3000]*(?:https?:\/\/|mailto:)[^)）]{0,1000}[)）])/g,
    describe: (found, span) => ({
      kind: refSyntax,
      message: refSyntax.words.noLink({ found }),
      hints: [refSyntax.words.write()],
      fix: rewritten(found, span, linkMended(found)),
    }),
  },
  {
    // A longer row is meant as it is typed.
    pattern: /(?<!\*)\*{2,100}(?!\*)/g,
    describe: () => ({
      kind: sourceEmphasis,
      severity: 'warning',
      message: sourceEmphasis.words.noPartner(),
      hints: [sourceEmphasis.words.writeBold()],
    }),
  },
];

/** `[^1]：注文` at the start of a line is the text of a note but for its colon; any other `[^1]` lacks its text. */
function describeNote(found: string, { start, end }: Span, text: string): Omit<Finding, 'span'> {
  const colon = /^[ \t]*[：:][ \t]*/.exec(text.slice(end, end + 20))?.[0];
  if (colon !== undefined && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 20), start))) {
    return {
      kind: noteMissing,
      message: noteMissing.words.noColon({ found }),
      hints: [noteMissing.words.writeColon({ found })],
      fix: colon === ': ' ? undefined : { safe: true, edits: [{ start: end, end: end + colon.length, text: ': ' }] },
    };
  }
  return {
    kind: noteMissing,
    message: noteMissing.words.noText({ found }),
    hints: [noteMissing.words.writeText({ found })],
  };
}

/**
 * A picture with half-width brackets, and <> around a name with blanks; undefined where it is not clear what the name
 * is.
 */
function pictureMended(found: string): string | undefined {
  const parts = /^(!\[[^\]]*\])[(（][ \u3000]*([^<>)）]+?)[ \u3000]*[)）]$/.exec(found);
  if (!parts) return undefined;
  const [, head, name] = parts;
  if (!/[\s\u3000]/.test(name!)) return `${head}(${name})`;
  return /^[^"“'‘]+\.[A-Za-z]{3,4}$/.test(name!) ? `${head}(<${name}>)` : undefined;
}

/** A link with half-width brackets and sign, and no blanks. */
function linkMended(found: string): string {
  const [, head, target] = /^(\[[^\]]*\])[ \u3000]?[（(]([^)）]*)/.exec(found)!;
  return `${head}(${target!.replace(/[\s\u3000]/g, '').replace('＃', '#')})`;
}

function rewritten(found: string, span: Span, text: string | undefined): Fix | undefined {
  return text === undefined || text === found ? undefined : { safe: true, edits: [{ ...span, text }] };
}

/** Reports marks in plain text that were meant as Markdown; text that does not know its places has none. */
export function reportLeftovers({ text, span }: TextInline, { source, report }: Lowering): void {
  if (!/[[*~=^$:{\\]/.test(text) || text.length !== span.end - span.start) return;
  for (const finding of foreignMarks(text, span.start, source.text)) report(finding);
  for (const { pattern, describe } of LEFTOVERS) {
    for (const match of matchesOf(text, pattern)) {
      const start = span.start + match.index;
      const place = { start, end: start + match[0].length };
      report({ ...describe(match[0], place, source.text), span: place });
    }
  }
}
