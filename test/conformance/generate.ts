import { seeded } from '../compile-text.js';

/** What an editor's text is made of, and what trips readers: Latin words, digits with units, addresses, nested marks. */
const HARD = [
  'RCEP',
  '5G、VR',
  'C++',
  '50~60',
  '63%~68%',
  '30%',
  '2022年10月7日',
  '5000万美元',
  '〔2021〕56号',
  '“‘双高’计划”',
  '（《条例》（试行））',
  '——',
  '……',
  '１２３ＡＢＣ',
  'https://example.edu.cn/keyan/2022/jiaogai-xiangmu/a_b.html?id=7&x=1',
  'state-of-the-art',
  'it’s',
  'A/B',
  '3.14',
  'No.5',
  '±5℃',
  '“互联网+”',
  '《“十四五”规划》',
  '1+X证书',
  'AI',
  '①',
];

const TITLES = [
  '研究',
  '关于进一步加强和改进新时代职业教育科研工作的若干意见和实施办法的通知（试行）',
  '“双高计划”2022—2024年建设任务',
  'RCEP与5G',
];

/** Writes an issue from a seed: shuffled sentences of a text, with hard pieces between, sections, tables, notes and quotes. */
export function generateIssue(seed: number, sentences: readonly string[], template: string): string {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const hard = random() < 0.5;
  let notes = 0;
  const definitions: string[] = [];
  const sentence = (): string => {
    const text = pick(sentences);
    if (random() > (hard ? 0.8 : 0.3)) return text;
    const at = 1 + Math.floor(random() * (text.length - 2));
    const inserted = `${text.slice(0, at)}${pick(HARD)}${text.slice(at)}`;
    if (random() > 0.03) return inserted;
    notes++;
    definitions.push(`[^${notes}]: ${pick(sentences)}`);
    return `${inserted.slice(0, -1)}[^${notes}]。`;
  };
  const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 6) }, sentence).join('');
  const block = (item: number): string => {
    const kind = random();
    if (kind < 0.04) return `> ${paragraph()}`;
    if (kind < 0.08) return `- ${sentence()}\n- ${sentence()}`;
    if (kind < 0.12)
      return `表1 ${pick(TITLES)}\n\n| 项目 | 数量 | 说明 |\n|--|--:|:-:|\n| ${pick(HARD)} | 12.5% | ${sentence()} |\n| 乙 | 3 | 短 |`;
    if (kind < 0.2) return paragraph();
    return `${item}.${paragraph()}`;
  };
  const numerals = '一二三四五六七八九十';
  const count = 1 + Math.floor(random() * 8);
  const sections = Array.from({ length: count }, (_, i) => {
    let item = 0;
    const blocks = Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
      const text = block(item + 1);
      if (/^\d+\./.test(text)) item++;
      return text;
    });
    return `# ${numerals[i]}、${pick(TITLES)}${i + 1}\n\n${blocks.join('\n\n')}`;
  });
  const head = `---\n刊名: 高等职业教育动态\n期号: ${seed}\n主办: 某学院高等职业教育研究所\n日期: 2022-10-18\n模板: ${template}\n分送: { 报: [校领导], 发: [各部门] }\n---\n`;
  return `${head}\n${sections.join('\n\n')}\n\n${definitions.join('\n\n')}\n`;
}
