import * as encoding from './encoding.js';
import * as font from './font.js';
import * as frontMatter from './front-matter.js';
import * as frontMatterBlock from './front-matter-block.js';
import * as ignore from './ignore.js';
import * as layout from './layout.js';
import * as note from './note.js';
import * as paste from './paste.js';
import * as pastedLines from './pasted-lines.js';
import * as picture from './picture.js';
import * as picturePlace from './picture-place.js';
import * as ref from './ref.js';
import * as settings from './settings.js';
import * as source from './source.js';
import * as table from './table.js';
import * as template from './template.js';
import * as toc from './toc.js';

/** Every kind of finding that is made while an issue is read and laid out. */
export const kinds = [
  encoding.sourceEncoding,
  encoding.sourceGbk,
  encoding.sourceBinary,
  source.sourceEmpty,
  source.sourceNoSection,
  source.sourceMasthead,
  source.sourceHtml,
  source.sourceComment,
  source.sourceDefinition,
  source.sourceEmphasis,
  source.sourceCodeFence,
  source.sourceLong,
  source.sourceNesting,
  pastedLines.pasteJoinedLines,
  pastedLines.pasteLineBreak,
  pastedLines.pasteFurniture,
  paste.pasteMarks,
  paste.pasteTable,
  paste.pasteBullet,
  paste.pasteMarkup,
  frontMatterBlock.frontMatterMissing,
  frontMatterBlock.frontMatterUnclosed,
  frontMatter.frontMatterSyntax,
  frontMatter.frontMatterColon,
  frontMatter.frontMatterMissingKey,
  frontMatter.frontMatterUnknownKey,
  frontMatter.frontMatterDuplicate,
  frontMatter.frontMatterType,
  frontMatter.frontMatterEmpty,
  frontMatter.frontMatterDate,
  picture.pictureMissing,
  picture.pictureUrl,
  picture.pictureOutside,
  picture.pictureBroken,
  picture.pictureFormat,
  picture.pictureSize,
  picture.pictureSvg,
  picturePlace.pictureInline,
  picturePlace.pictureRow,
  picturePlace.pictureSyntax,
  note.noteMissing,
  note.noteUnused,
  note.noteDuplicate,
  note.noteContent,
  ref.refSyntax,
  ref.refAddress,
  table.tableColumns,
  table.tableShortRow,
  table.tableSpan,
  table.tableComment,
  table.tableTooManyColumns,
  table.tableWordBroken,
  toc.tocPageFormat,
  template.templateUnknown,
  template.templateSchema,
  font.fontMissing,
  font.fontFallback,
  layout.layoutUnstable,
  settings.settingsSyntax,
  settings.settingsSeverity,
  settings.settingsUnknownKey,
  settings.settingsUnknownRule,
  settings.settingsWords,
  ignore.ignoreUnknown,
  ignore.ignoreUnused,
] as const;
