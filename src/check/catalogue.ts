import type { RuleInfo } from '../model/index.js';
import { rules } from './index.js';
import { controlInfos } from './stages/control.js';
import { frontMatterInfos } from './stages/front-matter.js';
import { pictureInfos } from './stages/pictures.js';
import { settingInfos } from './stages/setting.js';
import { sourceInfos } from './stages/source.js';
import { textInfos } from './stages/text.js';

/** Every kind of finding by its code: those of the checks and those made while an issue is read and laid out. */
export const catalogue: ReadonlyMap<string, RuleInfo> = new Map(
  [
    ...rules,
    ...[sourceInfos, frontMatterInfos, pictureInfos, textInfos, settingInfos, controlInfos].flat().map((info) => ({
      ...info,
      words: { code: info.code, about: () => info },
    })),
  ].map((info) => [info.code, info]),
);
