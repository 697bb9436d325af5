import type { CharacterTokens, StyleTokens, Template } from '../model/index.js';
import type { TemplateInput } from './schema.js';

/** How heads run into text. */
interface RunInHeads extends Pick<Template['sections'], 'headStyles' | 'runIn'> {
  /** The character styles made for styles of heads. */
  readonly made: Readonly<Record<string, CharacterTokens>>;
}

/**
 * Every style of heads gets a character style of its face for heads that run into text; other items take the one that
 * the template names.
 */
export function runInHeads(
  { sections, characterStyles }: TemplateInput,
  styles: Readonly<Record<string, StyleTokens>>,
): RunInHeads {
  const { headingStyle, subheadStyles, itemStyles } = sections;
  const { runInStyle = characterStyles['run-in'] ? 'run-in' : 'none' } = sections;
  const text = itemStyles.default ?? 'body';
  const items = Object.values(itemStyles).filter((name) => styles[name]?.keepWithNext);
  const headStyles = [...new Set([headingStyle, ...subheadStyles, ...items])].filter(
    (name) => name !== text && styles[name],
  );
  const runIn: Record<string, string> = {};
  if (runInStyle !== 'none') for (const name of [text, ...Object.values(itemStyles)]) runIn[name] = runInStyle;
  const made: Record<string, CharacterTokens> = {};
  for (const name of headStyles) {
    const { label, font, colour, size } = styles[name]!;
    const { font: face, colour: ink, size: em } = styles[text] ?? styles[name]!;
    delete runIn[name];
    if (font === face && colour === ink && size === em) continue;
    runIn[name] = `${name}-run-in`;
    made[`${name}-run-in`] = {
      label: `${label}项首`,
      font,
      ...(colour !== ink && { colour }),
      ...(size !== em && { scale: size / em }),
    };
  }
  return { headStyles, runIn, made };
}
