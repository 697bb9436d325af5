/** The page's words in a language around its tables. */
interface Labels {
  readonly columns: readonly string[];
  readonly below: string;
  readonly elements: string;
  readonly element: string;
  readonly size: string;
}

export const LABELS: Readonly<Record<'zh' | 'en', Labels>> = {
  zh: {
    columns: ['名称', '意思', '写什么', '不写时', '例'],
    below: '下面各项',
    elements: '清单，各种元素见下',
    element: '花括号里的一项',
    size: '数字，或字号的名称',
  },
  en: {
    columns: ['key', 'meaning', 'value', 'left out', 'example'],
    below: 'keys below',
    elements: 'a list of elements, see below',
    element: 'an element in braces',
    size: 'a number, or the name of a size',
  },
};

const ZH = `# 模板

[English](templates.md)

## 做一个自己的模板

模板管版式：纸张、字体字号、刊头、页眉页码。稿件里只写文字，换一个模板，同一份稿件就是另一个样子。一个模板就是一个文件
\`template.yaml\`，用记事本就能改。

**一、抄一个。** 在放稿件的文件夹里（或上一层）建文件夹 \`templates/小报\`，里面放一个文件 \`template.yaml\`。第一行写从哪个模板开始，
下面只写不同的地方，其余照那个模板：

\`\`\`yaml
extends: dongtai
description: 小开本的动态

page:
  size: 16开
  margin: { top: 28, bottom: 26, left: 20, right: 20 }

styles:
  default: { size: 小四, lineHeight: 22 }
  masthead: { size: 40, lineHeight: 60 }
\`\`\`

可以从 \`dongtai\`（动态）、\`jianbao\`（简报）、\`gongwen\`（公文）、\`jiyao\`（纪要）、\`mingling\`（命令）、\`xinhan\`（信函）开始，它们的文件在程序的 \`templates\` 文件夹里。还有两个完整的例子可以整个抄去改：
[A5 宣传页](examples/templates/xuanchuanye/template.yaml)和[16开院刊](examples/templates/yuankan/template.yaml)，
各有一份稿件（[宣传页](examples/leaflet/issue.md)、[院刊](examples/yuankan-3/issue.md)）。

**二、用上它。** 稿件刊头写 \`模板: 小报\`；或者不改稿件，命令后面加 \`--template 小报\`，\`build\`、\`check\`、\`preview\`、\`verify\` 都可以。

**三、改。** 熟悉 Word 的，照这张表找：

| Word 里 | 模板里 |
|---|---|
| 页面设置：纸张、方向、页边距 | \`page\` |
| 文档网格：每页几行 | \`page\` 的 \`linesPerPage\` |
| 样式：正文、标题 1、目录 1…… | \`styles\` 里的 \`body\`、\`heading1\`、\`toc1\`…… |
| 段落：缩进、行距、段前段后、与下段同页 | 样式的 \`indentFirst\`、\`lineHeight\`、\`spaceBefore\`、\`keepWithNext\`…… |
| 字体：字体、字号、颜色、字符间距 | 样式的 \`font\`、\`size\`、\`colour\`、\`tracking\` |
| 页眉；首页不同；奇偶页不同 | \`runningHead\`；\`from: 2\`；\`align: outer\` |
| 页脚里的“第几页 共几页” | \`folio\` 的 \`text: 第{页}页　共{页数}页\` |
| 目录要不要、点线 | \`toc\` |

**四、查。** 改一处，运行一次 \`bulletin check 稿件\`。写错了名称、颜色、样式，或者纸上放不下，会指出在模板的哪一行、该写什么：

\`\`\`
错误 template/schema：没有叫“bodyy”的样式；styles 里要先写上。
  templates/小报/template.yaml:12:26
12 │   - { kind: line, style: bodyy, text: "{刊名}" }
   │                          ^^^^^
   → 是不是“body”？
   → 这里可用的有：body、heading1、heading2、……。
\`\`\`

没有错误了，用 \`bulletin preview 稿件 --sheet\` 看版面；装了 LibreOffice 的，再用 \`bulletin verify 稿件\` 核对 DOCX 和 PDF 一样。

## 写法

- 每行“名称: 内容”，冒号是半角的，后面空一格；属于上一项的，行首多空两格，不用制表符（Tab）。
- \`#\` 后面是给自己看的说明。
- 几项写在一行时放进花括号，用半角逗号隔开：\`{ top: 28, bottom: 26 }\`；清单放进方括号，或每条一行、前面加“- ”。
- 以花括号或 \`#\` 开头的内容要加半角引号：\`"{刊名}"\`、\`"#c8161d"\`。
- 只写数字，不写单位。纸和页边距是毫米；字号、行距和上下的空是 pt（磅）；缩进和字距是字，就是这个样式的一个字宽。
- 字号可以写名称，也可以写 pt：@sizes@。
- 纸张（宽 × 高，毫米）：@papers@。
- 花括号里写稿件刊头的项目，印的时候填上：@entries@。书眉和页码里还有 @page@（本页页码）和 @pages@（总页数）。
- 写了 \`extends\`，没写的都照那个模板；花括号里的各项逐项合并，清单（如 \`masthead\`）整个换掉。

## 全部名称

\`page.margin.top\` 就是 \`page\` 下面 \`margin\` 下面的 \`top\`；\`*\` 是自己起的名称，如 \`styles.*.size\` 是一个样式的 \`size\`；
\`masthead.line.text\` 是 \`kind: line\` 那种元素的 \`text\`。“不写时”一栏是从 \`dongtai\` 开始、没写这一项时的值。
`;

const EN = `# Templates

[中文](templates.zh-CN.md)

## To make a template of your own

A template says how an issue looks: sheet, type, masthead, running head and page numbers. The source has the text alone; under another template
the same source looks otherwise. A template is one file, \`template.yaml\`, for any text editor.

**1. Copy.** In the folder of your issue, or the one above, make a folder \`templates/small\` with a file \`template.yaml\`. Its first line names the template
to begin with; below it write only what differs:

\`\`\`yaml
extends: dongtai
description: The bulletin on a smaller sheet

page:
  size: 16开
  margin: { top: 28, bottom: 26, left: 20, right: 20 }

styles:
  default: { size: 小四, lineHeight: 22 }
  masthead: { size: 40, lineHeight: 60 }
\`\`\`

Begin with \`dongtai\`, \`jianbao\` (both bulletins), \`gongwen\` (official documents), \`jiyao\` (minutes), \`mingling\` (orders) or \`xinhan\` (letters); their files are in the program's folder \`templates\`. Two whole
examples may be copied too: [an A5 leaflet](examples/templates/xuanchuanye/template.yaml) and [a bulletin in 16开](examples/templates/yuankan/template.yaml),
each with an issue ([leaflet](examples/leaflet/issue.md), [bulletin](examples/yuankan-3/issue.md)).

**2. Use it.** Write \`模板: small\` in the front matter, or leave the source alone and add \`--template small\` to \`build\`, \`check\`, \`preview\` or \`verify\`.

**3. Change.** If you know Word:

| in Word | in a template |
|---|---|
| page setup: sheet, orientation, margins | \`page\` |
| document grid: lines to a page | \`linesPerPage\` of \`page\` |
| styles: Normal, Heading 1, TOC 1, … | \`body\`, \`heading1\`, \`toc1\`, … in \`styles\` |
| paragraph: indents, line spacing, space before and after, keep with next | \`indentFirst\`, \`lineHeight\`, \`spaceBefore\`, \`keepWithNext\`, … of a style |
| font: face, size, colour, character spacing | \`font\`, \`size\`, \`colour\`, \`tracking\` of a style |
| header; different first page; different odd and even pages | \`runningHead\`; \`from: 2\`; \`align: outer\` |
| page X of Y in the footer | \`text: 第{页}页　共{页数}页\` of \`folio\` |
| table of contents and its dots | \`toc\` |

**4. Check.** After each change run \`bulletin check ISSUE\`. A wrong name, colour or style, or what the paper has no room for, is told with its line in the
template and what to write:

\`\`\`
error template/schema: There is no style 'bodyy'; add it to styles.
  templates/small/template.yaml:12:26
12 │   - { kind: line, style: bodyy, text: "{刊名}" }
   │                          ^^^^^
   → Did you mean “body”?
   → Known here: body, heading1, heading2, ….
\`\`\`

Then look at the pages with \`bulletin preview ISSUE --sheet\`, and prove with \`bulletin verify ISSUE\` that the DOCX is the PDF (this takes LibreOffice).

## Notation

- A line is “key: value”, with a half-width colon and a space behind it; what belongs to the key above is indented by two spaces, never by tabs.
- What stands behind \`#\` is a remark.
- Several keys on one line stand in braces with half-width commas: \`{ top: 28, bottom: 26 }\`; a list stands in brackets, or one entry a line behind “- ”.
- What begins with a brace or \`#\` must stand in straight quotes: \`"{刊名}"\`, \`"#c8161d"\`.
- Write numbers without units. Sheet and margins are mm; sizes, pitches and spaces pt; indents and tracking em, the width of a hanzi of that style.
- Sizes of type by name, or in pt: @sizes@.
- Sheets (width × height, mm): @papers@.
- Names in braces are entries of the front matter, filled in when printed: @entries@. A running head and a folio also have @page@, the page's number, and
  @pages@, how many there are.
- Under \`extends\` what is left out is that template's: keys in braces are merged one by one, a list (such as \`masthead\`) is replaced whole.

## All keys

\`page.margin.top\` is \`top\` below \`margin\` below \`page\`; \`*\` stands for a name of your own, so that \`styles.*.size\` is the \`size\` of a style;
\`masthead.line.text\` is the \`text\` of an element of \`kind: line\`. “Left out” is what a template that extends \`dongtai\` has without the key.
`;

/** What stands before the tables; names between @ are put in from where the program has them. */
export const INTRO: Readonly<Record<'zh' | 'en', string>> = { zh: ZH, en: EN };
