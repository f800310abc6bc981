import type { CellAddress } from '../model/cell';
import type { Amount, FundingLine } from '../model/declaration';
import { clean } from './label';

const TOTAL = /(?:总金额|资金总额|项目总金额|预算总额|金额合计)\s*[:：]\s*/;
const ANNUAL = /(?:当年支出计划|当年金额|本年金额|年度金额|当年预算|本年支出计划|年度支出计划)\s*[:：]\s*/;

/** A line such as 项目名;总金额:48 万元；当年支出计划:48 万元； */
export function isFundingLine(text: string): boolean {
  return text.length <= 400 && TOTAL.test(text) && /[;；]/.test(text);
}

export function readFundingLine(cell: CellAddress, text: string): FundingLine | undefined {
  if (!isFundingLine(text)) return undefined;
  const project = clean(text.slice(0, text.search(/[;；]/)));
  return {
    cell,
    text,
    project: TOTAL.test(project) ? '' : project,
    total: amountAfter(TOTAL, '总金额', cell, text),
    annual: amountAfter(ANNUAL, '当年支出计划', cell, text),
  };
}

function amountAfter(label: RegExp, name: string, cell: CellAddress, text: string): Amount | undefined {
  const match = label.exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  return amountAt(text, start, name, cell);
}

const AMOUNT = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(亿元|万元|元)?/;

/** The amount that begins at this place of a text. */
export function amountAt(text: string, start: number, label: string, cell: CellAddress): Amount | undefined {
  const match = AMOUNT.exec(text.slice(start, start + 40));
  if (!match) return undefined;
  return {
    value: Number(match[1]!.replaceAll(',', '')),
    unit: match[2] as Amount['unit'],
    label,
    cell,
    span: [start, start + match[0].trimEnd().length],
  };
}
