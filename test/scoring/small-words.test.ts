import { scoreRequest } from '../../src/core/scoring';

/** Small words that change the reading of a rule, each beside siblings in which they mean something else: `null` goes to a person. */
interface Row {
  readonly rule: string;
  readonly weight: number;
  readonly target?: number | string;
  readonly operator?: string;
  readonly unit?: string;
  readonly indicator?: string;
  readonly scores: readonly (readonly [actual: number | string, score: number | null])[];
}

const ROWS: readonly Row[] = [
  // A step that is a part of the goal, where the goal is a percentage too.
  {
    rule: '万元GDP能耗降低率达到目标值得满分，每少完成目标值的10%扣1分，扣完为止。',
    weight: 8,
    target: 4,
    operator: '≥',
    unit: '%',
    scores: [
      [4, 8],
      [3.6, 7],
      [2, 3],
      [0.8, 0],
    ],
  },
  {
    rule: '单位能耗降低率达到4%得满分，每低于目标值10%扣1分。',
    weight: 6,
    target: 4,
    operator: '≥',
    unit: '%',
    scores: [
      [4, 6],
      [3.6, null],
    ],
  },
  {
    rule: '完成率达到95%得满分，每低1%扣1分。',
    weight: 6,
    target: 95,
    operator: '≥',
    unit: '%',
    scores: [[94, 5]],
  },
  // Steps that go on from a loss: from the very number that costs, or nobody knows from where.
  {
    rule: '信访投诉控制在30件以内(不含30件)得满分;达到30件的扣1分,此后每增加1件再扣0.5分,扣完为止。',
    weight: 6,
    target: 30,
    operator: '<',
    unit: '件',
    scores: [
      [29, 6],
      [30, 5],
      [32, 4],
      [40, 0],
    ],
  },
  {
    rule: '满意度高于80%得满分；80%及以下的扣1分，此后每低1个百分点再扣0.5分。',
    weight: 6,
    target: 80,
    operator: '>',
    unit: '%',
    scores: [
      [81, 6],
      [80, 5],
      [79, 4.5],
    ],
  },
  {
    rule: '信访投诉不超过30件得满分；超过30件的扣1分，每增加1件再扣0.5分，扣完为止。',
    weight: 6,
    target: 30,
    operator: '≤',
    unit: '件',
    scores: [
      [30, 6],
      [31, null],
      [32, null],
      [40, null],
    ],
  },
  {
    rule: '满意度达到90%得满分；低于90%的扣1分，此后每低1个百分点再扣0.5分。',
    weight: 6,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [
      [90, 6],
      [89, null],
      [88, null],
    ],
  },
  // One that costs half a point is not one that costs all of them.
  {
    rule: '计划选派驻校社工40名，每少1名扣0.5分，但本项得分最低为2分；一名未派的，不得分。',
    weight: 8,
    target: 40,
    operator: '≥',
    unit: '名',
    scores: [
      [40, 8],
      [32, 4],
      [10, 2],
      [0, null],
    ],
  },
  {
    rule: '计划举办讲座20场，每少1场扣0.5分；一场未办的不得分。',
    weight: 8,
    target: 20,
    operator: '≥',
    unit: '场',
    scores: [
      [20, 8],
      [18, 7],
      [0, 0],
    ],
  },
  {
    rule: '计划举办讲座20场，每少1场扣0.5分；1场未备案的不得分。',
    weight: 8,
    target: 20,
    operator: '≥',
    unit: '场',
    scores: [
      [20, null],
      [18, null],
    ],
  },
  {
    rule: '选派社工40名，每少1名扣0.5分；一名都没有派出的，不得分。',
    weight: 8,
    target: 40,
    operator: '≥',
    unit: '名',
    scores: [
      [40, 8],
      [38, 7],
      [0, 0],
    ],
  },
  // What lies between full marks and the steps costs nothing.
  {
    rule: '达到90%得满分；80%（含）至90%之间不扣分；低于80%的，仅就低于80%的部分扣分，每1个百分点扣0.5分。',
    weight: 6,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [
      [90, 6],
      [85, 6],
      [80, 6],
      [78, 5],
    ],
  },
  {
    rule: '达到90%得满分；85%（含）至90%之间不扣分；低于80%的，每低1个百分点扣0.5分。',
    weight: 6,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [
      [86, 6],
      [83, null],
      [78, null],
    ],
  },
  {
    rule: '达到90%得满分；80%至90%得4分；低于80%的，每低1个百分点扣0.5分。',
    weight: 6,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [
      [85, null],
      [78, null],
    ],
  },
  // The number that was just told as the base.
  {
    rule: '出厂水余氯年均值以0.6mg/L为准，低于基准的，每低0.05mg/L扣0.5分；高于基准的，每高0.1mg/L扣0.5分，扣完为止。',
    weight: 5,
    target: 0.6,
    operator: '=',
    unit: 'mg/L',
    scores: [
      [0.6, 5],
      [0.5, 4],
      [0.7, 4.5],
    ],
  },
  {
    rule: '以上年平均值为基准，低于基准的，每低1个百分点扣0.5分',
    weight: 5,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [[88, null]],
  },
  // The steps go on below nothing.
  {
    rule: '满意率较上年提高2个百分点及以上的得满分；提高幅度每少0.1个百分点扣0.3分；较上年下降的，按同一办法加倍扣减，扣完为止。',
    weight: 8,
    target: 2,
    operator: '≥',
    unit: '百分点',
    indicator: '满意率提高幅度',
    scores: [[1.5, null]],
  },
  // Where it comes from, and what is asked for.
  {
    rule: '工程规划许可平均用时由原来的20个工作日压减至8个工作日以内（含8个）得满分；压减后用时每多1个工作日扣0.5分，扣完为止。',
    weight: 6,
    target: 8,
    operator: '≤',
    unit: '工作日',
    scores: [
      [5, 6],
      [8, 6],
      [10, 5],
      [20, 0],
    ],
  },
  {
    rule: '满意度由90%降至85%的扣2分，达到90%不扣分',
    weight: 5,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [[85, null]],
  },
  {
    rule: '满意度由80%提高到90%得满分，提升幅度每少1个百分点扣0.5分',
    weight: 5,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [[88, null]],
  },
  // What one makes of it costs nothing.
  {
    rule: '完成率在100%至110%（含）之间的得满分；\n超过110%的视为目标设定偏低，超出110%的部分每5个百分点扣1分；\n不足100%的，每低2个百分点扣1分。扣完为止。',
    weight: 8,
    target: 100,
    operator: '≥',
    unit: '%',
    indicator: '完成率',
    scores: [
      [100, 8],
      [110, 8],
      [120, 6],
      [96, 6],
    ],
  },
  // Levels of which one counts; of stretches it would say something else.
  {
    rule: '任务完成率90%及以上的不扣分；\n低于90%的扣2分；\n低于80%的扣4分；\n低于70%的不得分。各档扣分不累加。',
    weight: 6,
    unit: '%',
    scores: [
      [90, 6],
      [85, 4],
      [79, 2],
      [69, 0],
    ],
  },
  {
    rule: '任务完成率90%及以上的不扣分；80%-90%每低1个百分点扣0.2分；80%以下每低1个百分点扣0.5分。各档扣分不累加。',
    weight: 6,
    target: 90,
    operator: '≥',
    unit: '%',
    scores: [
      [85, null],
      [75, null],
    ],
  },
  // Ranks that go on behind full marks and what was told.
  {
    rule: '信息采用量列全市前三名的得满分；第四至第六名得 6 分；第七名得 5 分，此后每退后 1 名再减 1 分，减完为止。',
    weight: 8,
    unit: '名',
    scores: [
      [3, 8],
      [4, 6],
      [7, 5],
      [9, 3],
      [12, 0],
    ],
  },
  {
    rule: '排名前三名的得满分；第五名得5分，此后每退后1名减1分，减完为止。',
    weight: 8,
    unit: '名',
    scores: [
      [4, null],
      [6, null],
    ],
  },
  // No more than the plan.
  {
    rule: '超额完成招生计划的得满分；恰好完成的得该项分值的90%；未完成的不得分。',
    weight: 10,
    target: 200,
    operator: '≥',
    unit: '人',
    scores: [
      [210, 10],
      [200, 9],
      [199, 0],
    ],
  },
  {
    rule: '完成率超过110%的视为超额完成，得满分；恰好完成的得8分；未完成的不得分',
    weight: 10,
    target: 200,
    operator: '≥',
    unit: '人',
    scores: [
      [205, null],
      [200, null],
    ],
  },
  // A share of the same points.
  {
    rule: '获评省级及以上示范的得满分；获评市级示范的得该项分值的三分之二；获评县级示范的得三分之一；未获评的不得分。',
    weight: 9,
    scores: [
      ['省级', 9],
      ['市级', 6],
      ['县级', 3],
      ['未获评', 0],
    ],
  },
  {
    rule: '支持率得三分之二以上票的得满分；否则得分值的三分之一。',
    weight: 6,
    unit: '%',
    scores: [[70, null]],
  },
  // A day between two days, and what was to be done all through them.
  {
    rule: '6月30日前（含）完成的得10分，7月1日至9月30日完成的得6分，10月1日至12月31日完成的得3分，年底仍未完成的不得分。',
    weight: 10,
    scores: [
      ['6月30日', 10],
      ['7月1日', 6],
      ['9月30日', 6],
      ['12月31日', 3],
    ],
  },
  {
    rule: '7月1日至9月30日期间每月报送得6分，否则不得分',
    weight: 6,
    scores: [
      ['6月30日', null],
      ['7月1日', null],
    ],
  },
  {
    rule: '10月1日至次年3月31日完成得6分，否则不得分',
    weight: 6,
    scores: [['11月1日', null]],
  },
  {
    rule: '决算报表应于12月15日（含当日）前报送，按时报送得3分，每迟1天扣0.5分，扣完为止。',
    weight: 3,
    scores: [
      ['12月14日', 3],
      ['12月15日', 3],
      ['12月17日', 2],
      ['12月21日', 0],
    ],
  },
  {
    rule: '应于9月30日前开工，按期完工得3分，每迟1天扣0.5分，扣完为止。',
    weight: 3,
    scores: [['9月20日', null]],
  },
  // Actuals in another unit of the same: two units of time, per cent of a row in ‰.
  {
    rule: '接警后30分钟以内（含）到场得满分；超过30分钟但不足1小时到场得4分；1小时及以上到场不得分。',
    weight: 6,
    target: 30,
    operator: '≤',
    unit: '分钟',
    scores: [
      ['1小时20分钟', 0],
      ['1小时5分', 0],
      ['1小时75分钟', null],
    ],
  },
  {
    rule: '户籍登记差错率 不高于 2‰ 得满分，每高0.5‰扣1分，扣完为止',
    weight: 5,
    target: 2,
    operator: '≤',
    unit: '‰',
    scores: [
      ['0.3%', 3],
      ['0.2%', 5],
      ['3‰', 3],
    ],
  },
  // Each per cent of the budget beyond it.
  {
    rule: '部门经费支出未超过年初预算200万元的得满分;超过的,超出额每占预算数的1%扣1分,扣完为止。',
    weight: 6,
    target: 200,
    operator: '≤',
    unit: '万元',
    scores: [
      [190, 6],
      [200, 6],
      [204, 4],
      [210, 1],
    ],
  },
  // Whom a rate is of, and on which list they are.
  {
    rule: '500米以内有公共厕所的居住小区占比不低于85%（6分），每低1个百分点扣0.3分',
    weight: 6,
    target: 85,
    operator: '≥',
    unit: '%',
    scores: [
      [90, 6],
      [80, 4.5],
    ],
  },
  {
    rule: '列入第3批奖补名单的25家企业全部兑现奖补资金的得满分，每有1家未兑现扣0.4分。',
    weight: 10,
    target: 25,
    operator: '≥',
    unit: '家',
    scores: [
      [25, 10],
      [24, 9.6],
      [0, 0],
    ],
  },
  // A day that belongs to what follows it.
  {
    rule: '30日内（含）下达的得满分；31日至60日下达的得3分；61日以后（含61日）下达的不得分',
    weight: 6,
    target: 30,
    operator: '≤',
    unit: '日',
    scores: [
      [60, 3],
      [61, 0],
      [62, 0],
    ],
  },
  // The last of so many places; of how many must be told, and once.
  {
    rule: '全市14个县(市、区)排名,位列后3位的不得分,其余得满分。',
    weight: 5,
    unit: '名',
    scores: [
      [1, 5],
      [11, 5],
      [12, 0],
      [14, 0],
    ],
  },
  {
    rule: '排名后3位的不得分,其余得满分。',
    weight: 5,
    unit: '名',
    scores: [
      [1, null],
      [12, null],
    ],
  },
  {
    rule: '全市14个县区、全省60个县区排名,后3位的不得分,其余得满分。',
    weight: 5,
    unit: '名',
    scores: [[12, null]],
  },
  // Of the whole and not of its parts.
  {
    rule: '四个季度累计办结消费投诉不少于240件的得满分，共计8分；累计数每少6件扣0.5分，扣完为止。季度之间可以调剂，单季不足60件的不单独扣分。',
    weight: 8,
    target: 240,
    operator: '≥',
    unit: '件',
    scores: [
      [240, 8],
      [234, 7.5],
      [60, 0],
    ],
  },
  {
    rule: '四个季度累计办结消费投诉不少于240件的得满分；累计数每少6件扣0.5分，扣完为止。单季不足60件的扣分。',
    weight: 8,
    target: 240,
    operator: '≥',
    unit: '件',
    scores: [[234, null]],
  },
  // How late or how early, in a row of the whole time.
  {
    rule: '合同约定150个日历天内完工的得满分，每逾期5天扣1分，扣完为止；提前完工不加分。',
    weight: 8,
    target: 150,
    operator: '≤',
    unit: '天',
    scores: [
      ['逾期15天', 5],
      ['提前10天', 8],
      ['逾期1个月', null],
    ],
  },
  {
    rule: '150天内完工的得满分，每逾期5天扣1分',
    weight: 8,
    target: 160,
    operator: '≤',
    unit: '天',
    scores: [
      ['逾期15天', null],
      ['提前10天', null],
    ],
  },
  {
    rule: '提前完成的得满分；按期完成的得80%的分值；逾期10日以内（含10日）完成的折半计分；逾期超过10日的不得分。',
    weight: 10,
    scores: [
      ['提前5天', 10],
      ['按期完成', 8],
      ['逾期6日', 5],
      ['逾期10日', 5],
      ['逾期15日', 0],
    ],
  },
  {
    rule: '提前10天以上完成的得满分；按期完成的得80%的分值；逾期的不得分。',
    weight: 10,
    scores: [
      ['提前5天', null],
      ['提前12天', null],
    ],
  },
];

const CASES = ROWS.flatMap(({ scores, ...row }) =>
  scores.map(([actual, score]) => ({ ...row, actual, score })),
);

describe('small words', () => {
  it.each(CASES)('$rule: $actual → $score', ({ score, ...row }) => {
    expect(scoreRequest(row).score).toBe(score);
  });
});
