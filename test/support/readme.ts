import { readFileSync } from 'node:fs';

/** A block of code of a page, with what a comment before it says is to be tried. */
export interface Sample {
  /** What is to be done with it: `body`, `commands`, `output of bulletin check 68`; '' where no comment says. */
  readonly kind: string;
  /** Codes that are to be found in it (`finds toc/page text/space`). */
  readonly finds: readonly string[];
  /** The exit code that its commands are to end with (`exit 1`). */
  readonly exit: number;
  /** Path in the scratch folder that it is written to for the commands behind it (`as issues/68.md`). */
  readonly file?: string;
  readonly text: string;
  /** Line of its fence, from 1. */
  readonly line: number;
}

/** A page of the project's, taken apart. */
export interface ReadmePage {
  readonly text: string;
  readonly headings: readonly { readonly depth: number; readonly title: string }[];
  readonly samples: readonly Sample[];
  /** Its lines outside blocks of code, comments left out, with their numbers from 1. */
  readonly prose: readonly { readonly text: string; readonly line: number }[];
}

/** Reads a page of Markdown from the project's root. */
export function readmePage(path: string): ReadmePage {
  return pageOf(readFileSync(path, 'utf8'));
}

/** Takes a page apart. `<!-- try: KIND finds CODE…, exit N, as PATH -->` before a block says what it is tried as. */
export function pageOf(text: string): ReadmePage {
  const headings: { depth: number; title: string }[] = [];
  const samples: Sample[] = [];
  const prose: { text: string; line: number }[] = [];
  const lines = text.split('\n');
  let declared = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const fence = /^ *(`{3,})/.exec(line)?.[1];
    const comment = /^<!-- try: (.*) -->$/.exec(line)?.[1];
    if (comment !== undefined) declared = comment;
    else if (fence) {
      const end = lines.findIndex((other, at) => at > index && other.trim() === fence);
      samples.push(sampleOf(declared, `${lines.slice(index + 1, end).join('\n')}\n`, index + 1));
      declared = '';
      index = end;
    } else if (!/^<!--.*-->$/.test(line)) {
      if (line.trim() !== '') declared = '';
      const heading = /^(#{1,6}) (.*)$/.exec(line);
      if (heading) headings.push({ depth: heading[1]!.length, title: heading[2]! });
      prose.push({ text: line, line: index + 1 });
    }
  }
  return { text, headings, samples, prose };
}

function sampleOf(declaration: string, text: string, line: number): Sample {
  const [what, ...options] = declaration.split(', ');
  const [kind, codes] = what!.split(' finds ');
  const option = (name: string): string | undefined =>
    options.find((each) => each.startsWith(`${name} `))?.slice(name.length + 1);
  const file = option('as');
  return {
    kind: kind!,
    finds: codes?.split(' ') ?? [],
    exit: Number(option('exit') ?? 0),
    ...(file && { file }),
    text,
    line,
  };
}

/** The anchor of a heading as sites that show Markdown make it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}
