import { describe, expect, test } from 'vitest';
import {
  addNotes,
  addWaiting,
  type NoteArea,
  openNotes,
  placeNotes,
  roomBelow,
} from '../../../src/layout/page/notes.js';
import { linesFor, namesOf, REGIONS } from '../../support/boxes.js';

/** Adds notes of so many lines one after the other, each with so much free height, pt. */
function footOf(notes: readonly (readonly [name: string, lines: number, free: number])[], bare = false): NoteArea {
  const area = openNotes();
  for (const [name, lines, free] of notes) addNotes(area, linesFor(name, lines), free, REGIONS, bare);
  return area;
}

/** Lines at the foot, their height, and the lines that wait. */
const dump = ({ lines, height, queue, next }: NoteArea): string =>
  `${namesOf(lines)} = ${height} pt, then ${namesOf(queue.slice(next)) || 'none'}`;

describe('the foot of a page takes', () => {
  test.each([
    ['a note with the space above it', [['甲', 2, 100]], '甲1 甲2 = 25 pt, then none'],
    [
      'a further one without',
      [
        ['甲', 2, 100],
        ['乙', 1, 100],
      ],
      '甲1 甲2 乙1 = 35 pt, then none',
    ],
    ['lines that have room', [['甲', 2, 24]], '甲1 = 15 pt, then 甲2'],
    ['nothing where the first has none', [['甲', 2, 14]], ' = 0 pt, then 甲1 甲2'],
    ['no last line alone to the next page', [['甲', 5, 45]], '甲1 甲2 甲3 = 35 pt, then 甲4 甲5'],
    ['but that of a short note', [['甲', 3, 25]], '甲1 甲2 = 25 pt, then 甲3'],
    ['no more than 0.7 of the type area', [['甲', 9, 100]], '甲1 甲2 甲3 甲4 甲5 甲6 = 65 pt, then 甲7 甲8 甲9'],
    [
      'none before those that wait',
      [
        ['甲', 2, 24],
        ['乙', 1, 100],
      ],
      '甲1 = 15 pt, then 甲2 乙1',
    ],
  ] as const)('%s', (_, notes, expected) => {
    expect(dump(footOf(notes))).toBe(expected);
  });

  test('one line all the same where nothing stands on the page', () => {
    expect(dump(footOf([['甲', 2, 3]], true))).toBe('甲1 = 15 pt, then 甲2');
  });

  test('first, what the page before it left', () => {
    const next = openNotes(
      footOf([
        ['甲', 4, 25],
        ['乙', 2, 100],
      ]),
    );
    expect(dump(next)).toBe(' = 0 pt, then 甲3 甲4 乙1 乙2');
    addWaiting(next, 35, REGIONS, false);
    expect(dump(next)).toBe('甲3 甲4 乙1 = 35 pt, then 乙2');
  });
});

test('a page has for its text what notes and the space above a block leave', () => {
  const notes = footOf([['甲', 2, 24]]);
  expect(roomBelow(30, 8, notes, REGIONS)).toMatchObject({
    height: 100 - 30 - 15 - 8,
    notes: { already: 15, waiting: true },
  });
});

test('notes end where the type area ends, their rule in the middle of the space above them', () => {
  const area = footOf([['甲', 2, 100]]);
  addNotes(area, linesFor('乙', 1), 100, REGIONS, false);
  const placed = placeNotes(area, REGIONS).map(({ box, top }) => `${namesOf([box])} at ${top}`);
  expect(placed).toEqual(['solid at 115', '甲1 at 120', '甲2 at 130', '乙1 at 140']);
  expect(placeNotes(area, REGIONS)[0]!.box).toMatchObject({
    item: { kind: 'rule', x: 20, y: 2.5, width: 50, height: 0.5 },
  });
  expect(placeNotes(openNotes(), REGIONS)).toEqual([]);
});
