/** Texts that YAML reads as they are, in lists between brackets too, and the source's own reader takes for no key. */
const PLAIN = /^[\p{L}\p{N}《“（〔][\p{L}\p{N}\p{M} \u3000·—–\-《》“”（）〔〕、，。；！？…/+.%]*$/u;
/** What YAML reads as something else than text. */
const NO_TEXT = /^(?:[0-9.+-]*|true|false|null|yes|no|on|off|~)$/i;

/** A text as a scalar of YAML: plain where it may be, else between quotes. */
export function yamlScalar(text: string): string {
  return PLAIN.test(text) && !NO_TEXT.test(text) && text.trim() === text ? text : JSON.stringify(text);
}
