import { leavesToEditor } from '../../support/prove.js';

leavesToEditor([
  ['人数见错误!未找到引用源。', ['word-field @ 错误!未找到引用源。']],
  ['目录：错误！未定义书签。', ['word-field @ 错误！未定义书签。']],
  ['他写道：“这是错误！”', []],
]);
