import { type Finding, message } from '../../diagnostics/diagnostic.js';
import { MAX_BYTES, MAX_ISSUE_PIXELS, MAX_PIXELS } from './bounds.js';

/** A finding about a picture, whose place only the source's reader knows. */
export type PictureFinding = Omit<Finding, 'span'>;

const MILLION = 1_000_000;

/** A file that ends early, or that its decoder makes no sense of. */
export function broken(written: string): PictureFinding {
  return {
    code: 'picture/broken',
    message: message(`图片“${written}”的文件已损坏，读不出来。`, `The file of the picture “${written}” is damaged.`),
    hints: [message('重新导出或重新复制这张图片。', 'Export or copy it again.')],
  };
}

/** A file without a byte in it. */
export function empty(written: string): PictureFinding {
  return {
    code: 'picture/broken',
    message: message(`图片“${written}”的文件是空的。`, `The file of the picture “${written}” is empty.`),
    hints: [message('重新导出或重新复制这张图片。', 'Export or copy it again.')],
  };
}

/** A file of another kind, whatever its name says. */
export function unsupported(written: string): PictureFinding {
  return {
    code: 'picture/format',
    message: message(
      `图片“${written}”不是 PNG、JPEG、WebP 或 SVG，印不出来。`,
      `The picture “${written}” is no PNG, JPEG, WebP or SVG.`,
    ),
    hints: [
      message(
        '用画图或看图软件打开，另存为 PNG（只改扩展名不行）。',
        'Open it and save it as PNG (renaming it is not enough).',
      ),
    ],
  };
}

/** A picture of more pixels than one may have. */
export function tooLarge(written: string, width: number, height: number): PictureFinding {
  return {
    code: 'picture/size',
    message: message(
      `图片“${written}”有 ${width}×${height} 像素，超过了一张图片的上限（${MAX_PIXELS / MILLION / 100} 亿像素）。`,
      `The picture “${written}” has ${width}×${height} pixels, more than a picture may have (${MAX_PIXELS / MILLION} million).`,
    ),
    hints: [
      message(
        '缩小到宽 4000 像素以内再用，印出来一样清楚。',
        'Scale it to at most 4000 pixels across: it prints as sharp.',
      ),
    ],
  };
}

/** A picture with which those of the issue have more pixels than all may have. */
export function tooMuch(written: string): PictureFinding {
  return {
    code: 'picture/size',
    message: message(
      `到图片“${written}”为止，本期图片合计超过了 ${MAX_ISSUE_PIXELS / MILLION / 100} 亿像素，排不下去了。`,
      `With the picture “${written}” the issue's pictures have more than ${MAX_ISSUE_PIXELS / MILLION} million pixels together.`,
    ),
    hints: [
      message(
        '把各张图片缩小到宽 4000 像素以内，印出来一样清楚。',
        'Scale the pictures to at most 4000 pixels across: they print as sharp.',
      ),
    ],
  };
}

/** A file that no picture needs to be as long as. */
export function tooLong(written: string): PictureFinding {
  return {
    code: 'picture/size',
    message: message(
      `图片“${written}”的文件超过 ${MAX_BYTES / MILLION} MB，太大了。`,
      `The file of the picture “${written}” is longer than ${MAX_BYTES / MILLION} MB.`,
    ),
    hints: [message('另存为 PNG 或 JPEG，宽 4000 像素以内。', 'Save it as PNG or JPEG, at most 4000 pixels across.')],
  };
}

/** Words of a message that an editor must be able to read at a glance. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A drawing that shows another file, which is not in it. */
export function drawsOutside(written: string, target: string): PictureFinding {
  return {
    code: 'picture/svg',
    message: message(
      `图片“${written}”里引用了另一个文件“${short(target)}”，印出来会缺一块。`,
      `The drawing “${written}” shows another file, “${short(target)}”, which would be missing in print.`,
    ),
    hints: [
      message(
        '在画图软件里把引用的图片“嵌入”，再导出 SVG，或导出 PNG。',
        'Embed it in the drawing program and export the SVG again, or export a PNG.',
      ),
    ],
  };
}

/** A drawing with words that only browsers show. */
export function drawsMarkup(written: string, text: string): PictureFinding {
  return {
    code: 'picture/svg',
    message: message(
      `图片“${written}”里的文字“${short(text)}”是网页写法（foreignObject），印不出来。`,
      `The words “${short(text)}” in the drawing “${written}” are HTML (foreignObject) and cannot be printed.`,
    ),
    hints: [
      message(
        '导出时关掉“格式化文本”或“HTML 标签”，或导出 PNG。',
        'Export it without formatted text or HTML labels, or export a PNG.',
      ),
    ],
  };
}

/** A drawing with characters that would be boxes. */
export function lacksCharacters(written: string, missing: string): PictureFinding {
  return {
    code: 'picture/svg',
    message: message(
      `图片“${written}”里有字体没有的字：${short(missing)}。`,
      `The drawing “${written}” has characters that no face has: ${short(missing)}.`,
    ),
    hints: [
      message(
        '换一个写法，或在画图软件里把文字转成曲线。',
        'Write it otherwise, or turn the words into outlines in the drawing program.',
      ),
    ],
  };
}

/** A drawing that would take longer to paint than any that is meant. */
export function tooComplex(written: string): PictureFinding {
  return {
    code: 'picture/svg',
    message: message(
      `图片“${written}”太复杂，画不出来。`,
      `The drawing “${written}” is too complicated to be painted.`,
    ),
    hints: [message('导出 PNG，宽 4000 像素以内。', 'Export a PNG, at most 4000 pixels across.')],
  };
}
