import type { Finding } from '../../diagnostics/diagnostic.js';
import { pictureBroken, pictureFormat, pictureSize, pictureSvg } from '../../diagnostics/kinds/picture.js';
import { MAX_BYTES, MAX_ISSUE_PIXELS, MAX_PIXELS } from './bounds.js';

/** A finding about a picture, whose place only the source's reader knows. */
export type PictureFinding = Omit<Finding, 'span'>;

const MILLION = 1_000_000;

/** A file that ends early, or that its decoder makes no sense of. */
export function broken(written: string): PictureFinding {
  return {
    kind: pictureBroken,
    message: pictureBroken.words.damaged({ written }),
    hints: [pictureBroken.words.exportAgain()],
  };
}

/** A file without a byte in it. */
export function empty(written: string): PictureFinding {
  return {
    kind: pictureBroken,
    message: pictureBroken.words.empty({ written }),
    hints: [pictureBroken.words.exportAgain()],
  };
}

/** A file of another kind, whatever its name says. */
export function unsupported(written: string): PictureFinding {
  return {
    kind: pictureFormat,
    message: pictureFormat.words.otherKind({ written }),
    hints: [pictureFormat.words.savePng()],
  };
}

/** A picture of more pixels than one may have. */
export function tooLarge(written: string, width: number, height: number): PictureFinding {
  return {
    kind: pictureSize,
    message: pictureSize.words.tooLarge({
      written,
      width,
      height,
      hundredMillions: MAX_PIXELS / MILLION / 100,
      millions: MAX_PIXELS / MILLION,
    }),
    hints: [pictureSize.words.scale()],
  };
}

/** A picture with which those of the issue have more pixels than all may have. */
export function tooMuch(written: string): PictureFinding {
  return {
    kind: pictureSize,
    message: pictureSize.words.tooMuch({
      written,
      hundredMillions: MAX_ISSUE_PIXELS / MILLION / 100,
      millions: MAX_ISSUE_PIXELS / MILLION,
    }),
    hints: [pictureSize.words.scaleAll()],
  };
}

/** A file that no picture needs to be as long as. */
export function tooLong(written: string): PictureFinding {
  return {
    kind: pictureSize,
    message: pictureSize.words.tooLong({ written, megabytes: MAX_BYTES / MILLION }),
    hints: [pictureSize.words.saveSmaller()],
  };
}

/** Words of a message that an editor must be able to read at a glance. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A drawing that shows another file, which is not in it. */
export function drawsOutside(written: string, target: string): PictureFinding {
  return {
    kind: pictureSvg,
    message: pictureSvg.words.otherFile({ written, target: short(target) }),
    hints: [pictureSvg.words.embed()],
  };
}

/** A drawing with words that only browsers show. */
export function drawsMarkup(written: string, text: string): PictureFinding {
  return {
    kind: pictureSvg,
    message: pictureSvg.words.markup({ written, text: short(text) }),
    hints: [pictureSvg.words.exportPlain()],
  };
}

/** A drawing with characters that would be boxes. */
export function lacksCharacters(written: string, missing: string): PictureFinding {
  return {
    kind: pictureSvg,
    message: pictureSvg.words.noFace({ written, missing: short(missing) }),
    hints: [pictureSvg.words.writeOtherwise()],
  };
}

/** A drawing that would take longer to paint than any that is meant. */
export function tooComplex(written: string): PictureFinding {
  return {
    kind: pictureSvg,
    message: pictureSvg.words.tooComplex({ written }),
    hints: [pictureSvg.words.exportPng()],
  };
}
