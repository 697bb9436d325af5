import path from 'node:path';
import { shownPath } from '../../config/shown-path.js';
import { UsageError } from '../../diagnostics/errors.js';
import { DEFAULT_TEMPLATE, templateFacts } from '../../series/index.js';
import type { Session } from '../../session.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Invocation } from '../invocation.js';
import { writeFiles } from '../write.js';
import { checkName } from './place.js';

/**
 * Makes a template that says what it is made after, and where to read on.
 * @throws UsageError where the name is taken, or no template has the other one
 */
export function ownTemplate(
  name: string,
  parent: string | undefined,
  session: Session,
  { terminal, language }: Invocation,
): ExitCode {
  const { files, environment } = session;
  const { cwd } = environment;
  checkName(name);
  const from = parent ?? DEFAULT_TEMPLATE;
  templateFacts(from, cwd, session);
  const file = path.resolve(cwd, 'templates', name, 'template.yaml');
  const shown = shownPath(file, cwd);
  if (files.exists(file))
    throw new UsageError({
      zh: `${shown} 已经有了，没有动它。换一个名称。`,
      en: `${shown} is there already and was left alone. Give another name.`,
    });
  writeFiles([{ path: file, bytes: Buffer.from(textOf(name, from), 'utf8') }]);
  terminal.out.write(
    {
      zh: `写好了 ${shown}：照 ${from}。\n接下来：稿件刊头写“模板: ${name}”，要改的写进这个文件，每改一处用 bulletin check 看一看。\n`,
      en: `Wrote ${shown} after ${from}.\nNext: write “模板: ${name}” in the front matter of your issue, put your changes into this file, and check after each with bulletin check.\n`,
    }[language],
  );
  return exitCode.fine;
}

function textOf(name: string, from: string): string {
  return `# 模板 ${name}：没有写的都照 ${from}。能写什么、怎么写，见程序文件夹里的 docs/templates.zh-CN.md。
extends: ${from}
description: ${name}

# 例（去掉行首的 # 就生效）：
# page:
#   size: A4
#   margin: { top: 37, bottom: 35, left: 28, right: 26 }
# styles:
#   body: { size: 三号 }
`;
}
