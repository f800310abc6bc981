/** 每少完成目标值的10%, 每低于计划数的百分之五: what the percentage of the step is of stands right before it. */
const OF_GOAL =
  /每[^，。；;：:\d]{0,12}(?:目标|任务|计划|指标|标准|基准|基数|限额)[值数量线]?的(?:(?:[5-9]|\d\d)(?:\.\d)?[%％]|百分之(?:[五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?))的?[，,]?$/u;

export const shareOfGoalWords = {
  examples: [
    { text: '每少完成目标值的10%', ofGoal: true },
    { text: '未达到的，每低于计划数的百分之五', ofGoal: true },
    { text: '每超过限额的2%', ofGoal: false },
    { text: '每超过限额的5%', ofGoal: true },
    { text: '每低于目标值10%', ofGoal: false },
    { text: '低于计划的95%的，每低1%', ofGoal: false },
    { text: '每低1个百分点', ofGoal: false },
    { text: '每低于目标值的2个百分点', ofGoal: false },
  ],
} as const;

/** Whether the words of a step say that it is so much of the goal, which is then meant where the goal is a percentage as well. */
export function saysShareOfGoal(subject: string): boolean {
  return OF_GOAL.test(subject);
}
