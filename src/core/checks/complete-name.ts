import { liveIndicators, perTable, type DeclarationTable, type Indicator } from '../model/declaration';
import { beforeEllipsis } from '../text/ellipsis';
import type { CheckContext } from './context';

const ENDINGS = '(?:[率数度量次额]|面积|里程|长度|时间|时长|时限|成本|情况)';

/** How the name of an indicator ends. */
const NAME = new RegExp(`${ENDINGS}$`, 'u');

/** The same, a few characters on. */
const NAME_END = new RegExp(`^[^的]{0,5}${ENDINGS}$`, 'u');

/** The name whose beginning was kept: its last characters begin a phrase of the rule, which goes on. */
export function completeName(
  start: string,
  indicator: Indicator,
  { rule }: CheckContext,
): string | undefined {
  const graded = nameBeforeGrade(start, indicator);
  if (graded !== undefined) return graded;
  const phrases = rule(indicator)?.subjects.map(({ value }) => value) ?? [];
  // 村民满意度以问卷为准 is a sentence that begins with the name: where the name ends in it nobody says.
  const said = indicator.explanation?.text.split(/[，。；、,;\s]/u) ?? [];
  phrases.push(...said.filter((phrase) => NAME.test(phrase)));
  let best: string | undefined;
  let longest = 0;
  for (const phrase of phrases) {
    for (let length = Math.min(start.length, phrase.length - 1, 40); length > longest; length--) {
      const at = phrase.indexOf(start.slice(-length));
      const rest = at < 0 ? '' : phrase.slice(at + length);
      // One character alone proves little: only a short rest that ends like a name is taken.
      if (rest === '' || rest.length > 20 || (length === 1 && !NAME_END.test(rest))) continue;
      best = start + rest;
      longest = length;
      break;
    }
  }
  return best ?? upToVerb(start, indicator.rule?.text ?? '');
}

/** What the name goes on with, up to what is asked of it. */
const REST = new RegExp(
  `^((?:(?!的)\\p{Script=Han}){0,8}?${ENDINGS})(?=应?达到?|不[低高少多超]|[≥≤=＝<>]|控制|保持|为\\d)`,
  'u',
);
/** So many characters prove that the rule speaks of the same thing. */
const ENOUGH = 4;

/** 48小时内修 of 48小时内修复率达到95%: the name stands in the rule, behind a number. */
function upToVerb(start: string, text: string): string | undefined {
  for (let length = Math.min(start.length, 20); length >= ENOUGH; length--) {
    const [, ...behind] = text.split(start.slice(-length));
    const rests = new Set(behind.flatMap((part) => REST.exec(part.slice(0, 20))?.[1] ?? []));
    // 清扫保洁面积 and 清扫保洁覆盖率: which of the two, nobody says.
    if (rests.size > 0) return rests.size === 1 ? start + [...rests][0]! : undefined;
  }
  return undefined;
}

/** 信息发布能力显著提升得满分 beside the target 显著提升: the name goes as far as the grade. */
function nameBeforeGrade(start: string, { target, rule }: Indicator): string | undefined {
  const grade = target?.value.words.trim() ?? '';
  const at = start.length < 3 || grade.length < 2 ? -1 : (rule?.text.indexOf(start) ?? -1);
  if (at < 0) return undefined;
  const from = at + start.length;
  const rest = rule!.text.slice(from, Math.max(from, rule!.text.indexOf(grade, from)));
  return /^\p{Script=Han}{1,8}$/u.test(rest) ? start + rest : undefined;
}

const namesByRow = perTable(
  (table) => new Map(liveIndicators(table).map(({ name }) => [name.cell.row, name] as const)),
);

/**
 * The names of the rows whose own is cut, as far as the table has them whole: in the row of the block beside, or in the rule.
 * By rows; nearly all tables have none.
 */
export const wholeNames = perTable((table): ReadonlyMap<number, string> => {
  const whole = new Map<number, string>();
  for (const { name, rule } of liveIndicators(table)) {
    const start = beforeEllipsis(name.value);
    if (start === undefined || start.length < ENOUGH) continue;
    const beside = table.sideBlock?.indicators.find((other) => other.name.cell.row === name.cell.row);
    const other = beside?.name.value ?? '';
    const goesOn = other.startsWith(start) && beforeEllipsis(other) === undefined;
    const found = goesOn ? other : upToVerb(start, rule?.text ?? '');
    if (found !== undefined) whole.set(name.cell.row, found);
  }
  return whole;
});

/** The name in the row of a cut one in the block beside, where it goes on from what was kept. */
export function nameBeside(
  start: string,
  { cell }: Indicator['name'],
  table: DeclarationTable,
): Indicator['name'] | undefined {
  const own = namesByRow(table).get(cell.row);
  return own?.value.startsWith(start) && beforeEllipsis(own.value) === undefined ? own : undefined;
}
