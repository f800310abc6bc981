import { parseRule } from '../grammar';
import type { ScoreRequest } from '../model/scoring';
import { isMeasure, nameTwo } from '../text/named-quantity';
import { foldedName } from './points/context';

/** What a row is scored by where the cell holds the rules of several rows: 培训人次达到…；培训合格率达到…. */
export interface PartOfRow {
  readonly noun: string;
  readonly rule: string;
}

const NOTHING_MORE = /^(?:扣完为止|扣完即止|以此类推)?[。；;]*$/;
/** What joins the parts again, or speaks of all of them. */
const TOGETHER =
  /同时|均|都|其中|以上|两项|[三四]项|各项|全部|整项|整个|一律|[本该此]项|本指标|该指标|合计|总分|共计|任[一何意]|[并或]者?[，,]|此外|另/;

/** Whether a clause without a noun of its own takes off for the one in front: 每少1%扣0.2分. */
function goesOn(piece: string): boolean {
  const { meaning, subjects, status } = parseRule(piece);
  return (
    status === 'complete' &&
    subjects.length === 0 &&
    meaning?.kind === 'deduction' &&
    meaning.cases.length === 0 &&
    meaning.bonuses.length === 0 &&
    meaning.deductions.every((one) => one.measure === 'shortfall' || one.measure === 'excess') &&
    /^每[^\p{Script=Han}]?[少低差超高多增减降]/u.test(piece.trim())
  );
}

/** The rules that a cell holds one behind the other, each with a noun of its own; nothing where any of it is something else. */
function partsOf(rule: string): readonly PartOfRow[] {
  const parts: PartOfRow[] = [];
  for (const piece of rule.split(/(?<=[。；;\n])/u)) {
    const last = parts.at(-1);
    if (last && (NOTHING_MORE.test(piece.trim()) || goesOn(piece)))
      parts[parts.length - 1] = { noun: last.noun, rule: last.rule + piece };
    else {
      const [subject, other] = parseRule(piece).subjects;
      if (!subject || (other && other.value !== subject.value) || TOGETHER.test(piece)) return [];
      parts.push({ noun: subject.value, rule: piece });
    }
  }
  return parts;
}

/** 智能水表故障率 is of 故障率, 不合格率 not of 合格率. */
function isOf(noun: string, name: string): boolean {
  const [long, short] = noun.length > name.length ? [noun, name] : [name, noun];
  return long.endsWith(short) && !/[不未非无没]$/.test(long.slice(0, -short.length));
}

/**
 * The part of a rule that is of the row, where each part reads as a rule with a quantity and points of its own, the row is
 * named after one of them and weighs just what that one comes to: the others are of other rows. `undefined` where the
 * parts may well be added up.
 */
export function partOfRow({ rule, indicator, weight }: ScoreRequest): PartOfRow | undefined {
  if (!indicator || !weight || !/[。；;\n]./u.test(rule)) return undefined;
  const parts = partsOf(rule);
  const name = foldedName(indicator);
  const own = parts.filter(({ noun }) => noun.length > 2 && isOf(noun, name));
  const [part] = own;
  if (parts.length < 2 || !part || own.length > 1) return undefined;
  const others = parts.filter((one) => one !== part);
  const unitOf = (one: PartOfRow): string | undefined => parseRule(one.rule).thresholds[0]?.unit;
  const apart = others.every(
    (one) =>
      !one.noun.includes(part.noun) &&
      !one.rule.includes(part.noun) &&
      !name.includes(one.noun) &&
      // 任务及时完成率 beside 及时率 and 完成率: of both.
      !name.includes(one.noun.replace(/[率数度量]$/u, '')) &&
      (nameTwo(one.noun, part.noun) ||
        isMeasure(one.noun) !== isMeasure(part.noun) ||
        unitOf(one) !== unitOf(part)),
  );
  const whole = parts.every((one) => {
    const { status, total } = parseRule(one.rule);
    return status === 'complete' && total !== undefined;
  });
  return apart && whole && parseRule(part.rule).total?.value === weight ? part : undefined;
}
