import type { PageRun, TextRun } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { LEADING, verticalAlign } from './styles.js';

/**
 * `w:rPr` of a run in an editable document: the outermost of its character styles and the marks that this does not
 * bear, never a face, size or colour, so that whoever changes a style changes the text. Emphasis and what is raised or
 * struck are said at the run too: some programs that read the text look at no style for them.
 */
export function markedProperties(run: TextRun | PageRun, { template, styleIds }: DocxContext): string {
  const { names, embolden, underline, strike, raise } = run.style;
  const [outer] = names;
  const named = outer === undefined ? undefined : template.characterStyles[outer];
  const leads = run.kind === 'page' || run.link !== undefined;
  const style = outer !== undefined ? styleIds.character(outer) : leads ? LEADING.id : undefined;
  const bold = (names.includes('strong') && outer !== 'strong') || (embolden && !named?.embolden);
  const inner = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold ? '<w:b/>' : '',
    names.includes('emphasis') ? '<w:i/>' : '',
    strike ? '<w:strike/>' : '',
    underline && (outer === 'underline' || !named?.underline) ? '<w:u w:val="single"/>' : '',
    verticalAlign(raise),
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}
