import type { DeclarationTable } from '../model/declaration';
import type { Preamble } from './preamble';

const DEPARTMENT = /部门(?:[(（]单位[)）])?整体|整体(?:支出)?绩效|单位整体|部门绩效|部门预算整体/;
const PROJECT = /项目|专项|政策|转移支付/;

/** Whether a table declares a whole department or one project: by title, funding, headings, duties and the worksheet's name. */
export function tableKind(preamble: Preamble, sheet: string): DeclarationTable['kind'] {
  const title = preamble.title?.text.slice(0, 80) ?? '';
  if (DEPARTMENT.test(title)) return 'department';
  if (PROJECT.test(title) || preamble.fundingLine) return 'project';
  if (preamble.headings.some(({ kind }) => kind === 'project')) return 'project';
  if (preamble.goals.some(({ kind }) => kind === 'duties')) return 'department';
  return /部门|单位/.test(title) || /部门|整体/.test(sheet) ? 'department' : 'project';
}
