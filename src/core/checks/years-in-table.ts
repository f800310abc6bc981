import { liveIndicators, type DeclarationTable, type OtherYearInHeader } from '../model/declaration';
import type { YearPlace } from '../text/words/other-years';
import type { AnyField } from './table-fields';

/** The cells that speak of the declaration's own year, with what they are; nearly all of them name none. */
export function withYears(table: DeclarationTable): readonly (readonly [YearPlace, AnyField])[] {
  const found: (readonly [YearPlace, AnyField])[] = [];
  const take = (place: YearPlace, field: AnyField | undefined): void => {
    if (field && field.text.includes('20') && field.text.includes('年')) found.push([place, field]);
  };
  for (const goal of table.goals)
    if (goal.kind === 'annual') take('goal', goal);
    else if (goal.kind === 'completion') take('completion', goal);
  for (const { name, target, explanation, rule } of liveIndicators(table)) {
    take('name', name);
    take('target', target);
    take('explanation', explanation);
    take('rule', rule);
  }
  return found;
}

/** Only the years just past are left over; one ahead may be a deadline, or the next of a plan. */
export const isJustPast = (found: number, year: number): boolean => found < year && found >= year - 3;

/** 2025-2026年度, 2025年至2026年: a form over several years has blocks of each. */
const SEVERAL_YEARS = /20\d\d\s?年?度?\s?[-—–~～－至到、和及与/]{1,2}\s?(?:20)?\d\d\s?(?:年|[)）]|$)/u;

/** Whether something above the header gives the year, and gives no other. */
function saysYear({ title, headings, goals }: DeclarationTable, year: string): boolean {
  const said = [
    title?.text ?? '',
    ...headings.map(({ value }) => value),
    ...goals.map(({ heading }) => heading),
  ];
  return said.some((text) => text.includes(year)) && !said.some((text) => SEVERAL_YEARS.test(text));
}

/**
 * Heads printed again with a year just past, where the first ones have the declaration's and what is under them goes on:
 * rows that stand there once more are those of another year's table.
 */
export function leftInHeader(table: DeclarationTable, year: number): readonly OtherYearInHeader[] {
  const own = String(year);
  const left = (table.otherYearsInHeader ?? []).filter(
    ({ field, first }) =>
      first.text.includes(own) &&
      !field.text.includes(own) &&
      isJustPast(Number(/20\d\d/.exec(field.text)?.[0]), year),
  );
  if (left.length === 0 || !saysYear(table, own)) return [];
  const names = (below: boolean): readonly string[] =>
    liveIndicators(table).flatMap(({ row, name }) =>
      row > left[0]!.field.cell.row === below ? name.value : [],
    );
  const above = new Set(names(false));
  return names(true).some((name) => above.has(name)) ? [] : left;
}
