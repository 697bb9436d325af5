import type { Meta } from '../model/index.js';

/** A text with its placeholders filled in, or undefined where one has no value. */
export function fillIn(text: string, meta: Meta): string | undefined {
  let complete = true;
  const filled = text.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = placeholderValue(name, meta);
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? filled : undefined;
}

/** Is there a value for a placeholder, or anything in 编印 (`credits`) or 分送 (`distribution`)? */
export function hasValue(name: string, meta: Meta): boolean {
  if (name === 'credits' || name === 'distribution') return meta[name].length > 0;
  return placeholderValue(name, meta) !== undefined;
}

function placeholderValue(name: string, meta: Meta): string | undefined {
  const { year, month, day } = meta.date.value;
  switch (name) {
    case '刊名':
      return meta.title.value;
    case '期号':
      return meta.number?.value.toString();
    case '总期号':
      return meta.total?.value.toString();
    case '主办':
      return meta.publisher?.value;
    case '日期':
      return year > 0 ? `${year}年${month}月${day}日` : undefined;
    default: {
      const field = meta.fields.get(name)?.value;
      return field && field.length > 0 ? field.join('、') : undefined;
    }
  }
}
