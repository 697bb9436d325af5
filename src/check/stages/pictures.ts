import { message } from '../../diagnostics/diagnostic.js';
import type { About, RuleInfo } from '../../model/index.js';

/** Findings about pictures that cannot be read or do not stand where they can be printed. */
export const pictureInfos: readonly (Omit<RuleInfo, 'words'> & About)[] = [
  {
    code: 'picture/missing',
    severity: 'error',
    essential: true,
    summary: message('图片的文件在本期文件夹里', "every picture's file lies in the issue's folder"),
    explanation: message(
      '图片要放在本期文件夹里，稿件中的文件名与它完全一样，大小写和扩展名也一样。Windows 不分大小写，换一台电脑就可能找不到。名称相近时 bulletin fix --unsafe 会照文件的名称改。',
      "Pictures lie in the issue's folder under exactly the name that the source says, in case and extension too: Windows does not care, other machines do. Where a name is near, `bulletin fix --unsafe` writes it.",
    ),
    examples: [{ bad: '![会场](图1.PNG)', good: '![会场](图1.png)' }],
  },
  {
    code: 'picture/url',
    severity: 'error',
    essential: true,
    summary: message('图片不在网上', 'no picture is on the network'),
    explanation: message(
      '编译时不联网：网上的图片会变、会消失，而同一期任何时候都要印得一样。请把图片下载到本期文件夹。',
      "The compiler never uses the network: pictures there change and vanish, and an issue must always print the same. Save the picture in the issue's folder.",
    ),
    examples: [{ bad: '![会场](https://example.com/a.png)', good: '![会场](图1.png)' }],
  },
  {
    code: 'picture/outside',
    severity: 'error',
    essential: true,
    summary: message('图片不在本期文件夹之外', "no picture lies outside the issue's folder"),
    explanation: message(
      '一期的稿件和图片放在一个文件夹里，整个拷走也能排版。写“C:\\…”或“../…”，换一台电脑就找不到。',
      'An issue and its pictures lie in one folder, which can be copied whole. Paths such as C:\\… or ../… are not there on another machine.',
    ),
    examples: [{ bad: '![会场](../图1.png)', good: '![会场](图1.png)' }],
  },
  {
    code: 'picture/broken',
    severity: 'error',
    essential: true,
    summary: message('图片文件没有损坏', "no picture's file is damaged"),
    explanation: message(
      '图片只传了一半，或在拷贝时损坏，打不开也印不出来。请重新导出或复制。',
      'The file was cut off or damaged on its way and cannot be printed. Export or copy it again.',
    ),
    examples: [{ bad: '![会场](损坏.png)', good: '![会场](图1.png)' }],
  },
  {
    code: 'picture/format',
    severity: 'error',
    essential: true,
    summary: message('图片是 PNG、JPEG、WebP 或 SVG', 'pictures are PNG, JPEG, WebP or SVG'),
    explanation: message(
      'BMP、TIFF、HEIC 等格式印不出来。用画图或看图软件打开，另存为 PNG；只改扩展名不行。',
      'BMP, TIFF, HEIC and others cannot be printed. Open the picture and save it as PNG; renaming is not enough.',
    ),
    examples: [{ bad: '![会场](照片.bmp)', good: '![会场](图1.png)' }],
  },
  {
    code: 'picture/size',
    severity: 'error',
    essential: true,
    summary: message(
      '一张图片不超过一亿像素，一期合计不超过二十亿',
      'no picture has more than 100 million pixels, nor all of an issue more than 2,000 million',
    ),
    explanation: message(
      '像素按解开后的宽乘高计算，与文件大小无关；一亿像素（10000×10000）比 600 dpi 的 A3 整页还多，再多会占满内存，印出来也不会更清楚。文件也不能超过 500 MB。缩小到宽 4000 像素以内再用。',
      'Pixels are counted by width and height after unpacking, whatever the file is long: 100 million (10,000 × 10,000) are more than a page of A3 at 600 dpi; more would fill the memory and print no sharper. Nor may a file be longer than 500 MB. Scale the picture to at most 4000 pixels across.',
    ),
    examples: [
      {
        bad: '![会场](海报.svg)',
        good: '![会场](图1.png)',
        files: { '海报.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="10000"/>' },
      },
    ],
  },
  {
    code: 'picture/svg',
    severity: 'error',
    essential: true,
    summary: message('SVG 里的东西都印得出来', 'everything in an SVG can be printed'),
    explanation: message(
      'SVG 里的文字用本程序自带的字体画（宋体、仿宋、楷体、黑体及相近的名称），不用电脑上装的字体，在哪台电脑上都一样。引用别的文件、用网页写法（foreignObject）写的文字、字体里没有的字，会缺一块；太复杂的图（超过十万个图形、层层套用）画不出来。',
      'Words in an SVG are drawn in the faces of this program (song, fangsong, kai, hei and names near them), never in those of the machine, so that it looks the same everywhere. Other files that it refers to, words in HTML (foreignObject) and characters that no face has would be missing; a drawing of more than a hundred thousand shapes, or of shapes used in shapes, cannot be painted.',
    ),
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
  },
  {
    code: 'picture/inline',
    severity: 'warning',
    summary: message('图片单独成段', 'pictures stand on lines of their own'),
    explanation: message(
      '图片夹在文字中间，行距会被撑开。程序把它移到这一段之后；请把图片单独写成一段，前后各空一行。',
      'A picture inside running text would tear its lines apart. It is moved after its paragraph; put it on a line of its own with a blank line before and after.',
    ),
    examples: [{ bad: '会场![会场](图1.png)如图。', good: '会场如图。\n\n![会场](图1.png)' }],
  },
  {
    code: 'picture/syntax',
    severity: 'error',
    summary: message('图片写成 ![说明](文件名)', 'pictures are written ![text](file)'),
    explanation: message(
      '图片写成 ![说明](文件名.png)，括号都用半角。写法不对，图片出不来，这些符号会当作文字印出来。括号是全角的，可以自动改正。',
      'A picture is written ![text](file.png) with half-width brackets. Otherwise the signs are printed and the picture is not. Full-width brackets are mended by themselves.',
    ),
    examples: [
      { bad: '![会场]（图1.png）', good: '![会场](图1.png)' },
      { bad: '![会场](图 1.png)', good: '![会场](<图 1.png>)', files: { '图 1.png': '' } },
    ],
  },
];
