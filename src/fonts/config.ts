import { join } from 'node:path';
import * as v from 'valibot';
import type { YamlReader } from '../config/shipped-yaml.js';

const FaceSchema = v.strictObject({
  file: v.string(),
  hanzi: v.boolean(),
  bold: v.optional(v.boolean(), false),
  fullWidth: v.optional(v.string(), ''),
  simplify: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  office: v.string(),
  alternates: v.array(v.string()),
  generic: v.picklist(['roman', 'swiss', 'script', 'modern']),
});

const RoleSchema = v.strictObject({
  hanzi: v.array(v.string()),
  latin: v.array(v.string()),
  instead: v.optional(v.record(v.string(), v.string()), {}),
});

const FontsSchema = v.strictObject({
  faces: v.record(v.string(), FaceSchema),
  roles: v.record(v.string(), RoleSchema),
  fallback: v.array(v.string()),
  families: v.pipe(
    v.array(v.strictObject({ role: v.string(), bold: v.optional(v.string()), names: v.array(v.string()) })),
    v.minLength(1),
  ),
});

/** fonts.yaml after its schema; its comments explain the fields. */
export type FontsConfig = v.InferOutput<typeof FontsSchema>;

/** Reads `fonts.yaml` in a folder. Throws where it is missing or wrong: it belongs to the program, not to the issue. */
export function readFontsConfig(folder: string, readYaml: YamlReader): FontsConfig {
  const path = join(folder, 'fonts.yaml');
  const config = v.safeParse(FontsSchema, readYaml(path).data);
  if (!config.success)
    throw new Error(`${path}: ${config.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; ')}`);
  return config.output;
}
