import type { Conditions } from './condition';
import type { Draft } from './draft';
import { doubtOf } from './draft';

/** 其中妇女, 同时满意度, 但农村: in front of a number, a part of what was measured or something else. */
const LEAD =
  /^[，。;\n]*(?:其中|同时|另外|另|此外|但是|但|并且)[，]?(?:的|对|要求|须|应)?([^\d，。;:\n≥≤><=]{2,16}?)(?:不得|须|应|要|必须)?$/;

/** 完成1000人得满分；其中妇女不少于400人: the row's actual does not tell the second number. */
export function doubtSecondFact(draft: Draft, conditions: Conditions): void {
  const { located } = draft;
  const [first] = conditions.compares;
  if (!first || first.bare || first.delta !== undefined) return;
  if (!draft.cases.some((one) => one.when.kind === 'range')) return;
  const noun = LEAD.exec(located.text.slice(conditions.start, first.start))?.[1];
  // 但完成率低于80%的 speaks of the same thing again.
  if (noun === undefined || located.text.slice(0, conditions.start).includes(noun)) return;
  draft.doubts.push(
    doubtOf(located, 'several-facts', conditions.start, conditions.end, `“${noun}”是另一项数值，须另行取得`),
  );
}
