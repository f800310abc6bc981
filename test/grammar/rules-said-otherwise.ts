import fc from 'fast-check';

const one = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const WEIGHT = fc.integer({ min: 4, max: 30 });

/** A cut-off on the quotient of the formula. */
export const ratioCutoffs = fc
  .record({
    weight: WEIGHT,
    tenths: fc.integer({ min: 1, max: 9 }),
    below: one('完成率小于', '该比值低于', '完成率低于', '比值不足'),
    zero: one('不得分', '本项不得分', '计0分'),
  })
  .map((x) => ({
    bonus: false,
    family: 'ratio cut-off',
    weight: x.weight,
    unit: '%',
    better: 'more' as const,
    from: 2,
    to: 100,
    rule: `得分=完成率×分值；${x.below}${x.tenths / 10}的，${x.zero}`,
  }));

/** Nothing or all, said outright. */
export const outright = fc
  .record({
    weight: WEIGHT,
    what: one('漏水', '舆情', '差错'),
    zero: one('本项清零', '这项就是0分', '则本项作废', '一分不给', '取消本项得分'),
    full: one('给满分', '记满分', '则满分'),
  })
  .map((x) => ({
    bonus: false,
    family: 'outright',
    weight: x.weight,
    unit: '',
    better: 'words' as const,
    from: 0,
    to: 0,
    rule: `出现${x.what}的，${x.zero}；未出现${x.what}的，${x.full}`,
  }));

/** Labels with numbers that fall to nothing. */
export const bareLists = fc
  .record({ weight: WEIGHT, mark: one('', '=', ':', '('), stop: one('，', '；', ' ') })
  .chain((x) => fc.integer({ min: 1, max: x.weight - 1 }).map((some) => ({ ...x, some })))
  .map((x) => {
    const close = x.mark === '(' ? ')' : '';
    const entries = [
      ['优秀', x.weight],
      ['良好', x.some],
      ['不合格', 0],
    ].map(([label, points]) => `${label}${x.mark}${points}${close}`);
    return {
      bonus: false,
      family: 'bare list',
      weight: x.weight,
      unit: '',
      better: 'words' as const,
      from: 0,
      to: 0,
      rule: entries.join(x.stop),
    };
  });
