import type { Indicator } from '../../model/declaration';
import { isUnit } from '../../text/units';
import { defineCheck } from '../define-check';
import { isComparator, saysNothing } from '../indicator-nature';
import { withUsualGrade } from '../../text/words/synonyms';
import { inRowUnit, rowUnit, shown } from '../rule-facts';
import { differingUnits } from '../same-indicators';

/**
 * Equal names are one indicator and warned of. Names that differ in words of one meaning (学法考法通过率, 普法考试合格率)
 * may be two, and 显著改善 is 明显改善 to most: both are only pointed out.
 */
export default defineCheck({
  id: 'level-target-conflict',
  scope: 'workbook',
  title: { zh: '部门与项目的指标值不一致', en: 'Department and project set different targets' },
  severity: 'warning',
  basis: { zh: '部门整体绩效目标与项目绩效目标应相互衔接', en: 'Department and project goals fit together' },
  why: { zh: '同一个指标在两张表里考核两个标准。', en: 'The same indicator is measured by two standards.' },
  fix: 'none',
  silences: ['level-rate-conflict'],
  messages: {
    differs: {
      zh: '部门整体表中“{name}”的指标值是{department}，本项目是{project}。',
      en: 'The department’s target for “{name}” is {department}, this project’s is {project}.',
    },
    possible: {
      zh: '部门整体表中“{other}”与本项目“{name}”可能是同一个指标，指标值分别是{department}和{project}。',
      en: '“{other}” of the department and “{name}” here may be one indicator; their targets are {department} and {project}.',
    },
  },
  examples: [
    {
      name: '部门≥98，项目=100',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 质量指标 | 全市图斑核查定位率 | ≥ | 98 | % | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 质量指标 | 图斑核查定位率 | = | 100 | % | 20 |`,
      },
      expect: ['项目!E3 differs'],
    },
    {
      name: '名称用词不同，可能是同一个指标',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 质量指标 | 学法考法通过率 | ≥ | 99 | % | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 质量指标 | 普法考试合格率 | = | 100 | % | 20 |`,
      },
      expect: ['项目!E3 possible'],
    },
    {
      name: '同名而笼统的满意度不相比',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 95 | % | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | % | 20 |`,
      },
      expect: [],
    },
  ],

  run(_, report, { names }) {
    for (const { department, project, certain } of names.pairs()) {
      const [a, b] = [department.indicator, project.indicator];
      const differing = differingTargets(a, b);
      if (differing === undefined) continue;
      const { words, alike } = differing;
      const slots = { name: b.name.value, department: words[0], project: words[1] };
      const place = { at: b.target!, related: [a.target] };
      if (!certain) {
        const possible = { ...slots, other: a.name.value };
        report({ message: 'possible', ...place, slots: possible, severity: 'info' as const });
      } else report({ message: 'differs', ...place, slots, ...(alike ? { severity: 'info' as const } : {}) });
    }
  },
});

/** The two targets as written, where they are not the same; `alike`: grades that mean the same to most. */
function differingTargets(
  a: Indicator,
  b: Indicator,
): { readonly words: readonly [string, string]; readonly alike: boolean } | undefined {
  const [valueA, valueB] = [a.target?.value.number, b.target?.value.number];
  if (valueA !== undefined && valueB !== undefined) {
    // 0.5% beside 0.5‰: the unit is what differs.
    if (differingUnits(a, b)) return undefined;
    const unitA = rowUnit(a);
    // 合格 in the place of a unit says nothing of the number's scale.
    const inB = inRowUnit(valueA, unitA !== undefined && !isUnit(unitA) ? rowUnit(b) : unitA, b);
    if (inB === undefined || Math.abs(inB - valueB) <= 1e-9 * Math.max(1, Math.abs(valueB))) return undefined;
    return { words: [withUnit(a, valueA), withUnit(b, valueB)], alike: false };
  }
  if (valueA !== undefined || valueB !== undefined) return undefined;
  const [wordsA, wordsB] = [a.target?.value.words.trim() ?? '', b.target?.value.words.trim() ?? ''];
  if (saysNothing(wordsA) || saysNothing(wordsB) || wordsA.includes(wordsB) || wordsB.includes(wordsA))
    return undefined;
  return { words: [wordsA, wordsB], alike: withUsualGrade(wordsA) === withUsualGrade(wordsB) };
}

function withUnit(row: Indicator, value: number): string {
  const sign = isComparator(row.operator?.value) ? (row.operator?.value ?? '') : '';
  return `${sign}${shown(value)}${rowUnit(row) ?? ''}`;
}
