import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '这项工作意味著能力提昇，为企业开展关於技术改造的意见徵求工作打好基础。',
    ['character-form @ 著', 'character-form @ 昇', 'character-form @ 於', 'character-form @ 徵'],
    '这项工作意味着能力提升，为企业开展关于技术改造的意见征求工作打好基础。',
  ],
  [
    '学员瞭解企业情况，値得推广；开展合夥经营、後勤服务，服务矿業。',
    ['character-form @ 瞭', 'character-form @ 値', 'character-form @ 夥', 'character-form @ 後', 'character-form @ 業'],
    '学员了解企业情况，值得推广；开展合伙经营、后勤服务，服务矿业。',
  ],
  [
    '加强技術技能人才，促进地区発展。',
    ['character-form @ 術', 'character-form @ 発'],
    '加强技术技能人才，促进地区发展。',
  ],
]);

mendsOnRequest([
  [
    '他说：“關於推動現代職業教育高質量發展的意見”。',
    ['character-form @ 關於推動現代職業教育高質量發展的意見'],
    '他说：“关于推动现代职业教育高质量发展的意见”。',
  ],
]);
