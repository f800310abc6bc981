import type { CellAddress } from '../model/cell';
import type { Amount, DeclarationTable, FundingRow } from '../model/declaration';
import { listedAmounts } from '../text/listed-amounts';
import { inYuan, LEAST_IN_WAN, moneyUnitInBrackets } from '../text/money';

export interface Written {
  readonly text: string;
  readonly unit: Amount['unit'];
  readonly cell: CellAddress;
  /** The cell of the label that names the unit. */
  readonly labelCell?: CellAddress | undefined;
}

export const written = (amount: Amount): Written => ({
  ...amount,
  text: `${amount.value}${amount.unit ?? ''}`,
});

/** The amounts of a funding row whose cells name a unit of their own: 600万元. */
export function writtenAmounts({ initialBudget, budget, executed }: FundingRow): Written[] {
  return [initialBudget, budget, executed].flatMap((field) => {
    const unit = /(亿元|万元|元)\s*$/.exec(field?.text ?? '')?.[1] as Amount['unit'];
    return field?.value === undefined || unit === undefined
      ? []
      : [{ text: field.text.trim(), unit, cell: field.cell }];
  });
}

/** What a form says under a label of money: 资金测算说明 | 管材2860万元，监理费860000元. */
export function toldAmounts({ headings }: DeclarationTable): Written[][] {
  return headings
    .filter(({ label, value }) => value.includes('万元') && MONEY_LABEL.test(label))
    .map(({ value, cell }) => listedAmounts(value).map(({ text, unit }) => ({ text, unit, cell })));
}

/** Figures whose label names their unit, 本年付息（元）, right below or above the amounts of the form. */
export function labelledAmounts({ headings, amounts }: DeclarationTable): Written[] {
  const rows = amounts.map(({ total }) => total.cell.row);
  return headings.flatMap(({ label, value, cell, labelCell }) => {
    const unit = moneyUnitInBrackets(label);
    const beside = rows.some((row) => row !== cell.row && Math.abs(row - cell.row) <= 2);
    if (unit === undefined || !beside || !/^[\d.,]+$/.test(value) || OF_EACH.test(label)) return [];
    const yuan = inYuan({ value: Number(value.replace(/,/gu, '')), unit }, undefined);
    return yuan < LEAST_IN_WAN ? [] : [{ text: `${value}${unit}`, unit, cell, labelCell }];
  });
}

/** 已发行债券利息 | 9180000元, 上年同类合同 | 13860000元: other amounts of the title block with a unit of their own. */
export function amountsOfOthers({ headings }: DeclarationTable): Written[] {
  return headings.flatMap(({ label, value, cell }) => {
    const text = value.trim();
    const [, figure, suffix] = AMOUNT.exec(text) ?? [];
    if (figure === undefined || OF_EACH.test(label)) return [];
    const unit = suffix as Amount['unit'];
    // 补贴金额 500元 is what one gets, told in 元 beside any form.
    const yuan = inYuan({ value: Number(figure.replace(/[,，]/gu, '')), unit }, undefined);
    return yuan < LEAST_IN_WAN ? [] : [{ text, unit, cell }];
  });
}

const AMOUNT = /^([\d,，]{1,16}(?:\.\d{1,6})?)\s?(元|万元|亿元)$/u;
const OF_EACH = /[人户亩]均|每|标准|单价|均价/u;

const MONEY_LABEL = /资金|测算|预算|经费|投入|概算|支出|收入|成本/u;
