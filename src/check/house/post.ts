import { postBeside } from '../analysis/persons.js';
import { rule } from '../rule.js';
import { words } from './post.words.js';

/** 名单上的人，职务和名单一致。 */
export const housePost = rule({
  code: 'house/post',
  severity: 'warning',
  words,
  *prose({ text }, { house }) {
    for (const [name, posts] of house.posts) {
      if (posts.length === 0) continue;
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
        const post = postBeside(text, start, start + name.length);
        if (post === undefined || posts.some((each) => holds(each, post))) continue;
        const at = text.startsWith(post, start + name.length) ? start + name.length : start - post.length;
        yield {
          span: { start: at, end: at + post.length },
          message: words.other({ name, post, posts: posts.join('、') }),
          hints: [words.check()],
        };
      }
    }
  },
});

/** 教务处处长 holds 处长, 副院长 does not hold 院长. */
function holds(whole: string, post: string): boolean {
  return whole.endsWith(post) && !whole.endsWith(`副${post}`);
}
