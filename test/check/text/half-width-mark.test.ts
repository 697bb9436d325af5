import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['加强领导,落实责任。', ['half-width-mark @ ,'], '加强领导，落实责任。'],
  ['加强领导, 落实责任。', ['half-width-mark @ ,'], '加强领导，落实责任。'],
  ['加强领导，落实责任.', ['half-width-mark @ .'], '加强领导，落实责任。'],
  ['探索中国特色学徒制.深化产教融合。', ['half-width-mark @ .'], '探索中国特色学徒制。深化产教融合。'],
  ['深入推进综合改革.2022年启动试点。', ['half-width-mark @ .'], '深入推进综合改革。2022年启动试点。'],
  ['应用5G,大数据等技术。', ['half-width-mark @ ,'], '应用5G，大数据等技术。'],
  ['联系电话:023-6543。', ['half-width-mark @ :'], '联系电话：023-6543。'],
  ['推进转关转港;鼓励企业申报。', ['half-width-mark @ ;'], '推进转关转港；鼓励企业申报。'],
  ['怎么办?大家想办法!', ['half-width-mark @ ?', 'half-width-mark @ !'], '怎么办？大家想办法！'],
  ['真的吗?!', ['half-width-mark @ ?!'], '真的吗？！'],
  ['各类企业(含国有企业)参加。', ['half-width-mark @ ('], '各类企业（含国有企业）参加。'],
  ['认证经营者(AEO)可以申请。', ['half-width-mark @ ('], '认证经营者（AEO）可以申请。'],
  ['RCEP (区域全面经济伙伴关系协定) 生效。', ['half-width-mark @ ('], 'RCEP（区域全面经济伙伴关系协定）生效。'],
  ['甲类企业\\(含国有企业\\)参加。', ['half-width-mark @ ('], '甲类企业（含国有企业）参加。'],
  [
    '占比达到30%以上,带动就业100人.',
    ['half-width-mark @ ,', 'half-width-mark @ .'],
    '占比达到30%以上，带动就业100人。',
  ],
  [
    '到2024年,RCEP成员国贸易占比达到百分之三十，增幅10%.',
    ['half-width-mark @ ,', 'half-width-mark @ .'],
    '到2024年，RCEP成员国贸易占比达到百分之三十，增幅10%。',
  ],
  [
    '发表于<人民日报>和<求是>。',
    ['half-width-mark @ <人民日报>', 'half-width-mark @ <求是>'],
    '发表于《人民日报》和《求是》。',
  ],
  ['他说：“方法不在新，而在实.”', ['half-width-mark @ .'], '他说：“方法不在新，而在实。”'],
]);

mendsOnRequest([['向卡尔.马克思学习。', ['half-width-mark @ .'], '向卡尔.马克思学习。']]);
