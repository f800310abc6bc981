import type { NormProfile } from '../profile';
import {
  concentrationShare,
  fieldLimits,
  gradeBounds,
  gradesAtLeast,
  gradeShares,
  MOF_2021,
  outputAndBenefit,
  overCompletion,
  secondLevels,
  targetDecimals,
} from './shared-facts';

export const mof2021: NormProfile = {
  id: 'mof-2021',
  title: { zh: '财政部2021（项目）', en: 'Ministry of Finance 2021 (projects)' },
  description: {
    zh: '项目支出绩效指标设定和取值的一般规范：成本、产出、效益、满意度四类，申报时合计90分，自评时另加预算执行率10分。',
    en: 'The general norm for project indicators: cost, output, benefit, satisfaction; 90 points declared, 10 for budget execution added at self-evaluation.',
  },
  appliesTo: ['project'],
  totals: { value: [90, 100], source: `${MOF_2021}：申报合计90分，自评加预算执行率10分为100分` },
  executionWeight: { value: 10, source: MOF_2021 },
  levelWeights: {
    withCost: {
      value: { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
      source: `${MOF_2021}（设置成本指标的项目）`,
    },
    withoutCost: {
      value: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
      source: `${MOF_2021}（未设置成本指标的项目）`,
    },
  },
  outputAndBenefitAtLeast: outputAndBenefit,
  requiredLevels: { value: ['产出指标', '效益指标', '满意度指标'], source: MOF_2021 },
  secondLevels,
  gradeBounds,
  gradeShares,
  gradesAtLeast,
  overCompletion,
  costWithoutIndicator: { value: 5, source: '山西省预算绩效管理系统填报要求', assumed: true },
  targetDecimals,
  fieldLimits,
  concentrationShare,
};
