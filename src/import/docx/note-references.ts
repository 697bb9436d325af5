import { beginning, type Draft } from './draft.js';
import { placeIn, type Story } from './story.js';
import type { Element } from './xml.js';

/** A note’s identifier: those of footnotes and of endnotes are counted apart. */
export function noteId(kind: 'footnote' | 'endnote', number: string): string {
  return `${kind}-${number}`;
}

/** A reference to a note; true where a mark of the author’s own follows it in its run, in place of a number. */
export function readNoteReference({ name, attributes }: Element, story: Story, draft: Draft): boolean {
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const id = noteId(kind, attributes['w:id'] ?? '');
  if (story.left.at(-1) === undefined) {
    if (!story.reading.notes.has(id)) story.reading.notes.set(id, placeIn(story, beginning(draft)));
    draft.runs.push({ kind: 'note', id });
  }
  return /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '');
}
