import type { CalendarDate } from '../model/index.js';
import { UNFILLED } from '../text/unfilled.js';

/** What the first issue of a series is made of. */
export interface FirstIssue {
  /** 刊名 and 主办; an empty publisher is left out. */
  readonly title: string;
  readonly publisher: string;
  readonly date: CalendarDate;
  readonly template: string;
  /** Entries that the template prints. */
  readonly entries: ReadonlySet<string>;
  /** The template sets contents. */
  readonly contents: boolean;
}

/** The source of a first issue: it builds as it is. */
export function firstIssue({ title, publisher, date, template, entries, contents }: FirstIssue): string {
  const { year, month, day } = date;
  const known: Readonly<Record<string, string>> = {
    发文字号: `某院发〔${year}〕1号`,
    标题: UNFILLED.title,
    主送: '各部门',
    签发职务: '院长',
  };
  const isDocument = entries.has('发文字号');
  const head = [
    `刊名: ${quoted(title)}`,
    ...(isDocument ? [] : ['期号: 1', '总期号: 1']),
    ...Object.entries(known).flatMap(([name, value]) => (entries.has(name) ? [`${name}: ${value}`] : [])),
    ...(publisher === '' ? [] : [`主办: ${quoted(publisher)}`]),
    `日期: ${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    `模板: ${quoted(template)}`,
  ];
  const section = [`# 一、${UNFILLED.title}`, UNFILLED.text];
  const list = ['# 目录', `一、${UNFILLED.title} …… ?`];
  const body = isDocument ? [UNFILLED.text] : [...(contents ? list : []), ...section];
  return `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** A value that YAML would not read as the text that it is stands in quotes. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}][^:#\\"'\n]*$/u.test(text) && !/^[0-9.]+$/.test(text) ? text : JSON.stringify(text);
}
