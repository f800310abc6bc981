import type { Indicator } from '../../model/declaration';
import { columnOf, placeOf } from '../../model/declaration';
import { isOfDeclaration, suggestLevelName } from '../../norms';
import { defineCheck } from '../define-check';

/** 预算编制, 资产管理, 职责履行 … 履职效益: first levels of which several are none of a declaration. */
function isOwnSystem(rows: readonly Indicator[]): boolean {
  const foreign = rows.filter(
    ({ level1 }) =>
      !isOfDeclaration(1, level1!.standard ?? '') && suggestLevelName(level1!.name) === undefined,
  );
  return new Set(foreign.map(({ level1 }) => level1!.name)).size > 2;
}

export default defineCheck({
  id: 'required-level-missing',
  scope: 'table',
  title: { zh: '缺少一级指标', en: 'A first level is missing' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：绩效指标包括成本、产出、效益和满意度指标',
    en: 'Cai Yu [2021] No. 101: indicators cover cost, output, benefit and satisfaction',
  },
  why: {
    zh: '规范要求的一级指标没有内容，申报表会被整张退回。',
    en: 'A declaration without a level that the norm requires is returned as a whole.',
  },
  fix: 'none',
  restsOnNorm: true,
  needs: ['level1'],
  messages: {
    absent: {
      zh: '表中没有规范要求的一级指标“{level}”。',
      en: 'The first level {level}, which the norm requires, is absent.',
    },
    empty: {
      zh: '一级指标“{level}”下没有任何三级指标。',
      en: 'No indicator stands under the first level {level}.',
    },
    declared: {
      zh: '一级指标“{level}”下只填了“无”，没有任何三级指标。',
      en: 'Under the first level {level} there is only 无, and no indicator.',
    },
  },
  examples: [
    {
      name: '满意度指标下只填了“无”',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新建驿站数 | ≥6个 | 50 |
        | 效益指标 | 社会效益指标 | 服务骑手人次 | ≥9000人次 | 40 |
        | 满意度指标 | 服务对象满意度指标 | 无 |  |  |`,
      expect: ['A4 declared'],
    },
    {
      name: '没有满意度指标',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新建驿站数 | ≥6个 | 50 |
        | 效益指标 | 社会效益指标 | 服务骑手人次 | ≥9000人次 | 40 |`,
      expect: ['A1 absent'],
    },
    {
      name: '满意度指标下是空的',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新建驿站数 | ≥6个 | 50 |
        | 效益指标 | 社会效益指标 | 服务骑手人次 | ≥9000人次 | 40 |
        | 满意度指标 | 服务对象满意度指标 |  |  |  |`,
      expect: ['A4 empty'],
    },
    {
      name: '部门自己的指标体系',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 预算编制 | 预算配置 | 在职人员控制率 | ≤100% | 20 |
        | 资产管理 | 资产管理 | 固定资产利用率 | ≥95% | 20 |
        | 职责履行 | 职责履行 | 窗口办件量 | ≥9000件 | 40 |
        | 履职效益 | 社会效益 | 办事平均等候时间 | ≤10分钟 | 20 |`,
      expect: [],
    },
    {
      name: '三个一级指标都有',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新建驿站数 | ≥6个 | 50 |
        | 效益指标 | 社会效益指标 | 服务骑手人次 | ≥9000人次 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 骑手满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  run(table, report, { profile }) {
    const rows = table.indicators.filter(({ level1 }) => level1 !== undefined);
    const present = new Set(rows.map(({ level1 }) => level1!.standard));
    // An index system of its own (投入, 过程 …) is not measured by the levels of a declaration.
    if (!present.has('产出指标') && (!present.has('效益指标') || isOwnSystem(rows))) return;
    // Levels on lines of their own have no column: the first of them stands for it.
    const column = columnOf(table, 'level1');
    const header = column ? placeOf(table, column) : rows[0]!.level1!.cell;
    for (const level of profile.requiredLevels.value) {
      const own = rows.filter(
        ({ level1, level2 }) => level1!.standard === level || (level2?.standard ?? '').endsWith(level),
      );
      if (own.length === 0) report({ message: 'absent', at: header, slots: { level } });
      else if (own.every(({ state }) => state !== 'live')) {
        const message = own.every(({ state }) => state === 'blank') ? 'empty' : 'declared';
        report({ message, at: own[0]!.level1!.cell, slots: { level } });
      }
    }
  },
});
