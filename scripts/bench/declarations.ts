import type { CellRange } from '../../src/core/model/cell';
import { FORM_HEADER } from '../../test/support/form-header';
import type { Cell, Sheet } from './excel-file';

/**
 * Three of four rules stand in the workbook once: the share that the 84 rules of one real bureau's declarations show. The
 * others are the phrases that every form repeats: a rate, a satisfaction, a grade. In small sheets nearly all are distinct,
 * so the second row of figures takes them so.
 */
export interface Declared {
  readonly indicators: number;
  /** The number of the first one, which makes the texts of one workbook other than those of another. */
  readonly from?: number;
  /** No two rules alike; else a quarter is copied from form to form. */
  readonly allRulesDistinct?: boolean;
}

const HEADER = ['序号', ...FORM_HEADER, '数据来源', '备注'];
const COLUMN_OF_LEVEL1 = 1;

const WORKS = '河道 泵站 堤防 涵闸 管网 绿道 水厂 湿地 渠道 水库 步道 桥梁'.split(' ');
const PLACES = '东溪 西岭 南坪 北桥 青石 云门 枫林 柳塘 松口 竹山'.split(' ');

/** What one row says; `n` makes a name or a text its own, `own` the rules that forms copy. */
interface Row {
  readonly levels: readonly [string, string];
  readonly weight: number;
  cells(
    n: number,
    own: string,
  ): readonly [name: string, type: string, target: Cell, unit: string, why: string, rule: string];
}

const work = (n: number): string => `${PLACES[n % PLACES.length]!}${n}号${WORKS[n % WORKS.length]!}`;

/** The rows of a project's table; they make 90 points, and two of eight have a rule that forms share. */
const PROJECT: readonly Row[] = [
  {
    levels: ['成本指标', '经济成本指标'],
    weight: 20,
    cells: (n) => {
      const most = 20 + (n % 480);
      return [
        `${work(n)}整治成本`,
        '≤',
        most,
        '万元',
        `反映${work(n)}整治的实际支出`,
        `成本不超过${most}万元得满分，共计20分，每超出1万元扣0.${1 + (n % 9)}分，扣完为止`,
      ];
    },
  },
  {
    levels: ['产出指标', '数量指标'],
    weight: 10,
    cells: (n) => {
      const length = 100 + (n % 900);
      return [
        `${work(n)}整治长度`,
        '≥',
        length,
        '米',
        `以${work(n)}验收单累计长度为准`,
        `${work(n)}整治长度达到${length}米得满分，共计10分，每少10米扣0.${1 + (n % 9)}分，扣完为止`,
      ];
    },
  },
  {
    levels: ['产出指标', '数量指标'],
    weight: 10,
    cells: (n) => {
      const times = 4 + (n % 40);
      return [
        `${work(n)}巡查次数`,
        '≥',
        times,
        '次',
        `${work(n)}管护单位全年巡查的次数`,
        `全年巡查${work(n)}${times}次得满分，共计10分，每少1次扣0.5分，扣完为止`,
      ];
    },
  },
  {
    levels: ['产出指标', '质量指标'],
    weight: 10,
    cells: (n, own) => [
      `${work(n)}验收合格率`,
      '=',
      100,
      '%',
      `${work(n)}验收合格的分项占全部分项的比例`,
      `${own}验收合格率达到100%得满分，共计10分，每下降1个百分点扣0.5分，扣完为止`,
    ],
  },
  {
    levels: ['产出指标', '时效指标'],
    weight: 10,
    cells: (n) => {
      const month = 6 + (n % 6);
      return [
        `${work(n)}按期完工率`,
        '≥',
        90 + (n % 10),
        '%',
        `按计划在${month}月底前完工的分项占比`,
        `${work(n)}按期完工率达到${90 + (n % 10)}%得满分，共计10分，每低1个百分点扣1分，扣完为止`,
      ];
    },
  },
  {
    levels: ['效益指标', '社会效益指标'],
    weight: 10,
    cells: (n) => [
      `${work(n)}沿线防洪能力`,
      '定性',
      '有效提升',
      '',
      `${work(n)}整治后沿线抵御洪水的能力`,
      `${work(n)}沿线防洪能力有效提升得满分，共计10分，提升情况一般得5分，没有提升不得分`,
    ],
  },
  {
    levels: ['效益指标', '可持续影响指标'],
    weight: 10,
    cells: (n) => [
      `${work(n)}长效管护机制`,
      '定性',
      '健全',
      '',
      `${work(n)}管护的人员、制度和经费是否落实`,
      `${work(n)}管护机制健全得10分，基本健全得6分，不健全不得分`,
    ],
  },
  {
    levels: ['满意度指标', '服务对象满意度指标'],
    weight: 10,
    cells: (n, own) => [
      `${work(n)}沿线居民满意度`,
      '≥',
      95,
      '%',
      `抽样调查中满意的${work(n)}沿线居民占比`,
      `${own}满意度≥95%得满分，共计10分，每下降1个百分点扣0.5分，扣完为止`,
    ],
  },
];

/** A bureau keeps its projects on one worksheet, one form below the other. */
const FORMS_PER_SHEET = 100;

/** Worksheets of a bureau's project declarations, eight indicators each. */
export function declarations({ indicators, from = 0, allRulesDistinct = false }: Declared): readonly Sheet[] {
  const sheets: { name: string; rows: Cell[][]; merges: CellRange[] }[] = [];
  const forms = Math.ceil(indicators / PROJECT.length);
  for (let form = 0; form < forms; form++) {
    if (form % FORMS_PER_SHEET === 0)
      sheets.push({ name: `申报表${sheets.length + 1}`, rows: [], merges: [] });
    const { name, rows, merges } = sheets.at(-1)!;
    const first = from + form * PROJECT.length;
    rows.push(
      ['项目支出绩效目标申报表'],
      ['（2026年度）'],
      ['项目名称', '', `${work(first)}整治项目`, '', '', '', '主管部门', '', '云溪市水利局', '', '', ''],
      [
        '年度目标',
        '',
        `完成${work(first)}等整治任务，提升沿线防洪能力，改善居民出行条件。`,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      HEADER,
    );
    let group = rows.length;
    PROJECT.forEach(({ levels: [level1, level2], weight, cells }, at) => {
      const n = first + at;
      const above = PROJECT[at - 1]?.levels[0] === level1;
      if (!above) group = rows.length;
      rows.push([
        at + 1,
        above ? '' : level1,
        level2,
        ...cells(n, allRulesDistinct ? work(n) : ''),
        weight,
        '项目验收资料',
        '',
      ]);
      if (PROJECT[at + 1]?.levels[0] !== level1 && rows.length - 1 > group)
        merges.push({
          sheet: name,
          top: group,
          bottom: rows.length - 1,
          left: COLUMN_OF_LEVEL1,
          right: COLUMN_OF_LEVEL1,
        });
    });
    rows.push([]);
  }
  return sheets;
}
