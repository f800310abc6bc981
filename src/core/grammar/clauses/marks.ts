import { ofLastText } from '../../text/per-text';

/** 基准值为, 及格线: what marks that somebody gives are asked to reach. */
const ASKED = /(?:基准|标准|目标|及格|合格|达标)(?:值|线|分数?线?)(?:为|是|:)?$/;
/** 每低于基准值2分扣: steps of such marks. */
const STEP = /每[^，。;:\n\d]{0,8}\d{1,2}(?:\.\d{1,2})?分(?:，|[^，。;\d]{0,5}[扣减])/;
const hasSteps = ofLastText((text): boolean => STEP.test(text));
/** No rule is worth as many points as marks are asked for. */
const FEWEST = 40;

/** Whether a number with 分 at a place is marks that are asked for, and no points: 基准值为60分，每低2分扣0.5分. */
export function asksForMarks(text: string, at: number, value: number): boolean {
  return value >= FEWEST && ASKED.test(text.slice(Math.max(0, at - 6), at)) && hasSteps(text);
}
