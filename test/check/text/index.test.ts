import { expect, test } from 'vitest';
import { checkProse } from '../../support/prove.js';

test('all faults at once: the safe fixes leave nothing that they could mend, and mending again changes nothing', async () => {
  let text = `1.加强领导,, 落实"责任 ,(含国企) ,推进企业（ AEO)建设...培养人才--。 。\n\n2.学习《关于《规程》的通知》 ,打造”工匠园区“.\n\n3.加强 技能，落实责任。严格监督\n\n4.坚持"边学边干"，，推进工作!`;
  for (let round = 0; round < 5; round++) text = (await checkProse(text)).fixed;
  expect((await checkProse(text)).fixed).toBe(text);
  expect(text).toBe(
    '1.加强领导，落实"责任，（含国企），推进企业（AEO）建设……培养人才——。\n\n2.学习《关于〈规程〉的通知》，打造“工匠园区”。\n\n3.加强技能，落实责任。严格监督。\n\n4.坚持“边学边干”，推进工作！',
  );
});
