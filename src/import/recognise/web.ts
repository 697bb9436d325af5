import { dateIn } from '../../source/index.js';
import type { OnRemark } from '../remark.js';
import { type Front, put } from './front.js';
import type { Paragraph, Piece } from './pieces.js';

/** What a site says of an article in a row of labels. */
const LABEL =
  /(?:发布者|发布人|发布单位|作者|信息来源|来源|发布时间|发布日期|更新时间|时间|日期|浏览次数|浏览量|浏览|点击次数|点击数|点击量|点击|阅读次数|阅读量|阅读|字号|字体)[ \u3000]*[:：]/g;
/** Of those, what no bulletin says. */
const COUNT = /(?:浏览|点击|阅读)(?:次数|数|量)?[ \u3000]*[:：]/;
const PUBLISHED = /(?:发布时间|发布日期)[ \u3000]*[:：][ \u3000]*([0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)/;
/** 上一篇：…, 【打印】【关闭】, 当前位置：首页 > 新闻 > 正文. */
const LEADS =
  /^(?:上一[篇条][:：]|下一[篇条][:：]|(?:您?当前的?位置|您的位置|现在位置)[:：]|(?:[【[(（]?(?:打印|关闭|返回|分享到?|收藏|字体)(?:本页|此页|窗口|列表|顶部)?[】\])）]?[ \u3000]*){1,4}[:：]?$)/;
/** Longer lines are text, UTF-16 units. */
const LONGEST = 120;

/**
 * The pieces without what a site shows around an article, said in the report. The day of publication is the issue's
 * where the text says none: it is put into the front matter by the function that is returned.
 */
export function withoutWebFurniture(
  pieces: readonly Piece[],
  report: OnRemark,
): { readonly pieces: readonly Piece[]; readonly putDate: (front: Front) => void } {
  let published: { readonly date: string; readonly piece: Paragraph } | undefined;
  const rest = pieces.filter((piece) => {
    if (piece.kind !== 'paragraph' || !isFurniture(piece.text)) return true;
    const date = dateIn(PUBLISHED.exec(piece.text)?.[1] ?? '');
    if (date !== undefined) published ??= { date, piece };
    report({
      kind: 'left-out',
      what: { zh: '网页上的说明，不是正文', en: 'what a site says around an article' },
      place: piece.places[0]!,
      text: piece.text,
    });
    return false;
  });
  return {
    pieces: rest,
    putDate: (front) => {
      if (published && !front.values.has('日期')) put(front, '日期', published.date, published.piece, report);
    },
  };
}

function isFurniture(text: string): boolean {
  if (text.length > LONGEST) return false;
  return LEADS.test(text) || (COUNT.test(text) && (text.match(LABEL)?.length ?? 0) > 1);
}
