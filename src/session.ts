import { join } from 'node:path';
import { type CheckCache, openCheckCache } from './check/cache.js';
import { packageRoot } from './config/root.js';
import { openSettings, type SettingsReader } from './config/settings.js';
import { openYaml } from './config/shipped-yaml.js';
import { type Environment, processEnvironment } from './environment.js';
import { type Files, openFiles } from './files.js';
import { openStyleBook, type StyleBook } from './flow/index.js';
import { type FontSet, openFonts } from './fonts/index.js';
import { type LayoutCache, openLayoutCache } from './layout/index.js';
import { findIssue, type IssueFile, type UnpackedPictures } from './source/index.js';
import { openTemplates, type TemplateLoader } from './template/index.js';

/**
 * What outlives one compile: files, open faces, templates, settings, and what a further compile need not make again.
 * Everything that a compile knows of the machine comes through it. Who opens a session closes it.
 */
export interface Session {
  readonly environment: Environment;
  readonly files: Files;
  /** Faces, opened when the first is needed. */
  readonly fonts: FontSet;
  readonly loadTemplate: TemplateLoader;
  readonly settingsOf: SettingsReader;
  readonly stylesOf: StyleBook;
  /** Pictures of the issue that was compiled last. */
  readonly pictures: UnpackedPictures;
  /** Paragraphs and pages of the issue that was compiled last. */
  readonly layoutCache: LayoutCache;
  /** What the checks found in the texts of the issue that was compiled last. */
  readonly checkCache: CheckCache;
  /** Finds the issue that a name or path means, or tells where it looked. */
  find(name: string): IssueFile | { readonly tried: readonly string[] };
  /** What the next run need not find out again about the faces' files; undefined where there is nothing new. */
  learnt(): ReadonlyMap<string, object> | undefined;
  /** Closes the faces' files. */
  close(): void;
}

/** Opens a session; nothing is read before it is needed. */
export function openSession(environment: Environment = processEnvironment()): Session {
  const { cwd } = environment;
  const files = openFiles();
  const readYaml = openYaml(files);
  const settingsOf = openSettings(files, cwd);
  const fonts = once(() => openFonts(join(packageRoot(), 'fonts'), readYaml));
  const templates = once(() => openTemplates({ files, readYaml, cwd, roles: fonts.get().roles }));
  return {
    environment,
    files,
    get fonts() {
      return fonts.get();
    },
    loadTemplate: (name, issueFolder) => templates.get()(name, issueFolder),
    settingsOf,
    stylesOf: openStyleBook(),
    pictures: new Map(),
    layoutCache: openLayoutCache(),
    checkCache: openCheckCache(),
    find: (name) => findIssue(name, { files, cwd, shelf: settingsOf(cwd)?.shelf }),
    learnt: () => fonts.made()?.learnt(),
    close: () => fonts.made()?.close(),
  };
}

/** A thing that is made when it is first asked for. */
function once<T extends object>(make: () => T): { readonly get: () => T; readonly made: () => T | undefined } {
  let thing: T | undefined;
  return {
    get: () => {
      thing ??= make();
      return thing;
    },
    made: () => thing,
  };
}
