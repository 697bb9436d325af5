import { type Person, personsIn } from '../analysis/persons.js';
import { rule } from '../rule.js';
import { words } from './person-name.words.js';

/** 同一期里一个人的姓名写法一致。 */
export const personName = rule({
  code: 'text/person-name',
  severity: 'warning',
  words,
  *texts(row, { facts }) {
    /** First persons by post and name with one character of the given name left out. */
    const known = new Map<string, Person>();
    for (const person of personsIn(row, facts.wordsAround)) {
      const { prose, post, name, at } = person;
      if (name.length < 3) continue;
      const keys = [1, 2].map((left) => `${post} ${name.slice(0, left)}_${name.slice(left + 1)}`);
      const other = keys.map((key) => known.get(key)).find((each) => each && each.name !== name);
      for (const key of keys) if (!known.has(key)) known.set(key, person);
      if (!other) continue;
      yield {
        prose,
        span: { start: at, end: at + name.length },
        message: words.two({ post, name, other: other.name }),
        hints: [words.check()],
      };
    }
  },
});
