import * as v from 'valibot';
import { ORIENTATIONS } from './sheet.js';
import { PAPERS, TYPE_SIZES } from './sizes.js';

/**
 * Schema of template.yaml. Names and units are those of `model/template.ts`; values not given come from `extends` or
 * from here.
 */

const number = v.pipe(v.number(), v.finite());
const length = v.pipe(v.number(), v.minValue(0));
/** Word's largest sheet and space are 22 inches: mm and pt. */
const sheetEdge = v.pipe(v.number(), v.gtValue(0), v.maxValue(558.8));
const space = v.pipe(v.number(), v.minValue(0), v.maxValue(1584));
/** Word's thickest border, pt (ISO/IEC 29500-1 §17.3.1.7: 96 eighths). */
const thickness = v.pipe(v.number(), v.minValue(0), v.maxValue(12));
const positive = v.pipe(v.number(), v.gtValue(0));
/** A length in pt, or a size of type by its name. */
const points = (schema: v.GenericSchema<number>) =>
  v.pipe(
    v.union([schema, v.picklist(Object.keys(TYPE_SIZES))]),
    v.transform((value): number => (typeof value === 'string' ? TYPE_SIZES[value]! : value)),
  );
const size = points(positive);
const distance = points(space);
const colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/i),
  v.transform((value) => value.toLowerCase()),
);
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const text = v.pipe(v.string(), v.minLength(1));
/** Names to a line. */
const perRow = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));
const alternatives = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);

/** Both outputs set type in half points, since Word knows no others (ISO/IEC 29500-1 §17.3.2.38). */
const typeSize = v.pipe(
  size,
  v.transform((value) => Math.max(0.5, Math.round(value * 2) / 2)),
);

const StyleSchema = v.strictObject({
  label: v.optional(text),
  font: v.optional(text),
  size: v.optional(typeSize),
  colour: v.optional(text),
  align: v.optional(v.picklist(['justify', 'left', 'center', 'right'])),
  lineHeight: v.optional(size),
  spaceBefore: v.optional(distance),
  spaceAfter: v.optional(distance),
  indentFirst: v.optional(number),
  indentLeft: v.optional(length),
  indentRight: v.optional(length),
  indentStep: v.optional(length),
  tracking: v.optional(v.pipe(v.number(), v.minValue(-0.25), v.maxValue(10))),
  keepWithNext: v.optional(v.boolean()),
  widowControl: v.optional(v.boolean()),
});

const CharacterSchema = v.strictObject({
  label: text,
  font: v.optional(text),
  colour: v.optional(text),
  embolden: v.optional(v.boolean()),
  underline: v.optional(v.boolean()),
  strike: v.optional(v.boolean()),
  scale: v.optional(positive),
  raise: v.optional(number),
});

const rule = {
  weight: thickness,
  colour: text,
  length: v.optional(sheetEdge),
  spaceBefore: v.optional(distance, 0),
  spaceAfter: v.optional(distance, 0),
};

const ElementSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('line'),
    style: text,
    text: alternatives,
    fit: v.optional(v.boolean(), false),
    shape: v.optional(v.boolean(), false),
    unless: v.optional(text),
    label: v.optional(text),
    labelStyle: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('issuers'),
    style: text,
    text: alternatives,
    jointStyle: text,
    jointHeight: v.optional(size, 240),
    hostOnly: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    kind: v.literal('signers'),
    style: text,
    text,
    label: text,
    nameStyle: text,
    perRow: v.optional(perRow, 2),
  }),
  v.strictObject({ kind: v.literal('split'), style: text, left: text, right: text }),
  v.strictObject({ kind: v.literal('rule'), ...rule, when: v.optional(text) }),
  v.strictObject({
    kind: v.literal('fixed'),
    style: text,
    lines: v.array(alternatives),
    height: v.optional(distance, 0),
    right: v.optional(alternatives, []),
    rightStyle: v.optional(text),
  }),
  v.strictObject({ kind: v.literal('credits'), style: text, text, join: v.string() }),
  v.strictObject({ kind: v.literal('distribution'), style: text, text, between: v.optional(v.strictObject(rule)) }),
  v.strictObject({ kind: v.literal('attachments'), style: text, firstStyle: text, nextStyle: text }),
  v.strictObject({
    kind: v.literal('signature'),
    style: text,
    name: alternatives,
    date: text,
    dateIndent: length,
    perRow: v.optional(perRow, 3),
    sealWidth: v.optional(length, 8),
    sealHeight: v.optional(size, 145),
    stampName: v.optional(alternatives, []),
    stampWidth: v.optional(length, 7),
    stampHeight: v.optional(size, 58),
  }),
]);

/** A line in the margin of every page. */
const marginLine = {
  style: text,
  text: alternatives,
  align: v.optional(v.picklist(['center', 'outer', 'left', 'right']), 'center'),
};
const firstPage = v.picklist([1, 2]);

export const TemplateSchema = v.strictObject({
  description: text,
  title: v.optional(alternatives, []),
  // The loader turns sheets by name into width and height: what stands under `size` here is no name of one.
  page: v.strictObject({
    size: v.optional(v.picklist(Object.keys(PAPERS))),
    orientation: v.optional(v.picklist(ORIENTATIONS)),
    width: sheetEdge,
    height: sheetEdge,
    margin: v.strictObject({ top: length, bottom: length, left: length, right: length }),
    linesPerPage: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  breaking: v.strictObject({
    profile: v.picklist(['word', 'clreq']),
    autospace: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    hanging: v.boolean(),
    prohibition: v.optional(v.picklist(['basic', 'gb', 'strict']), 'gb'),
    lastLine: v.optional(v.picklist([1, 2]), 1),
  }),
  colours: v.record(text, colour),
  inks: v.optional(v.record(text, v.tuple([percent, percent, percent, percent])), {}),
  styles: v.record(text, StyleSchema),
  characterStyles: v.record(text, CharacterSchema),
  masthead: v.array(ElementSchema),
  toc: v.strictObject({
    show: v.optional(v.picklist(['always', 'declared', 'never']), 'always'),
    heading: v.optional(v.strictObject({ style: text, text })),
    style: text,
    leader: v.picklist(['dots', 'none']),
    breakAfter: v.boolean(),
  }),
  sections: v.strictObject({
    headingStyle: text,
    subheadStyles: v.pipe(v.array(text), v.minLength(1)),
    itemStyles: v.record(text, text),
    runInMax: length,
    runInStyle: v.optional(text),
    breakBefore: v.boolean(),
    quoteSource: v.optional(v.picklist(['left', 'right']), 'right'),
    editorNote: v.optional(v.strictObject({ style: text, labelStyle: text })),
  }),
  annexes: v.optional(v.strictObject({ style: text, titleStyle: text })),
  table: v.strictObject({
    style: text,
    headerStyle: text,
    captionStyle: text,
    sizes: v.optional(v.array(typeSize), [10.5, 9]),
    continued: v.optional(v.pipe(v.string(), v.regex(/^(?:[^{}]|\{表号\})*$/)), ''),
    ruleWeight: thickness,
    ruleColour: text,
    padX: space,
    padY: space,
    spaceBefore: distance,
    spaceAfter: distance,
  }),
  notes: v.strictObject({
    style: text,
    ruleLength: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    ruleWeight: thickness,
    spaceBefore: distance,
  }),
  closing: v.optional(v.array(ElementSchema), []),
  colophon: v.array(ElementSchema),
  colophonPlace: v.optional(v.picklist(['flow', 'foot', 'even']), 'flow'),
  firstPage: v.optional(
    v.strictObject({
      margin: v.strictObject({ top: length, bottom: length }),
      rules: v.optional(
        v.array(v.strictObject({ rise: length, length: sheetEdge, weight: thickness, colour: text })),
        [],
      ),
    }),
  ),
  folio: v.optional(v.strictObject({ ...marginLine, drop: number, from: v.optional(firstPage, 1) })),
  runningHead: v.optional(
    v.strictObject({
      ...marginLine,
      rise: length,
      from: v.optional(firstPage, 2),
      rule: v.optional(v.strictObject(rule)),
    }),
  ),
});

export type TemplateInput = v.InferOutput<typeof TemplateSchema>;
