import { mendsOnRequest } from '../../support/prove.js';

mendsOnRequest([
  ['推进人才的的培养。', ['doubled @ 的的'], '推进人才的培养。'],
  ['加强加强队伍建设。', ['doubled @ 加强加强'], '加强队伍建设。'],
  ['推进教育育体系、实施施方案。', ['doubled @ 育育', 'doubled @ 施施'], '推进教育体系、实施方案。'],
  [
    '完完善组织领导导和队伍伍建设。',
    ['doubled @ 完完', 'doubled @ 导导', 'doubled @ 伍伍'],
    '完善组织领导和队伍建设。',
  ],
  ['要高度重视，高度重视，认真组织。', ['doubled @ 高度重视，高度重视，'], '要高度重视，认真组织。'],
  [
    '认真组织，抓好落实。认真组织，抓好落实。',
    ['doubled @ 认真组织，抓好落实。认真组织，抓好落实。'],
    '认真组织，抓好落实。',
  ],
  ['落实the the政策。', ['doubled @ the the'], '落实the政策。'],
]);

// What stands four times and more is a sample text, a pattern or a cheer.
mendsOnRequest([
  ['样文样文样文样文。', [], '样文样文样文样文。'],
  [`请看${'填充'.repeat(9)}。`, [], `请看${'填充'.repeat(9)}。`],
  ['落实好落实好落实好政策。', ['doubled @ 落实好落实好'], '落实好落实好政策。'],
]);
