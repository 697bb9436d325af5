import { describe, expect, test } from 'vitest';
import { seeds } from '../support/amount.js';
import { layOutText, seeded } from '../support/compile-text.js';
import { faultText, outputsOf, type Pair, prove, readers } from './readers.js';

/** Issues by seed, with some entries of the front matter and without others: a few in the usual tests. */
const SEEDS = seeds(8, 80);
/** Issues that a reader opens in one process. */
const TOGETHER = 8;

/** What need not be there, with a value; of some templates alone what only these print. */
const OPTIONAL: Readonly<Record<string, string>> = {
  期号: '12',
  总期号: '48',
  增刊: '1',
  主办: '江州职业技术学院办公室',
  标题: '我校召开申报动员会',
  发文机关: '江州职业技术学院',
  发文字号: '江职院发〔2024〕8号',
  份号: '"000003"',
  密级: '秘密',
  保密期限: '1年',
  紧急程度: '加急',
  签发人: '陈东',
  签发职务: '院长',
  主送: '各系部',
  附件: '[名单, 日程]',
  落款: '江州职业技术学院',
  印章: '无',
  附注: '此件公开发布',
  印发机关: '学院办公室',
  印发日期: '2024年3月8日',
  出席: '王小明、李文',
  请假: '陈静',
  列席: '赵建国',
  编印: '\n  主编: 王小明\n  编辑: 李文',
  分送: '\n  报: 院领导\n  发: 各系部',
};
const TEMPLATES = ['jianbao', 'dongtai', 'gongwen', 'jiyao', 'mingling', 'xinhan'];

const SENTENCES = [
  '各系部要在4月10日前报送选题，由科研处汇总。',
  '会议强调，要把研究做在课堂上。',
  '图书馆开放数据库。',
];

/** An issue whose optional entries are there or not, by chance; now and then none at all. */
function issueOf(seed: number): { readonly text: string; readonly entries: string } {
  const random = seeded(seed);
  const share = [0, 0.25, 0.5, 0.75, 1][Math.floor(random() * 5)]!;
  const template = TEMPLATES[seed % TEMPLATES.length]!;
  const entries = Object.entries(OPTIONAL).filter(() => random() < share);
  const head = entries.map(([key, value]) => `${key}: ${value}`);
  const prose = (count: number): string =>
    Array.from({ length: count }, () => SENTENCES[Math.floor(random() * SENTENCES.length)]).join('');
  const toc =
    random() < 0.3 && !template.match(/gongwen|jiyao|mingling|xinhan/) ? '# 目录\n\n- 一、甲\n- 二、乙\n\n' : '';
  const text = ['一、甲', '二、乙'].map(
    (name) => `# ${name}\n\n${prose(3)}\n\n${prose(Math.floor(random() * 20) + 1)}\n`,
  );
  const meta = ['刊名: 江州教育简报', '日期: 2024-03-06', `模板: ${template}`, ...head].join('\n');
  return {
    text: `---\n${meta}\n---\n\n${toc}${text.join('\n')}`,
    entries: `${template} with ${entries.map(([key]) => key).join(' ')}`,
  };
}

describe.skipIf(readers.length === 0)('whatever the front matter lacks, the DOCX is as the PDF', () => {
  test(`${SEEDS.length} issues, every line and every page by picture`, async () => {
    const wrong: string[] = [];
    for (let at = 0; at < SEEDS.length; at += TOGETHER) {
      const issues = SEEDS.slice(at, at + TOGETHER).map(issueOf);
      const pairs: Pair[] = [];
      for (const { text } of issues) pairs.push(await outputsOf(await layOutText(text)));
      for (const [i, proofs] of (await prove(pairs)).entries())
        for (const { reader, agrees, differences, faults = [] } of proofs) {
          const found = [
            ...differences.map(({ page, text, other }) => `page ${page}: ${text ?? '—'} / ${other?.text ?? '—'}`),
            ...faults.map(faultText),
          ];
          if (!agrees || found.length > 0)
            wrong.push([`${reader}, seed ${SEEDS[at + i]} ${issues[i]!.entries}`, ...found].join('\n  '));
        }
    }
    expect(wrong).toEqual([]);
  });
});
