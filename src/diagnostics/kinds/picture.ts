import { kind } from '../words.js';

/** 图片的文件在本期文件夹里。 */
export const pictureMissing = kind(
  { code: 'picture/missing', severity: 'error', essential: true },
  () => ({
    summary: { zh: '图片的文件在本期文件夹里', en: "every picture's file lies in the issue's folder" },
    explanation: {
      zh: '图片要放在本期文件夹里，稿件中的文件名与它完全一样，大小写和扩展名也一样。Windows 不分大小写，换一台电脑就可能找不到。名称相近时 bulletin fix --unsafe 会照文件的名称改。',
      en: "Pictures lie in the issue's folder under exactly the name that the source says, in case and extension too: Windows does not care, other machines do. Where a name is near, `bulletin fix --unsafe` writes it.",
    },
    examples: [{ bad: '![会场](图1.PNG)', good: '![会场](图1.png)' }],
  }),
  {
    noName: { zh: '图片没有写文件名。', en: 'The picture names no file.' },
    write: { zh: '写成 ![说明](文件名.png)。', en: 'Write ![text](file.png).' },
    missing: { zh: '找不到图片“{written}”。', en: 'There is no picture “{written}”.' },
    nearest: {
      zh: '是不是“{near}”？文件名要完全一样，大小写也要一样。',
      en: 'Did you mean “{near}”? Names must agree exactly, in case too.',
    },
    putFile: {
      zh: '把图片放进本期文件夹，检查文件名和扩展名。',
      en: "Put it into the issue's folder; check its name and extension.",
    },
  },
);

/** 图片不在网上。 */
export const pictureUrl = kind(
  { code: 'picture/url', severity: 'error', essential: true },
  () => ({
    summary: { zh: '图片不在网上', en: 'no picture is on the network' },
    explanation: {
      zh: '编译时不联网：网上的图片会变、会消失，而同一期任何时候都要印得一样。请把图片下载到本期文件夹。',
      en: "The compiler never uses the network: pictures there change and vanish, and an issue must always print the same. Save the picture in the issue's folder.",
    },
    examples: [{ bad: '![会场](https://example.com/a.png)', good: '![会场](图1.png)' }],
  }),
  {
    url: {
      zh: '图片“{written}”在网上：编译时不联网，同一期任何时候都要印得一样。',
      en: 'The picture “{written}” is a URL: the compiler never uses the network, so that an issue always prints the same.',
    },
    download: {
      zh: '把图片下载到本期文件夹，写文件名。',
      en: "Save it in the issue's folder and write its file name.",
    },
  },
);

/** 图片不在本期文件夹之外。 */
export const pictureOutside = kind(
  { code: 'picture/outside', severity: 'error', essential: true },
  () => ({
    summary: { zh: '图片不在本期文件夹之外', en: "no picture lies outside the issue's folder" },
    explanation: {
      zh: '一期的稿件和图片放在一个文件夹里，整个拷走也能排版。写“C:\\…”或“../…”，换一台电脑就找不到。',
      en: 'An issue and its pictures lie in one folder, which can be copied whole. Paths such as C:\\… or ../… are not there on another machine.',
    },
    examples: [{ bad: '![会场](../图1.png)', good: '![会场](图1.png)' }],
  }),
  {
    absolute: {
      zh: '图片“{written}”写的是绝对路径，换一台电脑就找不到。',
      en: 'The picture “{written}” is an absolute path, which no other machine has.',
    },
    putName: {
      zh: '把图片放进本期文件夹，只写文件名。',
      en: "Put it into the issue's folder and write only its name.",
    },
    outside: {
      zh: '图片“{written}”在本期文件夹之外：只能用文件夹里的图片，一期的文件才完整。',
      en: "The picture “{written}” lies outside the issue's folder; an issue must be whole in its folder.",
    },
    copy: {
      zh: '把图片复制进本期文件夹（不要用快捷方式或链接）。',
      en: "Copy the file into the issue's folder (no shortcut or link).",
    },
  },
);

/** 图片文件没有损坏。 */
export const pictureBroken = kind(
  { code: 'picture/broken', severity: 'error', essential: true },
  () => ({
    summary: { zh: '图片文件没有损坏', en: "no picture's file is damaged" },
    explanation: {
      zh: '图片只传了一半，或在拷贝时损坏，打不开也印不出来。请重新导出或复制。',
      en: 'The file was cut off or damaged on its way and cannot be printed. Export or copy it again.',
    },
    examples: [{ bad: '![会场](损坏.png)', good: '![会场](图1.png)' }],
  }),
  {
    damaged: { zh: '图片“{written}”的文件已损坏，读不出来。', en: 'The file of the picture “{written}” is damaged.' },
    exportAgain: { zh: '重新导出或重新复制这张图片。', en: 'Export or copy it again.' },
    empty: { zh: '图片“{written}”的文件是空的。', en: 'The file of the picture “{written}” is empty.' },
  },
);

/** 图片是 PNG、JPEG、WebP、GIF、TIFF、BMP 或 SVG。 */
export const pictureFormat = kind(
  { code: 'picture/format', severity: 'error', essential: true },
  () => ({
    summary: {
      zh: '图片是 PNG、JPEG、WebP、GIF、TIFF、BMP 或 SVG',
      en: 'pictures are PNG, JPEG, WebP, GIF, TIFF, BMP or SVG',
    },
    explanation: {
      zh: 'HEIC、EMF、PDF 等格式印不出来。用画图或看图软件打开，另存为 PNG；只改扩展名不行。会动的 GIF 印第一帧，多页的 TIFF 印第一页。',
      en: 'HEIC, EMF, PDF and others cannot be printed. Open the picture and save it as PNG; renaming is not enough. Of a moving GIF the first frame is printed, of a TIFF of several pages the first.',
    },
    examples: [{ bad: '![会场](照片.heic)', good: '![会场](图1.png)' }],
  }),
  {
    otherKind: {
      zh: '图片“{written}”不是 PNG、JPEG、WebP、GIF、TIFF、BMP 或 SVG，印不出来。',
      en: 'The picture “{written}” is no PNG, JPEG, WebP, GIF, TIFF, BMP or SVG.',
    },
    savePng: {
      zh: '用画图或看图软件打开，另存为 PNG（只改扩展名不行）。',
      en: 'Open it and save it as PNG (renaming it is not enough).',
    },
  },
);

/** 一张图片不超过一亿像素，一期合计不超过二十亿。 */
export const pictureSize = kind(
  { code: 'picture/size', severity: 'error', essential: true },
  () => ({
    summary: {
      zh: '一张图片不超过一亿像素，一期合计不超过二十亿',
      en: 'no picture has more than 100 million pixels, nor all of an issue more than 2,000 million',
    },
    explanation: {
      zh: '像素按解开后的宽乘高计算，与文件大小无关；一亿像素（10000×10000）比 600 dpi 的 A3 整页还多，再多会占满内存，印出来也不会更清楚。文件也不能超过 500 MB。缩小到宽 4000 像素以内再用。',
      en: 'Pixels are counted by width and height after unpacking, whatever the file is long: 100 million (10,000 × 10,000) are more than a page of A3 at 600 dpi; more would fill the memory and print no sharper. Nor may a file be longer than 500 MB. Scale the picture to at most 4000 pixels across.',
    },
    examples: [
      {
        bad: '![会场](海报.svg)',
        good: '![会场](图1.png)',
        files: { '海报.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="10000"/>' },
      },
    ],
  }),
  {
    tooLarge: {
      zh: '图片“{written}”有 {width}×{height} 像素，超过了一张图片的上限（{hundredMillions} 亿像素）。',
      en: 'The picture “{written}” has {width}×{height} pixels, more than a picture may have ({millions} million).',
    },
    scale: {
      zh: '缩小到宽 4000 像素以内再用，印出来一样清楚。',
      en: 'Scale it to at most 4000 pixels across: it prints as sharp.',
    },
    tooMuch: {
      zh: '到图片“{written}”为止，本期图片合计超过了 {hundredMillions} 亿像素，排不下去了。',
      en: "With the picture “{written}” the issue's pictures have more than {millions} million pixels together.",
    },
    scaleAll: {
      zh: '把各张图片缩小到宽 4000 像素以内，印出来一样清楚。',
      en: 'Scale the pictures to at most 4000 pixels across: they print as sharp.',
    },
    tooLong: {
      zh: '图片“{written}”的文件超过 {megabytes} MB，太大了。',
      en: 'The file of the picture “{written}” is longer than {megabytes} MB.',
    },
    saveSmaller: {
      zh: '另存为 PNG 或 JPEG，宽 4000 像素以内。',
      en: 'Save it as PNG or JPEG, at most 4000 pixels across.',
    },
  },
);

/** SVG 里的东西都印得出来。 */
export const pictureSvg = kind(
  { code: 'picture/svg', severity: 'error', essential: true },
  () => ({
    summary: { zh: 'SVG 里的东西都印得出来', en: 'everything in an SVG can be printed' },
    explanation: {
      zh: 'SVG 里的文字用本程序自带的字体画（宋体、仿宋、楷体、黑体及相近的名称），不用电脑上装的字体，在哪台电脑上都一样。引用别的文件、用网页写法（foreignObject）写的文字、字体里没有的字，会缺一块；太复杂的图（超过十万个图形、层层套用）画不出来。',
      en: 'Words in an SVG are drawn in the faces of this program (song, fangsong, kai, hei and names near them), never in those of the machine, so that it looks the same everywhere. Other files that it refers to, words in HTML (foreignObject) and characters that no face has would be missing; a drawing of more than a hundred thousand shapes, or of shapes used in shapes, cannot be painted.',
    },
    examples: [
      {
        bad: '![流程](流程.svg)',
        good: '![流程](图1.png)',
        files: {
          '流程.svg':
            '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><image href="底图.png" width="90" height="60"/></svg>',
        },
      },
    ],
  }),
  {
    otherFile: {
      zh: '图片“{written}”里引用了另一个文件“{target}”，印出来会缺一块。',
      en: 'The drawing “{written}” shows another file, “{target}”, which would be missing in print.',
    },
    embed: {
      zh: '在画图软件里把引用的图片“嵌入”，再导出 SVG，或导出 PNG。',
      en: 'Embed it in the drawing program and export the SVG again, or export a PNG.',
    },
    markup: {
      zh: '图片“{written}”里的文字“{text}”是网页写法（foreignObject），印不出来。',
      en: 'The words “{text}” in the drawing “{written}” are HTML (foreignObject) and cannot be printed.',
    },
    exportPlain: {
      zh: '导出时关掉“格式化文本”或“HTML 标签”，或导出 PNG。',
      en: 'Export it without formatted text or HTML labels, or export a PNG.',
    },
    noFace: {
      zh: '图片“{written}”里有字体没有的字：{missing}。',
      en: 'The drawing “{written}” has characters that no face has: {missing}.',
    },
    writeOtherwise: {
      zh: '换一个写法，或在画图软件里把文字转成曲线。',
      en: 'Write it otherwise, or turn the words into outlines in the drawing program.',
    },
    tooComplex: {
      zh: '图片“{written}”太复杂，画不出来。',
      en: 'The drawing “{written}” is too complicated to be painted.',
    },
    exportPng: { zh: '导出 PNG，宽 4000 像素以内。', en: 'Export a PNG, at most 4000 pixels across.' },
  },
);
