import { wordsOf } from '../../diagnostics/words.js';

/** What is said of picture/resolution. */
export const words = wordsOf(
  'picture/resolution',
  () => ({
    summary: {
      zh: '图片按印出的大小不低于每英寸 200 点',
      en: 'a picture has at least 200 pixels to the inch at its printed size',
    },
    explanation: {
      zh: '屏幕上清楚的图片，放大印到纸上可能是糊的。每英寸不到 200 个像素就看得出来。换一张像素更多的原图，或印小一点：在图片的文件名后写宽度，如 ![说明](图1.png "60mm")。',
      en: 'A picture that is sharp on a screen may be blurred on paper: below 200 pixels to the inch it shows. Use the original with more pixels, or print it smaller with a width after its name: ![text](图1.png "60mm").',
    },
    examples: [{ bad: '![示意图](小图.png "100mm")', good: '![示意图](图1.png "100mm")' }],
  }),
  {
    blurred: {
      zh: '图片“{path}”印出来每英寸只有 {dpi} 个像素，会发虚。',
      en: 'The picture “{path}” prints at {dpi} pixels to the inch and will look blurred.',
    },
    largerOrSmaller: {
      zh: '换用至少 {pixels} 像素宽的原图，或印小一点：宽度不超过 {mm} mm，写成 "{mm}mm"。',
      en: 'Use an original at least {pixels} pixels wide, or print it at most {mm} mm wide: "{mm}mm".',
    },
  },
);
