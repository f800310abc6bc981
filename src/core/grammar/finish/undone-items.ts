import { earnsNothing, isOfTarget } from '../../model/meaning';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 每完成一项, 每建成1处: so much for each that is done. */
const DONE = /每(?:完成|建成|办结|实现|落实|达到)|每[1一]?个?[^，。;\d]{0,4}完成/;
/** 未完成的任务, 没有完成的: those of them that are not. */
const EACH_UNDONE = /^(?:未|没有?)(?:能)?(?:完成|实现|达到)的(?:重点)?(?:任务|项目|事项|工作|目标任务)?$/;
/** 未完成任务, 没有完成年度目标, 未全部完成的: one task, or what was asked for in all. */
const UNDONE = /^(?:未|没有?)(?:能)?(?:全部|全面|足额)?(?:完成|实现|达到)[^\d，。;]*$/;

/** 未全部完成: in words, of all of them. */
const ALL_UNDONE = /^(?:未|没有?)(?:能)?(?:全部|全面|全数|足额|都)(?:完成|实现|达到)$/;

/**
 * 每完成一项得2分，未完成的任务不得分: what is not done earns nothing of its own, and takes nothing from what is. 未完成任务的不得分 may be
 * said of all of them, and beside 每完成10户得1分 of the ten, too.
 */
export function settleUndoneItems(draft: Draft): void {
  const { cases, earning, located } = draft;
  if (!earning) return;
  const words = located.text.slice(...earning.span);
  if (!DONE.test(words)) return;
  for (let i = cases.length - 1; i >= 0; i--) {
    const one = cases[i]!;
    if (!earnsNothing(one)) continue;
    const { text, span } = one.when;
    const ofGoal = one.when.kind === 'range' && isOfTarget(one.when.scale);
    if (!ofGoal && !(one.when.kind === 'words' && ALL_UNDONE.test(text))) continue;
    if (earning.unit.value === 1 && EACH_UNDONE.test(text)) cases.splice(i, 1);
    else if (UNDONE.test(text))
      addDoubt(draft, 'contradiction', { text, span }, '是这一件不得分还是全部不得分没有写明', 'full');
  }
}
