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

/**
 * Heads printed again with another year, where the first ones have the declaration's and what is under them goes on: rows
 * that stand there once more are those of another year's table.
 */
export function leftInHeader(table: DeclarationTable, year: number): readonly OtherYearInHeader[] {
  const left = (table.otherYearsInHeader ?? []).filter(
    ({ field, first }) => first.text.includes(String(year)) && !field.text.includes(String(year)),
  );
  if (left.length === 0) return left;
  const names = (below: boolean): readonly string[] =>
    liveIndicators(table).flatMap(({ row, name }) =>
      row > left[0]!.field.cell.row === below ? name.value : [],
    );
  const above = new Set(names(false));
  return names(true).some((name) => above.has(name)) ? [] : left;
}
