import type { CellEdit } from '../model/finding';
import type { DeclarationTable, Field, Indicator } from '../model/declaration';
import { liveIndicators, perTable } from '../model/declaration';
import { isUnitless } from '../text/words/rate-words';
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

/** One number with what may stand around it and its unit: ≥98, 不少于1,200 and 60以上. */
const LONE_NUMBER = /^[^\d百千万亿<&]*\d+(?:,\d{3})*(?:\.\d+)?/;
const BEHIND = /^\s*(?:\(?[及含]?(?:以上|以内|以下|左右)\)?\s*)?$/;

/** 98页 with % is 98%, 98 with % is 98% too; `undefined` where anything else stands in the cell: ≥5万, 98,力争99. */
function rewritten(text: string, own: string, unit: string): string | undefined {
  const end = LONE_NUMBER.exec(text)?.[0].length;
  if (end === undefined) return undefined;
  const gap = /^\s*/.exec(text.slice(end))![0].length;
  if (!text.startsWith(own, end + gap)) return undefined;
  const behind = text.slice(end + gap + own.length);
  return BEHIND.test(behind) ? text.slice(0, end) + unit + behind : undefined;
}

/** 98 of a cell that holds the text 98, not the number, nor 0.98 shown as a percentage. */
const holdsText = ({ content }: Field<unknown>): boolean => typeof content.value === 'string';

/** What gives a row another unit, in its own column or behind the number of its target. */
export function editsOfUnit({ unit, target }: Indicator, to: string): readonly CellEdit[] {
  if (unit) return [editOf(unit, to)];
  const text = target && holdsText(target) ? rewritten(target.text, target.value.unit ?? '', to) : undefined;
  return text === undefined ? [] : [editOf(target!, text)];
}

/**
 * The units of the live rows of a table that writes them behind the numbers of its targets (≥98%) and has no column for
 * them; nothing where it has one, where fewer than three targets carry a unit, or where most do not.
 */
export const unitsInTargets = perTable((table: DeclarationTable): readonly RowUnit[] => {
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
});

/** Whether the bare number of a target may be meant without the unit of the others. */
export function saysOwnScale({ name, target }: Indicator): boolean {
  const number = Math.abs(target!.value.number!);
  if (/[(（][^()（）]{1,8}[)）]\s*$/.test(name.value) || isUnitless(name.value)) return true;
  return number <= 1 || (number <= 5 && name.value.includes('满意'));
}

/** 硬化长度, 改造面积, 免疫数量: what is measured, by the end of a name. */
export function isMeasured(name: string): boolean {
  return /(?:长度|里程|面积|容积|容量|重量|产量|产能|体积|工期|时长|投资额|金额|数量)$/u.test(name.trim());
}

/** 就业人数, 培训人次, 帮扶户数: the name ends in what is counted. */
const COUNTED =
  /(?:([人场户架])(次)|(?<!机器|[月省股身]|[平站电舞讲]|[专国作画厂]|派出|研究|卫生|[场厕]|[码龙]|[手外]|[广市农现立])([人户件座处个家台套项份次亩所辆头株期条名栋幢盏篇]|(?<![时期空晚夜区车乡])间|(?<!注)册)数)$/;

/** The counting word that a name ends in; `undefined` where it ends in none. */
export function countedByName(name: string): string | undefined {
  const [, one, again, unit] = COUNTED.exec(name.trim()) ?? [];
  if (unit !== undefined) return unit;
  return one === undefined ? undefined : one === '场' ? one : `${one}${again}`;
}
