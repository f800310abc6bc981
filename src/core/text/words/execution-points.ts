/** 预算执行率20分由财政部门另计: points of the execution rate that stand outside the indicators, as the sheet itself says. */
const OUTSIDE =
  /执行率(?:指标|得分|部分)?(?:权重|分值)?(?:为|占|按|计|共)?(\d{1,2})分(?:值)?，?[^，。；;\n\d]{0,10}(?:另计|另行|另外|另加|单独|不计入|不在|未计入|未列入|不列入)/u;
/** 不含预算执行率10分, 另加预算执行率10分. */
const BESIDE =
  /(?:不含|未含|不包括|不包含|另加|另有|外加|另计)(?:预算|资金)?执行率(?:指标|得分|部分)?(?:权重|分值)?(?:的|为|占)?(\d{1,2})分/u;
/** A note is short; a page in a cell is none. */
const LONGEST = 600;

export const executionPoints = {
  examples: [
    { text: '各项权重合计85分，预算执行率15分由财政部门另计', points: 15 },
    { text: '本表80分，另加预算执行率20分。', points: 20 },
    { text: '以上指标满分90分，不含预算执行率10分', points: 10 },
    { text: '资金执行率分值10分，不计入指标权重', points: 10 },
    { text: '预算执行率10分', points: undefined },
    { text: '预算执行率为93.6%，另计', points: undefined },
    { text: '预算执行率得分=执行率×10', points: undefined },
    { text: '执行率每低1个百分点扣1分，另行通报', points: undefined },
  ],
} as const;

/** The points that a note sets aside for the execution rate; `undefined` where it says nothing of the kind. */
export function executionPointsIn(text: string): number | undefined {
  if (text.length > LONGEST || !text.includes('执行率')) return undefined;
  const found = OUTSIDE.exec(text) ?? BESIDE.exec(text);
  const points = found ? Number(found[1]) : 0;
  return points > 0 ? points : undefined;
}
