/**
 * The names of first- and second-level indicators: the terms of the norms, the forms of them that are accepted
 * in silence, and wrong terms with the right one beside them.
 *
 * Sources: 财预〔2021〕101号 (成本, 产出, 效益, 满意度), 财预〔2020〕10号 (决策, 过程, 产出, 效益),
 * 财预〔2011〕285号 (投入, 过程, 产出, 效果), 财预〔2015〕88号 (older forms, 成本指标 below 产出指标).
 */

/** Which level a name stands on: 一级指标 or 二级指标. */
export type LevelDepth = 1 | 2;

/** Where a form takes its levels from: a declaration (产出, 效益 …), an evaluation index system (投入, 过程 …), or any. */
type LevelFramework = 'declaration' | 'evaluation' | 'execution';

export interface LevelTerm {
  /** The norm's term: 产出指标, 数量指标, 项目立项. */
  readonly name: string;
  readonly depth: LevelDepth;
  readonly framework: LevelFramework;
  /** First-level terms that a second-level one may stand under. */
  readonly under?: readonly string[];
  /** Other accepted wordings, the suffix 指标 left out: with and without it they are the same. */
  readonly aliases: readonly string[];
}

const term = (
  name: string,
  depth: LevelDepth,
  framework: LevelFramework,
  aliases: readonly string[],
  under?: readonly string[],
): LevelTerm => ({ name, depth, framework, aliases, ...(under ? { under } : {}) });

const first = (name: string, ...aliases: string[]): LevelTerm => term(name, 1, 'declaration', aliases);
const second = (name: string, under: readonly string[], ...aliases: string[]): LevelTerm =>
  term(name, 2, 'declaration', aliases, under);
const evaluation = (name: string, under: readonly string[], ...aliases: string[]): LevelTerm =>
  term(name, 2, 'evaluation', aliases, under);

const OUTPUT = ['产出指标'];
const BENEFIT = ['效益指标'];
const SATISFACTION = ['满意度指标'];
const COST = ['成本指标'];

export const levelTerms: readonly LevelTerm[] = [
  first('成本指标', '绩效成本', '项目成本', '成本控制'),
  first('产出指标', '绩效产出', '项目产出', '产出目标', '年度产出', '部门产出', '履职产出'),
  first(
    '效益指标',
    '绩效效益',
    '项目效益',
    '效益目标',
    '效果',
    '效果目标',
    '项目效果',
    '年度效益',
    '部门效益',
    '履职效益',
    '产出效益',
  ),
  first(
    '满意度指标',
    '满意度目标',
    '服务对象满意度',
    '社会公众或服务对象满意度',
    '服务对象或社会公众满意度',
    '社会公众满意度',
    '公众满意度',
    '相关方满意度',
    '服务满意度',
    '项目满意度',
    '受益对象满意度',
  ),
  term('预算执行率', 1, 'execution', [
    '预算执行',
    '预算执行情况',
    '资金执行率',
    '资金执行情况',
    '预算资金执行率',
    '预算资金执行情况',
    '年度预算执行率',
    '执行率',
  ]),
  term('投入', 1, 'evaluation', ['项目投入', '投入管理', '预算投入']),
  term('决策', 1, 'evaluation', ['项目决策', '部门决策']),
  term('过程', 1, 'evaluation', [
    '项目过程',
    '过程管理',
    '项目管理',
    '管理',
    '部门管理',
    '管理效率',
    '基本运行',
    '运行成本',
  ]),
  term('履职效能', 1, 'evaluation', ['履职', '部门履职', '履职情况', '重点履职', '履职完成']),
  term('社会效应', 1, 'evaluation', ['社会影响']),
  term('可持续性', 1, 'evaluation', ['可持续发展能力', '可持续影响力']),

  second('数量指标', OUTPUT, '数量', '产出数量'),
  second('质量指标', OUTPUT, '产出质量'),
  second('时效指标', OUTPUT, '产出时效'),
  // Forms before 2021 keep cost below output; 财预〔2021〕101号 made it a first level of its own.
  second('成本指标', [...OUTPUT, ...COST], '产出成本', '成本控制'),
  second('经济成本指标', COST, '经济成本控制', '项目经济成本'),
  second('社会成本指标', COST, '社会成本控制'),
  second('生态环境成本指标', COST, '生态成本', '环境成本', '生态环境成本控制', '生态环境成本'),
  second('经济效益指标', BENEFIT, '经济影响'),
  second('社会效益指标', BENEFIT, '社会影响'),
  second('生态效益指标', BENEFIT, '生态环境效益', '环境效益', '生态效果', '生态影响', '环境影响'),
  second(
    '可持续影响指标',
    BENEFIT,
    '可持续影响',
    '可持续性影响',
    '可持续发展',
    '可持续发展影响',
    '可持续效益',
    '可持续性',
    '持续影响',
    '可持续影响效益',
  ),
  second('履职效益指标', BENEFIT, '履职基础', '履职效果', '社会经济效益', '社会效益和可持续影响'),
  second(
    '服务对象满意度指标',
    [...SATISFACTION, ...BENEFIT],
    '满意度',
    '社会公众或服务对象满意度',
    '服务对象或社会公众满意度',
    '服务对象和社会公众满意度',
    '社会公众满意度',
    '公众满意度',
    '群众满意度',
    '受益对象满意度',
    '受益群体满意度',
    '服务满意度',
    '服务对象',
    '帮扶对象满意度',
    '相关方满意度',
    '服务对象满意程度',
    '联系部门满意度',
    '内部满意度',
  ),
  term('预算执行率', 2, 'execution', ['预算执行', '预算执行情况', '资金执行率', '预算资金执行率', '执行率']),

  evaluation('项目立项', ['投入', '决策'], '立项'),
  evaluation('绩效目标', ['投入', '决策'], '目标设定', '绩效目标设定'),
  evaluation('资金投入', ['投入', '决策'], '资金落实', '预算编制', '资金分配', '预算配置', '资金安排'),
  evaluation(
    '资金管理',
    ['过程', '投入'],
    '财务管理',
    '预算管理',
    '预算和财务管理',
    '预算执行管理',
    '财务管理状况',
  ),
  evaluation(
    '组织实施',
    ['过程'],
    '业务管理',
    '组织管理',
    '实施管理',
    '绩效管理',
    '工作目标管理',
    '制度管理',
    '资产管理',
    '采购管理',
    '人员管理',
    '重点工作管理',
  ),
  evaluation('项目效益', ['效益指标'], '实施效益', '效益', '项目效果', '实施效果', '效果'),
  evaluation('职责履行', ['产出指标', '履职效能'], '履职目标实现', '重点工作任务完成', '职责履职'),
];

/** A term that a form uses for another one: 时间指标 is no term of any norm, 时效指标 is meant. */
const wrongLevelTerms: Readonly<Record<string, string>> = {
  时间指标: '时效指标',
  进度指标: '时效指标',
  时限指标: '时效指标',
  及时性指标: '时效指标',
  工期指标: '时效指标',
  数目指标: '数量指标',
  数额指标: '数量指标',
  品质指标: '质量指标',
  费用指标: '成本指标',
  支出指标: '成本指标',
  收益指标: '效益指标',
  环保效益指标: '生态效益指标',
  环境效益指标: '生态效益指标',
  环境指标: '生态效益指标',
  长期影响指标: '可持续影响指标',
  长远影响指标: '可持续影响指标',
  长效影响指标: '可持续影响指标',
  持续影响指标: '可持续影响指标',
  可持续发展指标: '可持续影响指标',
  社会影响指标: '社会效益指标',
  经济影响指标: '经济效益指标',
  生态影响指标: '生态效益指标',
  满意指标: '满意度指标',
  满意率指标: '满意度指标',
  服务对象满意率指标: '服务对象满意度指标',
  满意度测评指标: '满意度指标',
};

/** 社会影响指标: what is meant is plain, and the norm calls it otherwise; 社会影响 alone is short for it. */
export const isWrongTerm = (name: string): boolean => Object.hasOwn(wrongLevelTerms, name);

/** 群众评价指标, 受益对象反馈: what those served think, which is the one thing that the norm asks under 满意度指标. */
const THEIR_OPINION =
  /^(?:(?:社会)?[公群]众|市民|居民|村民|百姓|用户|游客|患者|家长|服务对象|受益(?:对象|群众|群体|人群))(?:满意)?(?:评价|评议|反馈|认可度?)$/u;

const bare = (name: string): string => (name.length > 2 && name.endsWith('指标') ? name.slice(0, -2) : name);

const lookup: Readonly<Record<LevelDepth, ReadonlyMap<string, LevelTerm>>> = {
  1: index(1),
  2: index(2),
};

function index(depth: LevelDepth): ReadonlyMap<string, LevelTerm> {
  const terms = levelTerms.filter((entry) => entry.depth === depth);
  const map = new Map<string, LevelTerm>();
  for (const entry of terms) map.set(bare(entry.name), entry);
  // A term of its own comes before another term's alias.
  for (const entry of terms) {
    for (const alias of entry.aliases) if (!map.has(bare(alias))) map.set(bare(alias), entry);
  }
  return map;
}

/**
 * The norm's term for a level name without weight, marks and white space; `undefined` where it is none.
 * 产出, 产出类 and 产出指标 are the same; 服务对象满意度 is 满意度指标 on the first level and 服务对象满意度指标 on the second.
 */
export function levelTerm(depth: LevelDepth, name: string): LevelTerm | undefined {
  const core = bare(name);
  return lookup[depth].get(core) ?? (core.endsWith('类') ? lookup[depth].get(core.slice(0, -1)) : undefined);
}

/**
 * The right term for a name that no norm knows: 时间指标 → 时效指标; `undefined` where none is plainly meant.
 * @param under the first level it stands under
 * @param beside the terms of all second levels of the table: 效率指标 of the outputs is how fast they were, where nothing else is
 */
export function suggestLevelName(
  name: string,
  under?: string,
  beside: readonly (string | undefined)[] = [],
): string | undefined {
  const withSuffix = name.endsWith('指标') ? name : `${name}指标`;
  if (Object.hasOwn(wrongLevelTerms, withSuffix)) return wrongLevelTerms[withSuffix];
  if (withSuffix === '效率指标' && under === '产出指标' && !beside.includes('时效指标')) return '时效指标';
  const core = bare(name);
  if (under === '满意度指标' && THEIR_OPINION.test(core) && !beside.includes('服务对象满意度指标'))
    return '服务对象满意度指标';
  // 数量性指标, 服务对象满意指标: a syllable too many or too few.
  const meant = /[性型]$/.test(core)
    ? // 经济性, 效率性, 效果性, 公平性 are words of their own.
      core.replace(/效果[性型]$|[性型]$/, (end) => (end.length > 1 ? end : ''))
    : core.endsWith('满意')
      ? `${core}度`
      : // 满意情况, 满意程度: 满意度.
        /满意(?:情况|状况|程度|水平)$/.test(core)
        ? core.replace(/(?:情况|状况|程度|水平)$/, '度')
        : // 社会效应, 社会成效: what the norm calls 效益.
          /.(?:效应|成效|收益|效果)$/.test(core)
          ? `${core.slice(0, -2)}效益`
          : nearestTerm(core);
  return meant === undefined ? undefined : (levelTerm(2, meant) ?? levelTerm(1, meant))?.name;
}

/** Shorter names of one character's difference may be two terms: 质量指标, 数量指标. */
const LONG_ENOUGH = 5;

/** 可持续影晌, 服务对像满意度: the one long term that differs in a single character. */
function nearestTerm(core: string): string | undefined {
  if (core.length < LONG_ENOUGH) return undefined;
  const near = new Set(
    [...lookup[2]].filter(([name]) => differsInOne(name, core)).map(([, entry]) => entry.name),
  );
  return near.size === 1 ? bare([...near][0]!) : undefined;
}

function differsInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) different += 1;
  return different === 1;
}

/** Whether a second-level term may stand under a first-level one; true where either is no term of a norm. */
export function mayStandUnder(second: string | undefined, first: string | undefined): boolean {
  const under = second === undefined ? undefined : levelTerm(2, second)?.under;
  if (!under || first === undefined || !levelTerm(1, first)) return true;
  return under.includes(first);
}

/** Whether a term is one of declarations (产出, 效益 …), and not of index systems for evaluation (投入, 过程 …). */
export function isOfDeclaration(depth: LevelDepth, name: string): boolean {
  return levelTerm(depth, name)?.framework === 'declaration';
}

/** The first-level terms that a second-level one belongs under, the present norm's first; empty where it is no term. */
export function firstLevelsOf(second: string): readonly string[] {
  return levelTerm(2, second)?.under ?? [];
}
