import type { Template } from '../../model/index.js';
import type { TemplateProblem } from '../problem.js';
import { firstPageProblems } from './first-page.js';
import { furnitureProblems, regionProblems } from './furniture.js';
import { marginLineProblems } from './margin-lines.js';
import { pageProblems } from './page.js';
import { characterProblems, styleProblems } from './styles.js';

export { linesBetween } from './page.js';

/** What of a template cannot stand on its own paper: each problem with what to do. */
export function fitProblems(template: Template): TemplateProblem[] {
  const page = pageProblems(template);
  // What stands in the type area is measured against a type area that can be.
  if (page.length > 0) return page;
  const styles = [...styleProblems(template), ...characterProblems(template)];
  const regions = styles.length > 0 ? [] : [...furnitureProblems(template), ...regionProblems(template)];
  return [...styles, ...regions, ...marginLineProblems(template), ...firstPageProblems(template)];
}
