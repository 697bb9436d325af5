import type { Message } from '../../model/index.js';
import type { OnRemark } from '../remark.js';
import type { Paragraph } from './pieces.js';

/** The front matter while it is recognised: values by key, in the order of {@link ORDER} when written. */
export interface Front {
  /** One text, or a list of them. */
  readonly values: Map<string, string | readonly string[]>;
  /** 编印: names by role. */
  readonly credits: Map<string, readonly string[]>;
  /** 分送: recipients by kind. */
  readonly distribution: Map<string, readonly string[]>;
  /** Numbers of the input's paragraphs by the key that says them. */
  readonly paragraphs: Map<string, number[]>;
}

export function openFront(): Front {
  return { values: new Map(), credits: new Map(), distribution: new Map(), paragraphs: new Map() };
}

/** Takes a value that the text says, and tells so. */
export function put(
  { values, paragraphs }: Front,
  key: string,
  value: string | readonly string[],
  from: Paragraph,
  report: OnRemark,
): void {
  values.set(key, value);
  tell(key, [value].flat().join('、'), from, paragraphs, report);
}

/** Says that a line is an entry of the front matter. */
export function tell(
  key: string,
  text: string,
  from: Paragraph,
  paragraphs: Map<string, number[]>,
  report: OnRemark,
): void {
  paragraphs.set(key, [...(paragraphs.get(key) ?? []), ...from.places.map(({ paragraph }) => paragraph)]);
  const what: Message = { zh: `刊头信息“${key}”`, en: `the entry ${key} of the front matter` };
  report({ kind: 'recognised', what, place: from.places[0]!, text });
}
