import type { DeclarationTable, Indicator } from '../../model/declaration';
import { defineCheck } from '../define-check';
import type { NamedRow } from '../same-indicators';
import { isGeneralName } from '../../text/words/general-names';

/** So many projects with so many identical rows are no coincidence. Our own measure: no norm names one. */
const PROJECTS = 3;
const ROWS = 2;
/** Two projects may have much in common; so many rows that say nothing of either, word for word, were copied. */
const GENERAL_ROWS = 3;

interface Copies {
  /** Where the first of them stands. */
  readonly first: NamedRow;
  /** One of each project. */
  readonly rows: readonly Indicator[];
}

/** Rows of one name with the same target, where enough projects have one. */
function copies(rows: readonly NamedRow[]): readonly Copies[] {
  if (rows.length < PROJECTS) return [];
  const byTarget = new Map<string, { first: NamedRow; byTable: Map<DeclarationTable, Indicator> }>();
  for (const row of rows) {
    const target = row.indicator.target?.text.trim() ?? '';
    const known = byTarget.get(target);
    if (known) known.byTable.set(row.table, row.indicator);
    else byTarget.set(target, { first: row, byTable: new Map([[row.table, row.indicator]]) });
  }
  return [...byTarget.values()].flatMap(({ first, byTable }) =>
    byTable.size >= PROJECTS ? [{ first, rows: [...byTable.values()] }] : [],
  );
}

/** What is written beside a name: the explanation, or the rule where the form asks for none. */
function wording({ explanation, rule }: Indicator): string {
  return (explanation ?? rule)?.text.trim() ?? '';
}

/** The general rows that two projects, and no third one, have word for word: of the first pair that has enough of them. */
function copiedByTwo(repeated: readonly (readonly NamedRow[])[]): readonly (readonly Indicator[])[] {
  const byPair = new Map<DeclarationTable, Map<DeclarationTable, (readonly Indicator[])[]>>();
  for (const rows of repeated) {
    if (!isGeneralName(rows[0]!.plain)) continue;
    for (const [one, other, third] of alike(rows)) {
      if (!other || third || one!.table === other.table) continue;
      const pairs = byPair.get(one!.table) ?? new Map<DeclarationTable, (readonly Indicator[])[]>();
      byPair.set(one!.table, pairs);
      const found = pairs.get(other.table) ?? [];
      pairs.set(other.table, [...found, [one!.indicator, other.indicator]]);
    }
  }
  for (const pairs of byPair.values())
    for (const found of pairs.values()) if (found.length >= GENERAL_ROWS) return found;
  return [];
}

/** Rows of one name with one target and one wording, where something is written beside the name. */
function alike(rows: readonly NamedRow[]): Iterable<readonly NamedRow[]> {
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const words = wording(row.indicator);
    if (words === '') continue;
    const key = `${row.indicator.target?.text.trim() ?? ''}\n${words}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups.values();
}

export default defineCheck({
  id: 'project-template-copied',
  scope: 'workbook',
  title: { zh: '多个项目套用同样的指标', en: 'Several projects carry the same indicators' },
  severity: 'info',
  basis: {
    zh: '财预〔2015〕88号：绩效指标应与项目内容相匹配',
    en: 'Cai Yu [2015] No. 88: indicators fit the project',
  },
  why: {
    zh: '套用模板的指标看不出项目自己的产出和效果。',
    en: 'Template rows say nothing of the project itself.',
  },
  fix: 'none',
  messages: {
    copied: {
      zh: '{count}个项目都有同样的指标{names}。',
      en: '{count} projects all carry {names}.',
    },
  },
  examples: [
    {
      name: '三个项目同样的两行',
      sheets: Object.fromEntries(
        ['甲', '乙', '丙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 成本指标 | 经济成本指标 | 成本节约率 | > | 0 | % | 20 |
          | 产出指标 | 质量指标 | 业务工作合格率 | = | 100 | % | 20 |
          |  | 数量指标 | ${name}项任务数 | ≥ | 10 | 件 | 20 |`,
        ]),
      ),
      expect: ['甲!C3 copied'],
    },
    {
      name: '两个项目有三行通用指标一字不差',
      sheets: Object.fromEntries(
        ['甲', '乙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
          | 产出指标 | 数量指标 | 工作任务完成率 | 100% | 考察任务完成情况 | 20 |
          |  | 质量指标 | 工作任务合格率 | 100% | 考察任务完成质量 | 20 |
          |  | 时效指标 | 工作任务完成及时率 | 100% | 考察任务完成时效 | 20 |
          |  | 数量指标 | ${name}项任务数 | ≥10件 | 年度台账 | 20 |`,
        ]),
      ),
      expect: ['甲!C3 copied'],
    },
    {
      name: '两个项目都有通用指标，各有各的解释；同样的解释说的是自己的事',
      sheets: Object.fromEntries(
        ['甲', '乙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
          | 产出指标 | 数量指标 | 工作任务完成率 | 100% | ${name}站台账 | 20 |
          |  | 质量指标 | 项目验收合格率 | 100% | 以验收单为准 | 20 |
          |  | 时效指标 | 项目按期完成率 | 100% | 以验收日期为准 | 20 |
          |  | 质量指标 | 设备完好率 | 100% | 以巡检记录为准 | 20 |`,
        ]),
      ),
      expect: [],
    },
    {
      name: '各写各的',
      sheets: Object.fromEntries(
        ['甲', '乙', '丙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | ${name}项任务数 | ≥ | 10 | 件 | 20 |`,
        ]),
      ),
      expect: [],
    },
  ],

  run(_, report, { names }) {
    const repeated = names.repeated();
    const ofMany = repeated
      .flatMap(copies)
      .sort((a, b) => names.compare(a.first, b.first))
      .map(({ rows }) => rows);
    const shared = ofMany.length >= ROWS ? ofMany : copiedByTwo(repeated);
    const first = shared[0]?.[0];
    if (first === undefined) return;
    const examples = shared
      .slice(0, 4)
      .map(([row]) => `“${row!.name.value}”`)
      .join('、');
    const count = Math.max(...shared.map(({ length }) => length));
    report({
      message: 'copied',
      at: first.name,
      related: shared
        .flat()
        .slice(1)
        .map(({ name }) => name),
      slots: { count, names: examples },
    });
  },
});
