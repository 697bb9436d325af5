import { rule } from '../rule.js';
import { words } from './first-page.words.js';

/** 公文首页必须显示正文（GB/T 9704—2012 7.3.3）。 */
export const firstPage = rule({
  code: 'front-matter/first-page',
  severity: 'warning',
  words,
  *issue({ issue: { meta }, prints, textFrom }) {
    const recipients = meta.fields.get('主送');
    if (!recipients || !prints('主送') || textFrom === undefined || textFrom === 1) return;
    yield {
      span: recipients.span,
      message: words.noText({ page: textFrom }),
      hints: [words.makeRoom()],
    };
  },
});
