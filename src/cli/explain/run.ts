import { catalogue } from '../../check/catalogue.js';
import { UsageError } from '../../diagnostics/errors.js';
import { explainText, rulesText } from '../../report/explain.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean } from '../did-you-mean.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Invocation } from '../invocation.js';

/** `bulletin explain CODE`: what a finding means, with a bad and a good example. */
export function explain(codes: readonly string[], { terminal, findings }: Invocation): ExitCode {
  const infos = codes.map((code) => {
    const info = catalogue.get(code.toLowerCase());
    if (info) return info;
    throw unknownRule(code);
  });
  terminal.out.write(infos.map((info) => explainText(info, findings)).join('\n'));
  return exitCode.fine;
}

/** The error for a code that is no rule's. */
export function unknownRule(code: string): UsageError {
  const near = didYouMean(nearest(code, [...catalogue.keys()]).slice(0, 1));
  return new UsageError({
    zh: `没有“${code}”这条规则。${near.zh}全部规则见 bulletin rules。`,
    en: `There is no rule “${code}”.${near.en} \`bulletin rules\` lists them all.`,
  });
}

/** `bulletin rules`: every kind of finding in one line each. */
export function listRules({ terminal, findings }: Invocation): ExitCode {
  terminal.out.write(rulesText([...catalogue.values()], findings));
  return exitCode.fine;
}
