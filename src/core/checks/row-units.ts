import type { CellEdit } from '../model/finding';
import type { DeclarationTable, Field, Indicator } from '../model/declaration';
import { liveIndicators } from '../model/declaration';
import { editOf } from './define-check';

/** The unit of a row, and how another takes its place. */
export interface RowUnit {
  readonly indicator: Indicator;
  /** The cell that holds it, or that lacks it. */
  readonly at: Field<unknown>;
  /** '' where there is none. */
  readonly text: string;
  /** What writes another; nothing where the cell does not show what it would replace. */
  edit(unit: string): readonly CellEdit[];
}

/** 98页 with % is 98%, 98 with % is 98% too; what stands around the two stays. */
function rewritten(text: string, own: string, unit: string): string | undefined {
  const number = [...text.matchAll(/\d[\d,.]*/g)].at(-1);
  if (!number) return undefined;
  const end = number.index + number[0].length;
  const gap = /^\s*/.exec(text.slice(end))![0].length;
  if (!text.startsWith(own, end + gap)) return undefined;
  return text.slice(0, end) + unit + text.slice(end + gap + own.length);
}

/** What gives a row another unit, in its own column or behind the number of its target. */
export function editsOfUnit({ unit, target }: Indicator, to: string): readonly CellEdit[] {
  if (unit) return [editOf(unit, to)];
  const text = target && rewritten(target.text, target.value.unit ?? '', to);
  return text === undefined ? [] : [editOf(target!, text)];
}

/**
 * The units of the live rows of a table that writes them behind the numbers of its targets (≥98%) and has no column for
 * them; nothing where it has one, where fewer than three targets carry a unit, or where most do not.
 */
export function unitsInTargets(table: DeclarationTable): readonly RowUnit[] {
  const rows = liveIndicators(table).filter(
    ({ unit, target }) => !unit && target?.value.number !== undefined,
  );
  const written = rows.filter(({ target }) => target!.value.unit !== undefined);
  if (written.length < 3 || written.length * 2 <= rows.length) return [];
  return rows.map((indicator) => {
    const target = indicator.target!;
    const text = target.value.unit ?? '';
    return {
      indicator,
      at: target,
      text,
      edit: (unit) => editsOfUnit(indicator, unit),
    };
  });
}
