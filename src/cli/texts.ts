import type { Message } from '../model/index.js';

/** Texts of the help, by where they stand. */
export const texts = {
  tool: {
    zh: '把 Markdown 写的一期简报编成可付印的 PDF 和 DOCX，并核对目录与正文的每个页码。',
    en: 'Compiles an issue of a bulletin from Markdown to a print-ready PDF and a DOCX, and proves every page number in it.',
  },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  build: { zh: '编译：写出 PDF 和 DOCX', en: 'compile: write PDF and DOCX' },
  check: { zh: '只检查，不写出文件', en: 'check only, write nothing' },
  preview: { zh: '把版面画成图片（PNG 或 WebP）', en: 'paint pages as pictures (PNG or WebP)' },
  fix: { zh: '把能自动改正的地方在稿件里改好', en: 'mend in the source what can be mended by itself' },
  explain: { zh: '详细说明一条规则，附正反例子', en: 'explain a rule, with a bad and a good example' },
  rules: { zh: '列出全部规则', en: 'list all rules' },
  dryRun: { zh: '只显示要改什么，不改文件', en: 'show what would change, and change nothing' },
  unsafe: { zh: '连可能改变文意的也改', en: 'also mend where the meaning may change' },
  only: { zh: '只改这几条规则，用逗号分隔', en: 'only findings of these rules, separated by commas' },
  code: { zh: '规则的代号，如 toc/page', en: 'code of a rule, such as toc/page' },
  strict: { zh: '有警告也算不通过', en: 'warnings count as errors' },
  maxWarnings: { zh: '警告超过这个数就不通过', en: 'fail with more warnings than this' },
  verify: {
    zh: '用 LibreOffice 打开 DOCX，逐行核对它和 PDF 的版面',
    en: 'open the DOCX in LibreOffice and compare it with the PDF line by line',
  },
  soffice: {
    zh: 'LibreOffice 程序的路径；写多次就用几个版本核对',
    en: "path of LibreOffice's program; more than once for several versions",
  },
  noPictures: {
    zh: '只核对文字，不按图像核对页面（图像要用 poppler 的 pdftoppm）',
    en: 'compare text alone, no pictures of pages (these take pdftoppm of poppler)',
  },
  verifyFormat: { zh: '报告的格式', en: 'format of the report' },
  docx: {
    zh: 'DOCX 的用途：逐行与 PDF 一致，或便于继续编辑',
    en: 'what the DOCX is for: lines as in the PDF, or further editing',
  },
  docxFonts: {
    zh: 'DOCX 嵌入字体：用到的字、整套字体、不嵌入',
    en: 'fonts embedded in the DOCX: characters used, whole faces, none',
  },
  name: { zh: '期的名称或路径', en: 'name or path of an issue' },
  pages: { zh: '哪些页，如 1,3-5（默认全部）', en: 'pages such as 1,3-5 (default: all)' },
  dpi: { zh: '分辨率，每英寸点数（默认 100）', en: 'resolution, dots per inch (default: 100)' },
  pictureFormat: { zh: '图片格式', en: 'format of the pictures' },
  sheet: { zh: '所有页拼成一张', en: 'all pages on one picture' },
  names: {
    zh: '期的名称或路径；名称在当前文件夹、issues/、samples/ 中查找',
    en: 'names or paths of issues; names are looked for in the current folder, issues/ and samples/',
  },
  output: { zh: '写到哪个文件夹（默认 out）', en: 'folder to write to (default: out)' },
  buildFormat: { zh: '要哪些格式，用逗号分隔', en: 'formats, separated by commas' },
  dump: { zh: '改为打印某一步的结果', en: 'print a stage instead' },
  checkFormat: { zh: '报告的格式', en: 'format of the report' },
  template: { zh: '使用哪个模板，代替稿件中写的', en: 'template to use instead of the one the issue names' },
  draft: { zh: '有错误也写出，每页印“草稿”', en: 'write in spite of errors, with 草稿 on every page' },
  lang: { zh: '消息的语言', en: 'language of messages' },
  quiet: { zh: '只显示错误', en: 'show errors only' },
  verbose: {
    zh: '另外显示说明、DOCX 各行的处理方式、各步用时；出故障时显示详细位置',
    en: 'also show notes, how lines of the DOCX are held, and times; on a failure, where it happened',
  },
  profile: {
    zh: 'PDF 的用途：屏幕阅读与归档，或付印（CMYK、出血与裁切标记）',
    en: 'what the PDF is for: screen and archive, or the press (CMYK, bleed and crop marks)',
  },
  impose: { zh: '拼版：骑马订小册子，或两页一面', en: 'imposition: saddle-stitched booklet, or two pages a side' },
  creep: { zh: '小册子每层向书脊内移的毫米数', en: 'booklet: millimetres each inner sheet moves to the spine' },
  watermark: { zh: '每页印上这几个字作水印', en: 'print these words across every page' },
  attachSource: { zh: '把稿件附在 PDF 里（PDF/A-3a）', en: 'attach the source to the PDF (PDF/A-3a)' },
  encrypt: { zh: '不支持：归档文件不能加密', en: 'not supported: archive files cannot be encrypted' },
  toolExamples: {
    zh: `
例：
  bulletin build issue-67              写出 out/issue-67.pdf 和 out/issue-67.docx
  bulletin check issue-67              只检查，列出所有问题
  bulletin help build                  build 命令的全部选项

退出码：0 正常（可有警告）；1 稿件有错误；2 用法不对；3 磁盘、权限、字体等外部原因。
环境变量：BULLETIN_LANG=zh|en 选定语言，NO_COLOR=1 不用颜色。
`,
    en: `
Examples:
  bulletin build issue-67              writes out/issue-67.pdf and out/issue-67.docx
  bulletin check issue-67              checks only and lists all findings
  bulletin help build                  all options of the build command

Exit codes: 0 fine (warnings allowed); 1 errors in the issue; 2 wrong usage;
  3 something else failed (disk, permission, fonts).
Environment: BULLETIN_LANG=zh|en sets the language, NO_COLOR=1 turns colours off.
`,
  },
  buildExamples: {
    zh: `
例：
  bulletin build issue-67
  bulletin build issue-66 issue-67 -o 印刷      两期，写到“印刷”文件夹
  bulletin build issue-67 --format pdf          只要 PDF
  bulletin build issue-67 --draft               有错误也写出草稿供传阅
  bulletin build issue-67 --profile press       另存印刷厂用的 out/issue-67-press.pdf
  bulletin build issue-67 --impose booklet      A3 骑马订拼版 out/issue-67-booklet.pdf

稿件有错误时不写出文件，旧文件保持原样（退出码 1）；加 --draft 时仍写出草稿。
`,
    en: `
Examples:
  bulletin build issue-67
  bulletin build issue-66 issue-67 -o print     two issues, to the folder print
  bulletin build issue-67 --format pdf          PDF only
  bulletin build issue-67 --draft               a draft to pass round, in spite of errors
  bulletin build issue-67 --profile press       for the printer: out/issue-67-press.pdf
  bulletin build issue-67 --impose booklet      a booklet on A3: out/issue-67-booklet.pdf

An issue with errors is not written and older files stay as they were (exit code 1);
with --draft a draft is written all the same.
`,
  },
  fixExamples: {
    zh: `
例：
  bulletin fix issue-67 --dry-run               先看要改什么
  bulletin fix issue-67                         改好，其余部分一个字节不动
  bulletin fix issue-67 --only toc/page         只改目录的页码
`,
    en: `
Examples:
  bulletin fix issue-67 --dry-run               look at the changes first
  bulletin fix issue-67                         mend; everything else stays byte for byte
  bulletin fix issue-67 --only toc/page         only the pages of the TOC
`,
  },
  explainExamples: {
    zh: `
例：
  bulletin explain toc/page
`,
    en: `
Example:
  bulletin explain toc/page
`,
  },
  rulesExamples: {
    zh: `
在 bulletin.yaml 里调整规则的等级（错误、警告、说明、关）：
  规则:
    picture/resolution: 错误
    text/space: 关
某一处不算：在上一行写 <!-- bulletin-ignore toc/page 理由 -->
`,
    en: `
Severities (error, warning, info, off) are set in bulletin.yaml:
  rules:
    picture/resolution: error
    text/space: off
For one place, put <!-- bulletin-ignore toc/page reason --> on the line before.
`,
  },
  verifyExamples: {
    zh: `
例：
  bulletin verify issue-67                      逐行核对，有不同时退出码为 1
  bulletin verify issue-67 --format json        给其他程序读的 JSON
  bulletin verify issue-67 --soffice 路径一 --soffice 路径二
`,
    en: `
Examples:
  bulletin verify issue-67                      line by line; exit code 1 on a difference
  bulletin verify issue-67 --format json        JSON for other programs
  bulletin verify issue-67 --soffice PATH1 --soffice PATH2
`,
  },
  previewExamples: {
    zh: `
例：
  bulletin preview issue-67 --pages 1,24        out/issue-67-01.png 和 out/issue-67-24.png
  bulletin preview issue-67 --sheet --dpi 40    全期缩略图 out/issue-67-sheet.png
`,
    en: `
Examples:
  bulletin preview issue-67 --pages 1,24        out/issue-67-01.png and out/issue-67-24.png
  bulletin preview issue-67 --sheet --dpi 40    all pages small: out/issue-67-sheet.png
`,
  },
  checkExamples: {
    zh: `
例：
  bulletin check issue-67
  bulletin check issue-66 issue-67
  bulletin check issue-67 --format json         给其他程序读的 JSON
`,
    en: `
Examples:
  bulletin check issue-67
  bulletin check issue-66 issue-67
  bulletin check issue-67 --format json         JSON for other programs
`,
  },
} as const satisfies Readonly<Record<string, Message>>;
