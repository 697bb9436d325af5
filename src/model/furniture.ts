/** A rule (line) of the furniture. */
export interface RuleTokens {
  /** Thickness, pt. */
  readonly weight: number;
  /** `#rrggbb` */
  readonly colour: string;
  /** mm, in the middle of the sheet, which may be more than the measure; as long as this where it says none. */
  readonly length?: number | undefined;
  /** pt above and below. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

/**
 * One element of masthead, closing or colophon. Texts hold placeholders in braces: {刊名} {期号} {总期号} {主办} {日期} and the
 * further entries of the front matter, as {标题}; a text whose placeholder has no value is left out.
 */
export type FurnitureElement =
  /**
   * `text` lists alternatives; the first whose placeholders all have values is printed. `fit` makes it small enough for
   * one line, `shape` breaks it by meaning into lines that form a trapezoid or rhombus (GB/T 9704-2012 §7.3.1).
   */
  | {
      readonly kind: 'line';
      readonly style: string;
      readonly text: readonly string[];
      readonly fit: boolean;
      readonly shape: boolean;
      /** Printed only where this entry has no value. */
      readonly unless?: string | undefined;
      /** Stands before the text in a character style of its own. */
      readonly label?: string | undefined;
      readonly labelStyle?: string | undefined;
    }
  /**
   * 发文机关标志 (GB/T 9704-2012 §7.2.4): `text` as of a line that fits; of several bodies in 发文机关 their names one below
   * the other in `jointStyle`, as wide as the longest, with 文件 beside their middle, at most `jointHeight` pt high; with
   * `hostOnly` the first of them alone (§10.1).
   */
  | {
      readonly kind: 'issuers';
      readonly style: string;
      readonly text: readonly string[];
      readonly jointStyle: string;
      readonly jointHeight: number;
      readonly hostOnly: boolean;
    }
  /**
   * 签发人 (§7.2.6): names at the right, `perRow` to a line, each below the one above it, `text` at the left of the last
   * line; nothing without the entry.
   */
  | {
      readonly kind: 'signers';
      readonly style: string;
      readonly text: string;
      readonly label: string;
      /** Character style of the names. */
      readonly nameStyle: string;
      readonly perRow: number;
    }
  /** Text at both edges of one line, made small enough for it. */
  | { readonly kind: 'split'; readonly style: string; readonly left: string; readonly right: string }
  /** A rule; one of weight 0 is plain space. `when` names what must be there for it. */
  | { readonly kind: 'rule'; readonly rule: RuleTokens; readonly when?: string }
  /**
   * Lines at the head of a strip of fixed height (份号, 密级, 紧急程度 above the red name, GB/T 9704-2012 §7.2.1–7.2.3), or
   * of their own where that is 0; `right` at the right edge in the first line, in `rightStyle` (发文字号, §10.1).
   */
  | {
      readonly kind: 'fixed';
      readonly style: string;
      readonly lines: readonly (readonly string[])[];
      /** pt */
      readonly height: number;
      readonly right: readonly string[];
      /** Character style. */
      readonly rightStyle?: string | undefined;
    }
  /** One line per credit: {职务} {姓名}; names joined by `join`. */
  | { readonly kind: 'credits'; readonly style: string; readonly text: string; readonly join: string }
  /** One line per distribution kind: {类别} {单位}. */
  | { readonly kind: 'distribution'; readonly style: string; readonly text: string; readonly between?: RuleTokens }
  /**
   * Names of the attachments (GB/T 9704-2012 §7.3.4): `style` for a single one; of several, numbered, `firstStyle` for
   * the first, `nextStyle` for the rest.
   */
  | { readonly kind: 'attachments'; readonly style: string; readonly firstStyle: string; readonly nextStyle: string }
  /**
   * Name of the signing body centred over the date, which ends `dateIndent` em from the right edge (GB/T 9704-2012
   * §7.3.5.1). Of several bodies the names stand in rows of at most `perRow`, their middles at least `sealWidth` em
   * apart, the rows `sealHeight` pt, the last over the date; with `印章: 无` one below the other (§7.3.5.2).
   * With 签发职务 the signer's post, two characters before the room of his stamp, `stampWidth` em wide and
   * `stampHeight` pt high, with `stampName` in its middle where that has a value, a line above the date (§7.3.5.3).
   */
  | {
      readonly kind: 'signature';
      readonly style: string;
      readonly name: readonly string[];
      readonly date: string;
      readonly dateIndent: number;
      readonly perRow: number;
      readonly sealWidth: number;
      readonly sealHeight: number;
      readonly stampName: readonly string[];
      readonly stampWidth: number;
      readonly stampHeight: number;
    };
