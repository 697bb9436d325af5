import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { pasteBullet } from '../../diagnostics/kinds/paste.js';
import type { Edit } from '../../model/index.js';

/** A letter of Wingdings with a tab, or a sign of Symbol fonts. */
const BULLET = /^([ \t\u3000]*)(?:([lnuvqowØüè§])\t+|([\uf020-\uf0ff])[ \t\u3000\u00a0]*)(?=[^\s\t|]+)(?!.*\t)/;

/** Reads a bullet of Word, which is a letter or a sign without a shape in other faces, as one of Markdown. */
export function readBullet(line: string, start: number, report: OnFinding): Edit | undefined {
  const match = BULLET.exec(line);
  if (!match) return undefined;
  const at = start + match[1]!.length;
  const edit = { start: at, end: start + match[0].length, text: '- ' };
  const found = match[2] ?? `U+${match[3]!.charCodeAt(0).toString(16).toUpperCase()}`;
  report({
    kind: pasteBullet,
    span: { start: at, end: at + 1 },
    message: pasteBullet.words.bullet({ found }),
    hints: [pasteBullet.words.writeHyphen()],
    fix: { safe: true, edits: [edit] },
  });
  return edit;
}
