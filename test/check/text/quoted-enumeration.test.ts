import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '办好“一站”、“一室”、“一栏”。',
    ['quoted-enumeration @ ”、“', 'quoted-enumeration @ ”、“'],
    '办好“一站”“一室”“一栏”。',
  ],
  [
    '学习《章程》、《条例》和《办法》（试行）、《细则》。',
    ['quoted-enumeration @ 》、《'],
    '学习《章程》《条例》和《办法》（试行）、《细则》。',
  ],
]);
