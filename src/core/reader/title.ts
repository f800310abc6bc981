import { groupLabel } from './header-names';
import { fold } from './label';

const TITLE = /表$|绩效|指标体系|评价|目标|申报/;
const WHOLE = /部门|整体|项目|专项|支出|政策/;

/** A short line that names the form: 部门（单位）整体绩效目标申报表. A section's label (绩效指标) is none. */
export function isTitle(text: string): boolean {
  if (text.length > 80 || /[。；;？?！!]/.test(text) || /[:：]\s*$/.test(text)) return false;
  const key = fold(text);
  if (key.length < 4 || !TITLE.test(key)) return false;
  return !groupLabel(text) || WHOLE.test(key);
}
