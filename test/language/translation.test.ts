import { expect, test } from 'vitest';
import { words } from '../../src/check/toc/page.words.js';
import { noteUnused } from '../../src/diagnostics/kinds/note.js';
import { languages, languageTag } from '../../src/language/index.js';
import { translated, translation } from '../../src/language/translation.js';

const german = translation('de', 'en', {
  'toc/page': {
    summary: 'Die Seiten im Inhalt stimmen',
    wrong: 'Falsche Seite: {written} statt {actual}.',
    startsOn: ({ actual }) => `beginnt auf Seite ${actual}`,
  },
  numbering: { putBefore: 'Davor gehört „{wanted}“.' },
});

test('a message is said in the words of a further language', () => {
  expect(translated(words.wrong({ written: 9, actual: 2 }), german)).toBe('Falsche Seite: 9 statt 2.');
  expect(translated(words.startsOn({ actual: 2 }), german)).toBe('beginnt auf Seite 2');
  expect(translated(words.about().summary, german)).toBe('Die Seiten im Inhalt stimmen');
});

test('what it lacks is said in the language instead', () => {
  expect(translated(words.write({ actual: 2 }), german)).toBe(words.write({ actual: 2 }).en);
  expect(translated(noteUnused.words.unused({ mark: '[^1]' }), german)).toBe(
    noteUnused.words.unused({ mark: '[^1]' }).en,
  );
  expect(translated({ zh: '无', en: 'none' }, german)).toBe('none');
});

test('words are held to those beside the rules', () => {
  // @ts-expect-error: no such value
  translation('de', 'en', { 'toc/page': { wrong: 'Seite {page}' } });
  // @ts-expect-error: no such phrase
  translation('de', 'en', { 'toc/page': { rong: 'Seite' } });
  // @ts-expect-error: no such code
  translation('de', 'en', { 'toc/pages': { wrong: 'Seite' } });
});

test('every language has a tag', () => {
  expect(languages.map(languageTag)).toEqual(['zh-CN', 'en-US']);
});
