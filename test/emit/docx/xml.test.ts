import { expect, test } from 'vitest';
import { xml } from '../../../src/emit/docx/xml.js';

test('XML in lines is one line in the file', () => {
  const [first, text] = [1, '甲\n  乙 丙'];
  expect(xml`
    <w:p>
      <w:ind
        w:left="${first}"
        w:right="2" w:hanging="3"/>
      ${''}
      <w:t xml:space="preserve">${text}</w:t>
    </w:p>
  `).toBe('<w:p><w:ind w:left="1" w:right="2" w:hanging="3"/><w:t xml:space="preserve">甲\n  乙 丙</w:t></w:p>');
});
