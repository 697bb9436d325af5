import type { Inline, Issue } from '../../model/index.js';
import { inlinesOf, nested } from '../../model/walk.js';

/** Every inline of an issue in reading order: of the text before the sections, of their heads and of their texts. */
export function* allInlines(issue: Issue): Generator<Inline> {
  yield* inlinesOf(issue.preface);
  for (const section of issue.sections) {
    yield* nested(section.title);
    yield* inlinesOf(section.blocks);
  }
}
