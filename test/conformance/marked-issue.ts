import { chineseNumeral } from '../../src/text/numerals.js';
import { seeded } from '../support/compile-text.js';

/** Text as Markdown, and what it says: in tags, in the DOCX (where readers make notes' marks), and in one line without notes. */
interface Said {
  readonly source: string;
  readonly tags: string;
  readonly docx: string;
  readonly line: string;
  /** Notes that it is the first to refer to, as they are read behind it. */
  readonly notes: string;
}

/** An issue with everything that the format knows, each word of it unique, and what must be read of it. `{一}` stands for the page of section 一. */
export interface MarkedIssue {
  readonly source: string;
  /** All sections in the order of their tags, and in that of the DOCX's body. */
  readonly tags: string;
  readonly docx: string;
  /** The DOCX's notes in order. */
  readonly docxNotes: string;
  /** Heads of sections as contents and outline say them. */
  readonly sections: readonly string[];
  /** Sub-heads, and items with all their text. */
  readonly heads: readonly string[];
  readonly items: readonly string[];
  /** Header rows of tables as the DOCX says them: set again where it begins a page with the rest of a table. */
  readonly tops: readonly string[];
  /** Alternative texts of pictures. */
  readonly pictures: readonly string[];
  /** Texts of the front matter in the order of print. */
  readonly front: readonly string[];
  readonly back: readonly string[];
  /** Every unique word. */
  readonly words: readonly string[];
}

/** What a note may not hold. */
const NO_NOTES = ['note'];
const NOTHING: Said = { source: '', tags: '', docx: '', line: '', notes: '' };

function plain(source: string, said = source): Said {
  return { source, tags: said, docx: said, line: said, notes: '' };
}

function joined(parts: readonly Said[], between = NOTHING): Said {
  return parts.reduce(
    (all, part, i) => {
      const gap = i === 0 ? NOTHING : between;
      return {
        source: all.source + gap.source + part.source,
        tags: all.tags + gap.tags + part.tags,
        docx: all.docx + gap.docx + part.docx,
        line: all.line + gap.line + part.line,
        notes: all.notes + part.notes,
      };
    },
    { ...NOTHING },
  );
}

function around(before: string, inner: Said, after: string): Said {
  return { ...inner, source: before + inner.source + after };
}

/** Lines of a block under a mark, as an entry or a quotation has them. */
function indented(source: string, first: string, rest: string): string {
  return source
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
}

/** Writes the issue of a seed. Pictures: `a.png`. */
export function markedIssue(seed: number, template: string): MarkedIssue {
  const random = seeded(seed);
  const chance = (share: number): boolean => random() < share;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const many = <T>(most: number, one: () => T): T[] => Array.from({ length: upTo(most) }, one);
  const words: string[] = [];
  const definitions: string[] = [];
  const docxNotes: string[] = [];
  const heads: string[] = [];
  const items: string[] = [];
  const pictures: string[] = [];
  const tops: string[] = [];
  const count = 2 + Math.floor(random() * 3);

  /** A hanzi, and a word that no line end divides. */
  const unique = (): string => {
    const word = `a${String(words.length + 1).padStart(4, '0')}`;
    words.push(word);
    return `${pick(['甲', '乙', '丙', '丁'])}${word}`;
  };
  const word = (): Said => plain(unique());
  const western = (): Said => {
    const parts = many(12, () => `${pick(['The', 'force', 'on', 'entered', 'state-of-the-art'])} ${unique().slice(1)}`);
    return plain(parts.join(chance(0.2) ? '\n' : ' '), parts.join(' '));
  };
  const note = (): Said => {
    const number = definitions.length + 1;
    if (number > 19) return word();
    if (number > 1 && chance(0.2)) {
      const again = upTo(number - 1);
      return { ...plain(`[^${again}]`, String.fromCodePoint(0x245f + again)), line: '' };
    }
    definitions.push('');
    const text = joined([word(), ...many(3, () => spaced(inline(NO_NOTES)))]);
    definitions[number - 1] = `[^${number}]: ${text.source}`;
    docxNotes.push(text.docx);
    const mark = String.fromCodePoint(0x245f + number);
    return { source: `[^${number}]`, tags: mark, docx: '', line: '', notes: `${mark} ${text.tags}` };
  };
  /** `barred` are kinds that may not stand here: those around, and notes in notes. */
  const inline = (barred: readonly string[] = []): Said => {
    const marked = (kind: string, mark: string): Said =>
      around(mark, joined([word(), ...(chance(0.5) ? [inline([...barred, kind, 'note', 'link'])] : []), word()]), mark);
    const kinds: Readonly<Record<string, () => Said>> = {
      word,
      strong: () => marked('strong', '**'),
      emphasis: () => marked('emphasis', '*'),
      code: () => around('`', word(), '`'),
      link,
      reference: pageReference,
      escape: () => plain('\\*&amp;\\_&lt;', '*&_<'),
      letter: () => plain('e\u0301', 'é'),
      western,
      note,
    };
    return pick(Object.entries(kinds).filter(([kind]) => !barred.includes(kind)))[1]();
  };
  const link = (): Said => {
    const target = pick(['https://例子.中国/路?a=1', '#一', '<mailto:a_b@example.cn>']);
    return around('[', joined([word(), around('**', word(), '**')]), `](${target})`);
  };
  const pageReference = (): Said => {
    const section = chineseNumeral(upTo(count));
    return joined([word(), plain(`[第?页](#${section})`, `第{${section}}页`), word()]);
  };
  const line = (most = 6): Said => joined([word(), ...many(most, () => spaced(inline()))]);
  /** Marks of two neighbours would run together. */
  const spaced = (said: Said): Said => joined([said, word()]);
  const broken = (): Said => joined([line(), line()], pick([plain('\\\n', ''), plain('\n', '')]));
  const paragraph = (): Said => joined([chance(0.3) ? broken() : line(), plain('。')]);
  /** A paragraph with its notes behind it. */
  const block = (text: Said): Said => ({ ...text, tags: text.tags + text.notes, notes: '' });
  const rows = (parts: readonly Said[]): Said => joined(parts, plain('\n\n', ''));

  const list = (depth: number): Said => {
    const ordered = depth > 0 && chance(0.3);
    let number = 0;
    return joined(
      many(3, () => {
        const label = ordered ? `${++number}. ` : '• ';
        const mark = ordered ? label : '- ';
        const inner = rows([block(line(3)), ...(chance(0.5) ? many(2, () => nestedBlock(depth)) : [])]);
        const blank = ' '.repeat(mark.length);
        return {
          ...inner,
          source: indented(inner.source, mark, blank),
          tags: label + inner.tags,
          docx: label + inner.docx,
        };
      }),
      plain('\n', ''),
    );
  };
  const quote = (depth: number): Said => {
    const inner = rows([block(paragraph()), ...(chance(0.4) ? [nestedBlock(depth)] : []), block(paragraph())]);
    return { ...inner, source: indented(inner.source, '> ', '> ') };
  };
  const nestedBlock = (depth: number): Said => {
    const kinds = [
      () => block(paragraph()),
      table,
      figure,
      ...(depth < 2 ? [() => rows([list(depth + 1), block(paragraph())]), () => quote(depth + 1)] : []),
    ];
    return pick(kinds)();
  };
  const cell = (): Said =>
    chance(0.1)
      ? NOTHING
      : joined([word(), ...(chance(0.3) ? [inline()] : []), ...(chance(0.1) ? [plain('\\|', '|')] : [])]);
  /** A row, some of whose cells are one with their right neighbour or, where the row before has only plain ones, with the one above. */
  const row = (columns: number, joins: readonly ('>' | '^')[] = []): Said => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const join = pick(['', '', '', '', ...joins]);
      return join === '' || (join === '>' && column === columns - 1) ? block(cell()) : plain(join, '');
    });
    return { ...joined(cells), source: `| ${cells.map(({ source }) => source.replaceAll('\n', ' ')).join(' | ')} |` };
  };
  const table = (): Said => {
    const columns = upTo(3);
    const caption = chance(0.6) ? [block(joined([plain('表1 ', '表1\u3000'), line(2)]))] : [];
    const top = row(columns);
    if (top.docx !== '') tops.push(top.docx);
    const body = [top, plain(`|${'--|'.repeat(columns)}`, '')];
    for (let left = upTo(4); left > 0; left--) {
      const before = body.at(-1)!.source;
      const isPlain = body.length > 2 && !/\| [>^] \|/.test(before);
      body.push(row(columns, isPlain ? pick([['^'], ['>']]) : []));
    }
    return rows([...caption, joined(body, plain('\n', '')), block(paragraph())]);
  };
  const figure = (): Said => {
    const alt = unique();
    pictures.push(alt);
    const title = chance(0.3) ? unique() : undefined;
    const picture = plain(`![${alt}](a.png "${title ?? '20%'}")`, title ?? '');
    return rows([
      picture,
      ...(title || chance(0.4) ? [] : [block(joined([plain('图1 ', '图1\u3000'), line(2)]))]),
      block(paragraph()),
    ]);
  };
  let item = 0;
  const numbered = (): Said => {
    const text = joined([plain(`${++item}.`), line(2), plain('。'), ...(chance(0.7) ? [paragraph()] : [])]);
    items.push(text.line);
    return block(text);
  };
  const head = (): Said => {
    item = 0;
    const text = joined([word(), ...many(3, () => spaced(inlineOfHead()))]);
    heads.push(text.line);
    return block(around(pick(['## ', '### ']), text, ''));
  };
  const inlineOfHead = (): Said => {
    const said = inline();
    return { ...said, source: said.source.replaceAll('\n', ' ') };
  };
  const code = (): Said => {
    const lines = many(3, unique);
    return plain(`\`\`\`\n${lines.join('\n')}\n\`\`\``, lines.join(''));
  };
  const blocks: readonly (() => Said)[] = [
    numbered,
    numbered,
    head,
    () => rows([list(0), block(paragraph())]),
    () => quote(0),
    table,
    figure,
    code,
  ];
  const sections: string[] = [];
  const section = (index: number): Said => {
    item = 0;
    const ordinal = `${chineseNumeral(index + 1)}、`;
    const title = joined([plain(ordinal), word(), ...many(4, () => spaced(inlineOfHead()))]);
    sections.push(title.line);
    const opening = block(paragraph());
    return rows([
      block(around('# ', title, '')),
      opening,
      ...many(8, () => rows([pick(blocks)(), block(paragraph())])),
    ]);
  };
  const [name, publisher, person, office, title, recipient] = Array.from({ length: 6 }, unique) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const all = rows(Array.from({ length: count }, (_, index) => section(index)));
  const own = template === 'gongwen' ? `标题: ${title}\n主送: ${recipient}\n` : `编印: { 责任编辑: [${person}] }\n`;
  const front = `---\n刊名: ${name}\n主办: ${publisher}\n日期: 2022-10-18\n模板: ${template}\n${own}分送: { 报: [${office}] }\n---\n`;
  return {
    source: `${front}\n${all.source}\n\n${definitions.join('\n\n')}\n`,
    tags: all.tags,
    docx: all.docx,
    docxNotes: docxNotes.join(''),
    sections,
    heads,
    items,
    pictures,
    tops,
    front: template === 'gongwen' ? [name, title, recipient] : [name, publisher],
    back: template === 'gongwen' ? [publisher, office] : [person, office],
    words: words.filter(
      (each) => ![title, recipient, person].some((field) => field.endsWith(each)) || front.includes(each),
    ),
  };
}
