import fc from 'fast-check';
import { bareLists, outright, ratioCutoffs } from './rules-said-otherwise';

/** A well-formed rule of one family, with its row and the side on which more is better. */
export interface GeneratedRule {
  readonly family: string;
  readonly rule: string;
  readonly weight: number;
  readonly unit: string;
  readonly better: 'more' | 'less' | 'words';
  /** Actuals worth trying; for a rate from 2 up, since 0.97 and 1 are what a percent cell holds for 97 % and 100 %. */
  readonly from: number;
  readonly to: number;
  readonly bonus: boolean;
}

const one = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const SUBJECTS = one('清运', '路灯维护', '回访', '图书借阅', '渠道疏浚', '公益讲座', '档案整理');
const COUNTS = one('件', '次', '户', '场', '台', '册');
const FLOORS = one('', '，扣完为止', '，直至扣完', '，扣完该项分值为止', '，最低0分', '，扣至0分为止');
const TAKE = one('扣', '减', '扣减', '扣除');
const FULL = one('得满分', '记满分', '计满分');
const WEIGHT = fc.integer({ min: 2, max: 30 });
const STOP = one('，', '；', '。', '，\n', ' ，');

const points = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: Math.max(1, most * 10) }).map((tenths) => tenths / 10);

const base = { bonus: false } as const;

/** Falls short of a count. */
const shortfall: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    unit: COUNTS,
    at: fc.integer({ min: 20, max: 900 }),
    step: fc.integer({ min: 1, max: 5 }),
    weight: WEIGHT,
    tenths: fc.integer({ min: 1, max: 9 }),
    reach: one('达到', '不少于', '≥', '不低于', '完成'),
    full: FULL,
    fewer: one('每少', '每减少', '每低于', '每差', '每不足'),
    take: TAKE,
    floor: FLOORS,
    stop: STOP,
    said: fc.boolean(),
  })
  .map((x) => ({
    ...base,
    family: 'shortfall',
    weight: x.weight,
    unit: x.unit,
    better: 'more',
    from: 0,
    to: x.at * 2,
    rule: `${x.subject}${x.reach}${x.at}${x.unit}${x.full}${x.said ? `，共计${x.weight}分` : ''}${x.stop}${x.fewer}${x.step}${x.unit}${x.take}${x.tenths / 10}分${x.floor}`,
  }));

/** Percentage points, in points or percent of the weight. */
const percent: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    at: fc.integer({ min: 60, max: 100 }),
    weight: WEIGHT,
    of: fc.integer({ min: 1, max: 10 }),
    amount: one('权重分的', '分值的', '该项分值的', '权重分'),
    reach: one('率达到', '率≥', '率不低于'),
    step: one('每下降一个百分点', '每降低1个百分点', '每下降百分之一', '每低1%'),
    take: TAKE,
    floor: FLOORS,
  })
  .map((x) => ({
    ...base,
    family: 'percent of weight',
    weight: x.weight,
    unit: '%',
    better: 'more',
    from: 2,
    to: 100,
    rule: `${x.subject}${x.reach}${x.at}%得满分，${x.step}${x.take}${x.amount}${x.of}%${x.floor}`,
  }));

const excess: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    unit: one('天', '件', '万元', '分钟'),
    at: fc.integer({ min: 1, max: 90 }),
    weight: WEIGHT,
    tenths: fc.integer({ min: 1, max: 20 }),
    limit: one('不超过', '≤', '不高于', '控制在'),
    over: one('每超', '每超过', '每超出', '每增加', '每多'),
    take: TAKE,
    floor: FLOORS,
  })
  .map((x) => ({
    ...base,
    family: 'excess',
    weight: x.weight,
    unit: x.unit,
    better: 'less',
    from: 0,
    to: x.at * 3,
    rule: `${x.subject}${x.limit}${x.at}${x.unit}${x.limit === '控制在' ? '以内' : ''}得满分，${x.over}1${x.unit}${x.take}${x.tenths / 10}分${x.floor}`,
  }));

const faults: fc.Arbitrary<GeneratedRule> = fc
  .record({
    unit: one('起', '次', '处', '例'),
    weight: WEIGHT,
    tenths: fc.integer({ min: 1, max: 30 }),
    each: one('每发现一', '每出现一', '每发生1', '每查出一'),
    take: TAKE,
    floor: FLOORS,
    full: fc.boolean(),
  })
  .map((x) => ({
    ...base,
    family: 'faults',
    weight: x.weight,
    unit: x.unit,
    better: 'less',
    from: 0,
    to: 60,
    rule: `${x.full ? '全年无差错得满分，' : ''}${x.each}${x.unit}${x.take}${x.tenths / 10}分${x.floor}`,
  }));

const bands: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    weight: fc.integer({ min: 4, max: 30 }),
    top: fc.integer({ min: 85, max: 98 }),
    middle: fc.integer({ min: 50, max: 80 }),
    style: one('enclosed', 'hyphen', 'ladder'),
    stop: one('，', '；'),
  })
  .chain((x) => points(x.weight - 1).map((some) => ({ ...x, some })))
  .map((x) => {
    const rows = {
      enclosed: [
        `${x.subject}率≥${x.top}%得${x.weight}分`,
        `${x.middle}%≤${x.subject}率＜${x.top}%得${x.some}分`,
        `${x.subject}率＜${x.middle}%不得分`,
      ],
      hyphen: [
        `${x.subject}率${x.top}%（含）以上，计${x.weight}分`,
        `${x.middle}%（含）-${x.top}%，计${x.some}分`,
        `低于${x.middle}%不得分`,
      ],
      ladder: [
        `${x.subject}率≥${x.top}%，得满分`,
        `${x.subject}率≥${x.middle}%，得${x.some}分`,
        `${x.subject}率＜${x.middle}%，不得分`,
      ],
    }[x.style];
    return {
      ...base,
      family: 'bands',
      weight: x.weight,
      unit: '%',
      better: 'more' as const,
      from: 2,
      to: 100,
      rule: rows!.join(x.stop),
    };
  });

const grades: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    weight: fc.integer({ min: 4, max: 30 }),
    style: one('得', '计', ':'),
    labels: one(
      ['效果显著', '效果一般', '效果较差'],
      ['优秀', '良好', '不合格'],
      ['完成', '基本完成', '未完成'],
    ),
  })
  .chain((x) => points(x.weight - 1).map((some) => ({ ...x, some })))
  .map((x) => {
    const [best, middle, worst] = x.labels as [string, string, string];
    const give = (label: string, value: number): string =>
      x.style === ':' ? `${label}:${value}分` : `${label}${x.style}${value}分`;
    return {
      ...base,
      family: 'grades',
      weight: x.weight,
      unit: '',
      better: 'words' as const,
      from: 0,
      to: 0,
      rule: `${give(best, x.weight)}；${give(middle, x.some)}；${worst}不得分`,
    };
  });

/** Points in front of what they are for: 6分:96%以上，4分:90%-96%. */
const pointsFirst: fc.Arbitrary<GeneratedRule> = fc
  .record({
    weight: fc.integer({ min: 4, max: 30 }),
    top: fc.integer({ min: 85, max: 98 }),
    middle: fc.integer({ min: 50, max: 80 }),
    style: one('colon', 'brackets'),
    zero: one('0分', '不得分'),
  })
  .chain((x) => points(x.weight - 1).map((some) => ({ ...x, some })))
  .map((x) => {
    const ranges = [`${x.top}%以上`, `${x.middle}%-${x.top}%`, `${x.middle}%以下`];
    const awards = [`${x.weight}分`, `${x.some}分`, x.style === 'colon' ? x.zero : '0分'];
    const items = ranges.map((range, i) =>
      x.style === 'colon' ? `${awards[i]!}:${range}` : `${awards[i]!}(${range})`,
    );
    return {
      ...base,
      family: 'points first',
      weight: x.weight,
      unit: '%',
      better: 'more' as const,
      from: 2,
      to: 100,
      rule: items.join('，'),
    };
  });

/** Shares of the weight in a row: 分别得权重分的100%、60%、0%. */
const parallelShares: fc.Arbitrary<GeneratedRule> = fc
  .record({
    weight: fc.integer({ min: 4, max: 30 }),
    labels: one('效果显著、效果一般、效果较差', '优秀、良好、不合格', '满意、较满意、不满意'),
    some: fc.integer({ min: 10, max: 90 }),
    lead: one('分别得权重分的', '依次赋予分值的', '分别按权重的'),
    zero: one('0%', '0'),
  })
  .map((x) => ({
    ...base,
    family: 'parallel shares',
    weight: x.weight,
    unit: '',
    better: 'words',
    from: 0,
    to: 0,
    rule: `${x.labels}，${x.lead}100%、${x.some}%、${x.zero}${x.lead.startsWith('分别按') ? '计分' : ''}`,
  }));

const comparisons: fc.Arbitrary<GeneratedRule> = fc
  .record({ weight: fc.integer({ min: 4, max: 30 }), subject: SUBJECTS })
  .chain((x) => points(x.weight - 1).map((some) => ({ ...x, some })))
  .map((x) => ({
    ...base,
    family: 'compare',
    weight: x.weight,
    unit: '%',
    better: 'more',
    from: -20,
    to: 20,
    rule: `${x.subject}增长率大于0得满分，共计${x.weight}分，等于0得${x.some}分，小于0不得分`,
  }));

const allOrNothing: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    unit: COUNTS,
    at: fc.integer({ min: 2, max: 300 }),
    weight: WEIGHT,
    rest: one('否则不得分', '未达到不得分', '达不到不得分'),
  })
  .map((x) => ({
    ...base,
    family: 'all or nothing',
    weight: x.weight,
    unit: x.unit,
    better: 'more',
    from: 0,
    to: x.at * 2,
    rule: `${x.subject}达到${x.at}${x.unit}得满分，${x.rest}`,
  }));

const proportions: fc.Arbitrary<GeneratedRule> = fc
  .record({
    subject: SUBJECTS,
    unit: COUNTS,
    at: fc.integer({ min: 2, max: 300 }),
    weight: WEIGHT,
    rest: one('未完成的按完成比例得分', '未达到按比例扣分', '否则按完成比例计分'),
  })
  .map((x) => ({
    ...base,
    family: 'proportion',
    weight: x.weight,
    unit: x.unit,
    better: 'more',
    from: 0,
    to: x.at * 2,
    rule: `${x.subject}达到${x.at}${x.unit}得满分，${x.rest}`,
  }));

const earnings: fc.Arbitrary<GeneratedRule> = fc
  .record({
    unit: one('个', '次', '家', '篇'),
    each: fc.integer({ min: 1, max: 9 }),
    weight: WEIGHT,
    cap: one('最高得', '最多得'),
  })
  .map((x) => ({
    ...base,
    family: 'earnings',
    weight: x.weight,
    unit: x.unit,
    better: 'more',
    from: 0,
    to: x.weight * 10,
    rule: `每完成1${x.unit}得${x.each / 10}分，${x.cap}${x.weight}分`,
  }));

const interpolations: fc.Arbitrary<GeneratedRule> = fc
  .record({
    from: fc.integer({ min: 1, max: 30 }),
    width: fc.integer({ min: 1, max: 40 }),
    weight: WEIGHT,
    unit: one('日', '天'),
  })
  .map((x) => ({
    ...base,
    family: 'interpolation',
    weight: x.weight,
    unit: x.unit,
    better: 'less',
    from: 0,
    to: x.from + x.width * 2,
    rule: `办结≤${x.from}${x.unit}得满分${x.weight}分，>${x.from + x.width}${x.unit}为0分，${x.from}-${x.from + x.width}${x.unit}按比例减分`,
  }));

const ranks: fc.Arbitrary<GeneratedRule> = fc
  .record({ weight: WEIGHT, tenths: fc.integer({ min: 1, max: 9 }) })
  .map((x) => ({
    ...base,
    family: 'rank',
    weight: x.weight,
    unit: '名',
    better: 'less',
    from: 1,
    to: 40,
    rule: `第一名得满分，每下降一个名次扣${x.tenths / 10}分，扣完为止`,
  }));

const bonuses: fc.Arbitrary<GeneratedRule> = fc
  .record({
    at: fc.integer({ min: 10, max: 300 }),
    weight: fc.integer({ min: 4, max: 30 }),
    unit: COUNTS,
    most: fc.integer({ min: 1, max: 3 }),
  })
  .map((x) => ({
    family: 'bonus',
    weight: x.weight,
    unit: x.unit,
    better: 'more',
    from: 0,
    to: x.at * 3,
    bonus: true,
    rule: `完成${x.at}${x.unit}得${x.weight}分，每少1${x.unit}扣0.1分，每超5${x.unit}加0.5分，最多加${x.most}分`,
  }));

/** A rule of any family. */
export const anyRule: fc.Arbitrary<GeneratedRule> = fc.oneof(
  shortfall,
  percent,
  excess,
  faults,
  bands,
  grades,
  pointsFirst,
  parallelShares,
  comparisons,
  allOrNothing,
  proportions,
  earnings,
  interpolations,
  ranks,
  bonuses,
  ratioCutoffs,
  outright,
  bareLists,
);
