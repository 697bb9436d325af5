import type { Located, Meta } from '../model/index.js';

/** What stands between names that are typed as one text. */
const BETWEEN = /[、，,；;]/;

/** The names of an entry of the front matter: of a list, or of one text with 、 between them. */
export function namesOf(entry: Located<readonly string[]> | undefined): readonly string[] {
  return (entry?.value ?? []).flatMap((text) => text.split(BETWEEN).flatMap((name) => name.trim() || []));
}

/** The last word of a red name, which is no part of the body's own. */
export const DOCUMENT = '文件';

/** The bodies that issue a document together, the host first (GB/T 9704-2012 §7.2.4); none where there is but one. */
export function jointIssuers({ fields }: Meta): readonly string[] {
  const names = namesOf(fields.get('发文机关')).flatMap((name) => nameOfBody(name) || []);
  return names.length > 1 ? names : [];
}

function nameOfBody(name: string): string {
  return name.endsWith(DOCUMENT) ? name.slice(0, -DOCUMENT.length).trim() : name;
}

/** Does the red name end in 文件, in 刊名 or behind the bodies themselves? */
export function saysDocument({ title, fields }: Meta): boolean {
  return [title.value, ...(fields.get('发文机关')?.value ?? [])].some((name) => name.trim().endsWith(DOCUMENT));
}

/** Does the document go out without a seal (印章: 无)? */
export function isUnsealed({ fields }: Meta): boolean {
  return /^(?:无|否|不|no|none|false)/i.test(fields.get('印章')?.value[0]?.trim() ?? '');
}
