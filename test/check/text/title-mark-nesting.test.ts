import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['学习《关于印发《规程》的通知》。', ['title-mark-nesting @ 《'], '学习《关于印发〈规程〉的通知》。'],
  ['学习《》精神。', ['title-mark-nesting @ 《》'], '学习《》精神。'],
]);
