import type { Check } from './define-check';
import { actual } from './actual';
import { consistency } from './consistency';
import { field } from './field';
import { money } from './money';
import { rule } from './rule';
import { structure } from './structure';
import { weight } from './weight';
import { wording } from './wording';

/** The family folders, with their names for people. */
export const families = {
  structure: { zh: '表格结构', en: 'Structure' },
  field: { zh: '指标字段', en: 'Fields' },
  rule: { zh: '评（扣）分标准', en: 'Scoring rules' },
  weight: { zh: '分值', en: 'Weights' },
  consistency: { zh: '前后一致', en: 'Consistency' },
  money: { zh: '资金', en: 'Money' },
  wording: { zh: '文字', en: 'Wording' },
  actual: { zh: '自评', en: 'Self-evaluation' },
} as const;

export type Family = keyof typeof families;

/** The checks of each family. A test fails when a file of a folder is missing from its list. */
const byFamily: Readonly<Record<Family, readonly Check[]>> = {
  structure,
  field,
  rule,
  weight,
  consistency,
  money,
  wording,
  actual,
};

/** Every check, family by family, in the order of the catalogue. */
export const checks: readonly Check[] = Object.values(byFamily).flat();

const byId = new Map(checks.map((check) => [check.id, check]));
const familyById = new Map(
  Object.entries(byFamily).flatMap(([family, list]) => list.map(({ id }) => [id, family as Family] as const)),
);

/** The check of that id. */
export function checkById(id: string): Check | undefined {
  return byId.get(id);
}

/** The family a check belongs to. */
export function familyOf(id: string): Family | undefined {
  return familyById.get(id);
}
