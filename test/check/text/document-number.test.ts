import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '根据国发[2021]56号、国办发（2021）第05号文件。',
    ['document-number @ [2021]', 'document-number @ （2021）第0'],
    '根据国发〔2021〕56号、国办发〔2021〕5号文件。',
  ],
  [
    '国办发（2021）56号，教育部公告〔2021〕第5号，教学（2021）3号楼。',
    ['document-number @ （2021）'],
    '国办发〔2021〕56号，教育部公告〔2021〕第5号，教学（2021）3号楼。',
  ],
  ['国发(2019)4号文件继续有效。', ['document-number @ (2019)'], '国发〔2019〕4号文件继续有效。'],
]);

mendsOnRequest([['根据国发[21]56号文件。', ['document-number @ [21]'], '根据国发〔2021〕56号文件。']]);
