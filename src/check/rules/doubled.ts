import { message } from '../../diagnose.js';
import { HANZI, isRunning } from '../marks.js';
import { textRule } from '../text-rule.js';

/**
 * Function characters that hardly ever stand twice, with what may follow or precede where they do: 进行了了解, 成为为民服务,
 * 和和谐, 及及时, 在在校生, 是是否.
 */
const CHARACTERS =
  /(?<![的目])的的(?![确士])|(?<![^。；，！？]?了)了了(?![解然无结断不])|和和(?![平谐睦气美风])|(?<![存所现自内潜实])在在(?![校职读编建岗线场籍押册学位外研])|(?<![于但只若凡都就还也])是是(?![否非])|与与(?![会时其])|(?<![普])及及(?![时格早物])|(?<![成作认因称视设变化转升定])为为(?![民人了何此党国])|(?<!难)以以(?![人及上下前后来往色])|将将(?![军士领来])|并并(?![购联入轨])|把把(?![关握脉])|被被(?![告子动害])|或或(?!许)|而而|其其(?![他它余中实次])|该该|由由(?!于)|向向(?![上下前后阳])|之之(?!后)/g;
/** A word of two to twelve hanzi that follows itself at once. */
const WORDS = new RegExp(`([${HANZI}]{2,12})\\1`, 'g');
/** Verbs and counts that are doubled on purpose: 研究研究, 一个一个, 很多很多. */
const ON_PURPOSE =
  /^(?:研究|讨论|商量|考虑|介绍|学习|交流|活动|了解|打听|比较|参观|体会|锻炼|休息|检查|总结|一.|.个|多少|很多|许多|非常|十分|好多|无数|哈哈|等等|天天|年年|人人|家家|处处|步步|层层|环环|件件|[零〇一二三四五六七八九十百千万]+)$/;
const LATIN = /\b([A-Za-z]{2,}) \1\b/g;

/** 没有重复的字、词。 */
export const doubled = textRule(
  {
    code: 'text/doubled',
    severity: 'warning',
    summary: message('没有多打一遍的字、词', 'no character or word is doubled'),
    explanation: message(
      '“的的”“和和”“加强加强”多半是修改、粘贴时多留了一个。“研究研究”“进行了了解”“成为为民服务的窗口”这样有意连用的不算。删哪一个要看上下文，bulletin fix 加 --unsafe 才改。',
      'A doubled 的 or a word written twice, such as 加强加强, is mostly a rest of an edit. Doubling on purpose (研究研究) and characters that meet by chance (进行了了解) do not count. bulletin fix mends it with --unsafe.',
    ),
    examples: [
      { bad: '推进人才的的培养。', good: '对情况进行了了解，成为为民服务的窗口。' },
      { bad: '加强加强队伍建设。', good: '请大家研究研究，一个一个解决。' },
    ],
  },
  function* (prose) {
    if (!isRunning(prose) && prose.kind !== 'head') return;
    const { text } = prose;
    for (const { 0: found, index: start } of text.matchAll(CHARACTERS)) yield fault(start, found, found[0]!);
    for (const { 0: found, 1: word, index: start } of text.matchAll(WORDS)) {
      if (ON_PURPOSE.test(word!) || new Set(word).size === 1) continue;
      yield fault(start, found, word!);
    }
    for (const { 0: found, 1: word, index: start } of text.matchAll(LATIN)) yield fault(start, found, word!);
  },
);

function fault(start: number, found: string, word: string) {
  return {
    start,
    end: start + found.length,
    message: message(`“${word}”重复了。`, `“${word}” stands twice.`),
    hints: [message('删去一个。', 'Delete one.')],
    fix: { safe: false, by: word },
  };
}
