import { leavesToEditor } from '../../support/prove.js';

leavesToEditor([
  ['2022年2月30日开会。', ['calendar-date @ 2022年2月30日']],
  ['4月31日开会。', ['calendar-date @ 4月31日']],
  ['2022年13月启动。', ['calendar-date @ 2022年13月']],
  ['2022年0月启动。', ['calendar-date @ 2022年0月']],
  ['202年12月启动。', ['calendar-date @ 202年']],
  ['2024年2月29日、2022年12月、2月29日。', []],
]);
