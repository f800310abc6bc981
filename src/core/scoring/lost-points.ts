import type { ScoreRequest } from '../model/scoring';

/** What is left of a rule without the grades whose points nobody wrote. */
export interface RuleOfKnown {
  /** The grades that were left out, as they stand in the rule. */
  readonly lost: readonly string[];
  readonly rule: string;
}

/** 得□□分, 计__分, 得（）分: the form's blank, in which no points were written. */
const BLANK =
  /^((?!每|另|再|还|同时|并|且|其中|超|各|但|未|没|无|若|如)\p{Script=Han}{2,12}?)的?[得计]\s?(?:[□■_＿]{1,6}|[xX×?？]{1,3}|[（(]\s?[）)])\s?分$/u;
/** 健全得满分, 不健全不得分: what a grade earns, behind its label. */
const EARNS = /^的?(?:[得计]\s?(?:满分|(\d[\d.]*)\s?分)|不[得计]分)/u;
/** A grade with what it earns and nothing else, or what all of it is worth; 缺一项不得分 and 健全得6分的基础上 say more. */
const GRADE =
  /^(?!缺|但|若|如|凡|其中)\p{Script=Han}{1,12}?的?(?:[得计]\s?(?:满分|\d[\d.]*\s?分)|不[得计]分)$|^(?:共计|合计|满分|总分)\d[\d.]*分$/u;
const EARNS_ALL = /得\s?(?:满分|(\d[\d.]*)\s?分)/u;

/**
 * 健全得6分，基本健全得□□分，不健全不得分: what 健全 and 不健全 earn is written, whatever stood in the boxes. Only for an actual
 * that is, word for word, one of the grades with points, and where one of them earns all: else the parts may add up.
 */
export function ruleOfKnown({ rule, actual, weight }: ScoreRequest): RuleOfKnown | undefined {
  if (typeof actual !== 'string' || rule.length > 400 || !rule.includes('分')) return undefined;
  const words = actual.trim();
  const lost: string[] = [];
  const kept: string[] = [];
  let [known, whole] = [false, false];
  for (const piece of rule.split(/(?<=[，,；;。])/u)) {
    const plain = piece.replace(/[，,；;。]$/u, '').trim();
    const label = BLANK.exec(plain)?.[1];
    if (label === words) return undefined;
    if (label === undefined && !GRADE.test(plain)) return undefined;
    (label === undefined ? kept : lost).push(label === undefined ? piece : plain);
    known ||= words !== '' && plain.startsWith(words) && EARNS.test(plain.slice(words.length));
    const all = EARNS_ALL.exec(plain);
    whole ||= all !== null && (all[1] === undefined || Number(all[1]) === weight);
  }
  return lost.length > 0 && known && whole ? { lost, rule: kept.join('') } : undefined;
}
