import { leavesToEditor, mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['各类企业（含国有企业)参加。', ['bracket-pair @ )'], '各类企业（含国有企业）参加。'],
  ['各类企业(含国有企业）参加。', ['bracket-pair @ ('], '各类企业（含国有企业）参加。'],
  ['加入协定（RCEP)的成员。', ['bracket-pair @ )'], '加入协定（RCEP）的成员。'],
  ['各类企业（含国有企业参加。', ['bracket-pair @ （'], '各类企业（含国有企业参加。'],
  ['各类企业含国有企业）参加。', ['bracket-pair @ ）'], '各类企业含国有企业）参加。'],
  ['落实《中央文件精神。', ['bracket-pair @ 《'], '落实《中央文件精神。'],
  ['落实《中央文件〉精神。', ['bracket-pair @ 〉'], '落实《中央文件〉精神。'],
  ['落实《办法（试行》）精神。', ['bracket-pair @ ）'], '落实《办法（试行）》精神。'],
  [
    '（财社〔2021）56号）',
    ['bracket-pair @ 〔', 'document-number @ 〔2021）', 'bracket-pair @ ）'],
    '（财社〔2021〕56号）',
  ],
  [
    '（一)加强领导。\n\n(二）落实责任。',
    ['bracket-pair @ )', 'bracket-pair @ ('],
    '（一）加强领导。\n\n（二）落实责任。',
  ],
]);

mendsOnRequest([
  ['落实《中央文件〉精神。', ['bracket-pair @ 〉'], '落实《中央文件》精神。'],
  ['落实《关于印发《规程〉的通知》。', ['bracket-pair @ 《'], '落实《关于印发〈规程〉的通知》。'],
]);

leavesToEditor([
  ['各部门（含直属单位。\n\n以及教学单位）都要参加。', []],
  ['各部门（含直属单位。\n\n以及教学单位】都要参加。', ['bracket-pair @ （', 'bracket-pair @ 】']],
]);
