import { leavesToEditor, mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['截止10月底，共有3所。', ['until @ 截止'], '截至10月底，共有3所。'],
  ['截止到今天，共有3所。', ['until @ 截止到'], '截至今天，共有3所。'],
  ['共有3所（截止2022年9月）。', ['until @ 截止'], '共有3所（截至2022年9月）。'],
]);

leavesToEditor(
  ['报名截止2022年10月20日。', '活动现已截止。', '投稿截止到20日中午。', '截止日期是20日。'].map(
    (text) => [text, []] as const,
  ),
);
