import { type Person, personsIn } from '../analysis/persons.js';
import { rule } from '../rule.js';
import { words } from './person-post.words.js';

/** 同一期里一个人的职务、一个职务的人名前后一致。 */
export const personPost = rule({
  code: 'text/person-post',
  severity: 'warning',
  words,
  *texts(row, { facts }) {
    const byName = new Map<string, Person>();
    for (const person of personsIn(row, facts.wordsAround)) {
      const { prose, post, name, at } = person;
      const before = byName.get(name);
      if (!before) byName.set(name, person);
      else if (before.post !== post && bare(before.post) === bare(post)) {
        yield {
          prose,
          span: { start: at - post.length, end: at + name.length },
          message: words.two({ name, post, other: before.post }),
          hints: [words.check()],
        };
      }
    }
  },
});

function bare(post: string): string {
  return post.replace(/^副/, '');
}
