import { WORD_NO_END, WORD_NO_START, wordList } from '../../text/char-class.js';
import { escapeXml } from '../../text/xml.js';
import type { FontsMode } from './options.js';
import { xml } from './xml.js';

/** Line-break lists for zh-CN (noLineBreaksBefore and -After), so that every Word breaks as the layout does. */
const NO_START = escapeXml(wordList(WORD_NO_START));
const NO_END = escapeXml(wordList(WORD_NO_END));

/** What the settings depend on. */
export interface SettingsOptions {
  readonly mode: FontsMode;
  /** Left and right pages have footers of their own. */
  readonly facing: boolean;
  /** Lines that end in a break are stretched to the measure. */
  readonly faithful: boolean;
}

/**
 * settings.xml in schema order (ISO/IEC 29500-1 §17.15.1): compatibility mode 15, Chinese line breaking, no field
 * updates on opening.
 */
export function settingsXml(root: string, { mode, facing, faithful }: SettingsOptions): string {
  const embed = mode === 'none' ? '' : `<w:embedTrueTypeFonts/>${mode === 'subset' ? '<w:saveSubsetFonts/>' : ''}`;
  return xml`
    ${root}
    ${embed}
    <w:bordersDoNotSurroundHeader/>
    <w:bordersDoNotSurroundFooter/>
    <w:defaultTabStop w:val="640"/>
    ${facing ? '<w:evenAndOddHeaders/>' : ''}
    <w:characterSpacingControl w:val="doNotCompress"/>
    <w:noLineBreaksAfter w:lang="zh-CN" w:val="${NO_END}"/>
    <w:noLineBreaksBefore w:lang="zh-CN" w:val="${NO_START}"/>
    <w:footnotePr>
      <w:numFmt w:val="decimalEnclosedCircle"/>
      <w:footnote w:id="-1"/>
      <w:footnote w:id="0"/>
    </w:footnotePr>
    <w:compat>
      ${faithful ? '' : '<w:doNotExpandShiftReturn/>'}
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      <w:compatSetting
        w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word"
        w:val="1"/>
      <w:compatSetting
        w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
      <w:compatSetting
        w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
    </w:compat>
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
  </w:settings>
  `;
}
