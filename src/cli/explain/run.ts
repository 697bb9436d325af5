import { catalogue } from '../../check/catalogue.js';
import { nearestCode } from '../../check/control.js';
import { UsageError } from '../../diagnostics/errors.js';
import { explainText, rulesText } from '../../report/explain.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Invocation } from '../invocation.js';

/** `bulletin explain CODE`: what a finding means, with a bad and a good example. */
export function explain(codes: readonly string[], { terminal, language }: Invocation): ExitCode {
  const infos = codes.map((code) => {
    const info = catalogue.get(code.toLowerCase());
    if (info) return info;
    throw unknownRule(code);
  });
  terminal.out.write(infos.map((info) => explainText(info, language)).join('\n'));
  return exitCode.fine;
}

/** The error for a code that is no rule's. */
export function unknownRule(code: string): UsageError {
  const near = nearestCode(code);
  return new UsageError({
    zh: `没有“${code}”这条规则。${near ? `您要的是不是 ${near}？` : ''}全部规则见 bulletin rules。`,
    en: `There is no rule “${code}”.${near ? ` Did you mean ${near}?` : ''} \`bulletin rules\` lists them all.`,
  });
}

/** `bulletin rules`: every kind of finding in one line each. */
export function listRules({ terminal, language }: Invocation): ExitCode {
  terminal.out.write(rulesText([...catalogue.values()], language));
  return exitCode.fine;
}
