import fc from 'fast-check';

/*
 * Rules put together from wordings that bureaus use, each with the scores that a careful reader gives: what comes out of
 * one wording beside any other of another part. No printer of the project has a hand in it.
 */

export interface AssembledRule {
  readonly rule: string;
  readonly indicator: string;
  readonly weight: number;
  readonly target: number;
  readonly operator: string;
  readonly unit: string;
  /** Actuals with their scores. */
  readonly samples: readonly (readonly [actual: number, score: number])[];
}

type Pick = (...words: readonly string[]) => string;

interface Measured {
  readonly noun: string;
  readonly unit: string;
  readonly step: string;
}

const COUNTS: readonly Measured[] = [
  { noun: '新建公厕数量', unit: '座', step: '座' },
  { noun: '举办培训期数', unit: '期', step: '期' },
  { noun: '巡河次数', unit: '次', step: '次' },
  { noun: '受理案件数', unit: '件', step: '件' },
  { noun: '帮扶企业户数', unit: '户', step: '户' },
];
const RATES: readonly Measured[] = [
  { noun: '群众满意度', unit: '%', step: '个百分点' },
  { noun: '设备完好率', unit: '%', step: '个百分点' },
  { noun: '验收合格率', unit: '%', step: '个百分点' },
];
const LIMITS: readonly Measured[] = [
  { noun: '平均等待时间', unit: '分钟', step: '分钟' },
  { noun: '单位建设成本', unit: '万元', step: '万元' },
  { noun: '故障恢复时间', unit: '小时', step: '小时' },
];

const exact = (value: number): number => Number(value.toPrecision(12));

function floors(pick: Pick, most: number): { readonly words: string; readonly most: number | undefined } {
  const words = pick(
    ...['，扣完为止', '，直至扣完', '，扣完即止', '，扣至0分为止', '，最低0分', '，不计负分', '（扣完为止）'],
    ...[
      '，扣完本项分值为止',
      '。扣完为止',
      '，以扣完为止',
      '',
      `，最多扣${most}分`,
      `，扣分最多不超过${most}分`,
    ],
  );
  return { words, most: words.includes('最多') ? most : undefined };
}

const totals = (pick: Pick, weight: number): string =>
  pick(
    `共计${weight}分`,
    `满分${weight}分`,
    `本项${weight}分`,
    `分值${weight}分`,
    `共${weight}分`,
    `权重${weight}分`,
  );

const heads = (pick: Pick): string => pick('', '', '', '评分标准：', '计分方法：', '①', '1.');
const notes = (pick: Pick): string =>
  pick(
    ...['', '', '', '数据来源于统计报表。', '以验收报告为准。', '查阅台账资料。', '（以问卷调查结果为准）'],
    ...['计分依据：年终统计。', '资料来源：项目档案。', '考核时间为全年。'],
  );
const marks = (pick: Pick): string => pick('，', '；', '。', '\n', ',');

/** The full stop behind a rule where a note follows it. */
function framed(pick: Pick, rule: string): string {
  const note = notes(pick);
  const stop = note === '' || /[。）]$/u.test(rule) ? '' : '。';
  return `${heads(pick)}${rule}${stop}${note}`;
}

function stepped(pick: Pick, number: (from: number, to: number) => number): AssembledRule {
  const rises = number(0, 3) > 0;
  const { noun, unit, step } = of(number, rises ? [...COUNTS, ...RATES] : LIMITS);
  const percent = unit === '%';
  const target = percent ? number(85, 98) : number(20, 90);
  const size = number(1, 3);
  const weight = number(2, 6) * 2;
  const lost = number(1, 8) / 4;
  const level = `${target}${unit}`;
  const earned = pick(
    '得满分',
    '计满分',
    '得全分',
    `得${weight}分`,
    `计${weight}分`,
    `，得${weight}分`,
    '得该项指标满分',
  );
  const full = rises
    ? pick(
        ...[
          `${noun}达到${level}`,
          `达到${level}及以上`,
          `${noun}≥${level}`,
          `${noun}不低于${level}`,
          `${level}及以上`,
        ],
        ...[
          `${level}以上（含${level}）`,
          `达到目标值${level}`,
          `以${level}为目标值，达到`,
          `${noun}大于或等于${level}`,
        ],
        ...[`${noun}目标值为${level}，达到目标值`, `如${noun}达到${level}，`, `${noun}不少于${level}`],
      )
    : pick(
        ...[
          `${noun}不超过${level}`,
          `${noun}≤${level}`,
          `控制在${level}以内`,
          `${level}以内`,
          `${noun}不高于${level}`,
        ],
        ...[`${noun}在${level}（含）以内`, `${noun}低于或等于${level}`, `${noun}不大于${level}`],
      );
  const each = rises
    ? pick(
        ...[
          '每少',
          '每低',
          '每低于目标值',
          '每降低',
          '每减少',
          '每差',
          '未达到的，每少',
          '低于目标的，每低',
          '否则，每少',
        ],
        ...[
          '每较目标值低',
          '与目标值相比每低',
          `低于${level}的，每低`,
          `不足${level}的，每少`,
          '未达标的，每低',
          '在此基础上每降低',
        ],
      )
    : pick(
        ...[
          '每超',
          '每超过',
          '每超出',
          '每增加',
          '每高于目标值',
          '超过的，每超',
          '每超目标',
          '不达标的，每超',
          '超出部分每',
        ],
        ...[`超过${level}的，每超`],
      );
  const taken = pick('扣', '扣减', '扣除', '减', '，扣', '相应扣', '则扣', '核减');
  const floor = floors(pick, weight / 2);
  const body = `${full}${earned}${marks(pick)}${each}${size}${step}${taken}${lost}分${floor.words}`;
  const rule = pick(body, body, `${totals(pick, weight)}，${body}`, `（${weight}分）${body}`);
  const samples = [-1, 0, 1, 2].flatMap((steps) => {
    const actual = exact(rises ? target - steps * size : target + steps * size);
    const loss = steps <= 0 ? 0 : Math.min(steps * lost, floor.most ?? weight);
    return percent && actual > 100 ? [] : [[actual, exact(weight - loss)] as const];
  });
  return {
    rule: framed(pick, rule),
    indicator: noun,
    weight,
    target,
    operator: rises ? '≥' : '≤',
    unit,
    samples,
  };
}

function banded(pick: Pick, number: (from: number, to: number) => number): AssembledRule {
  const { noun } = of(number, RATES);
  const [high, middle, low] = of(number, [
    [95, 85, 75],
    [90, 80, 60],
    [98, 95, 90],
  ]) as [number, number, number];
  const weight = number(2, 5) * 2;
  const points = [weight, weight * 0.75, weight / 2] as const;
  const verb = pick('得', '计', '，得', '的得', '为', '的，得');
  const give = (at: 0 | 1 | 2): string => `${verb}${points[at]}分`;
  const rest = pick(
    `${low}%以下不得分`,
    `低于${low}%不得分`,
    '其余不得分',
    `不足${low}%不得分`,
    '否则不得分',
    `＜${low}%得0分`,
  );
  const bands = of(number, [
    [`${high}%及以上${give(0)}`, `${middle}%(含)-${high}%${give(1)}`, `${low}%(含)-${middle}%${give(2)}`],
    [
      `${noun}≥${high}%${give(0)}`,
      `${middle}%≤${noun}＜${high}%${give(1)}`,
      `${low}%≤${noun}＜${middle}%${give(2)}`,
    ],
    [`达到${high}%${give(0)}`, `达到${middle}%${give(1)}`, `达到${low}%${give(2)}`],
    [`[${high}%,100%]${give(0)}`, `[${middle}%,${high}%)${give(1)}`, `[${low}%,${middle}%)${give(2)}`],
    [
      `${noun}不低于${high}%${give(0)}`,
      `低于${high}%但不低于${middle}%${give(1)}`,
      `低于${middle}%但不低于${low}%${give(2)}`,
    ],
  ]);
  return {
    rule: framed(pick, [...bands, rest].join(pick('，', '；', '；\n'))),
    indicator: noun,
    ...{ weight, target: high, operator: '≥', unit: '%' },
    samples: [
      [high + 1, points[0]],
      [high, points[0]],
      [high - 1, points[1]],
      [middle, points[1]],
      [middle - 1, points[2]],
      [low, points[2]],
      [low - 1, 0],
    ],
  };
}

function faulted(pick: Pick, number: (from: number, to: number) => number): AssembledRule {
  const [unit, noun] = of(number, [
    ['起', '安全事故'],
    ['个', '问题'],
    ['笔', '违规支出'],
    ['处', '差错'],
  ]) as [string, string];
  const weight = number(2, 5) * 2;
  const lost = number(1, 4) / 2;
  const floor = floors(pick, weight / 2);
  const lead = pick(
    '',
    `无${noun}得满分，`,
    `未发生${noun}的得${weight}分，`,
    `满分${weight}分，`,
    `没有${noun}得满分；`,
  );
  const each = pick('每发现', '每出现', '每发生', '每有', '每查出', '每存在');
  const taken = pick('扣', '扣减', '，扣', '的扣', '的，扣');
  return {
    rule: framed(pick, `${lead}${each}1${unit}${noun}${taken}${lost}分${floor.words}`),
    indicator: `${noun}数`,
    ...{ weight, target: 0, operator: '≤', unit },
    samples: [0, 1, 3].map((n) => [n, exact(weight - Math.min(n * lost, floor.most ?? weight))] as const),
  };
}

function counted(pick: Pick, number: (from: number, to: number) => number): AssembledRule {
  const { noun, unit } = of(number, COUNTS);
  const goal = number(3, 8);
  const each = number(1, 3) / 2;
  const weight = exact(goal * each);
  const limit = pick(
    ...[
      `，满分${weight}分`,
      `，最高${weight}分`,
      `，最高不超过${weight}分`,
      `，得满为止`,
      `，封顶${weight}分`,
    ],
    ...[`，累计不超过${weight}分`, '，超过满分按满分计'],
  );
  const rule = `${pick('每完成1', '每有1', '每完成一', '每1', '每')}${unit}${pick('得', '计', '加', '，得', '的得')}${each}分${limit}`;
  return {
    rule: framed(pick, rule),
    indicator: noun,
    ...{ weight, target: goal, operator: '≥', unit },
    samples: [0, 1, goal, goal + 2].map((n) => [n, exact(Math.min(weight, n * each))] as const),
  };
}

function allOrNothing(pick: Pick, number: (from: number, to: number) => number): AssembledRule {
  const { noun, unit } = of(number, [...COUNTS, ...RATES]);
  const target = unit === '%' ? number(85, 99) : number(20, 90);
  const weight = number(3, 10);
  const level = `${target}${unit}`;
  const full = pick(
    ...[
      `达到${level}得${weight}分`,
      `${noun}达到${level}得满分`,
      `≥${level}得满分`,
      `${noun}不低于${level}的得满分`,
    ],
    ...['达到目标值得满分', '达到年度目标的得满分', `目标值为${level}，达到目标值得满分`],
  );
  const rest = pick(
    '，否则不得分',
    '，未达到不得分',
    '，否则得0分',
    '，反之不得分',
    '；未达到的不得分',
    '，达不到不得分',
  );
  return {
    rule: framed(pick, `${full}${rest}`),
    indicator: noun,
    ...{ weight, target, operator: '≥', unit },
    samples: [
      [target, weight],
      [target + 1, weight],
      [target - 1, 0],
    ],
  };
}

function of<T>(number: (from: number, to: number) => number, list: readonly T[]): T {
  return list[number(0, list.length - 1)]!;
}

const FAMILIES = [stepped, stepped, stepped, banded, faulted, counted, allOrNothing];

/** Any of them, chosen by numbers that shrink to the first wording of each part. */
export const assembledRule: fc.Arbitrary<AssembledRule> = fc
  .tuple(fc.nat(FAMILIES.length - 1), fc.array(fc.nat(9973), { minLength: 24, maxLength: 24 }))
  .map(([family, choices]) => {
    let at = 0;
    const next = (): number => choices[at++ % choices.length]!;
    const pick: Pick = (...words) => words[next() % words.length]!;
    return FAMILIES[family]!(pick, (from, to) => from + (next() % (to - from + 1)));
  });
