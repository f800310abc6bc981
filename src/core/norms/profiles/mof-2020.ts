import type { NormProfile } from '../profile';
import { MOF_2020, olderSecondLevels } from './shared-facts';
import { mof2021 } from './mof-2021';

export const mof2020: NormProfile = {
  ...mof2021,
  id: 'mof-2020',
  title: { zh: '财政部2020（自评）', en: 'Ministry of Finance 2020 (self-evaluation)' },
  description: {
    zh: '项目支出绩效评价管理办法的单位自评：预算执行率10分，产出50分，效益30分，满意度10分；成本列在产出之下。',
    en: 'Self-evaluation under the 2020 evaluation rules: execution 10, output 50, benefit 30, satisfaction 10; cost stands below output.',
  },
  appliesTo: ['project', 'department'],
  totals: { value: [90, 100], source: `${MOF_2020}：预算执行率10分另计` },
  executionWeight: { value: 10, source: `${MOF_2020}第十九条` },
  levelWeights: {
    withCost: undefined,
    withoutCost: {
      value: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
      source: `${MOF_2020}第十九条`,
    },
  },
  secondLevels: olderSecondLevels,
  costWithoutIndicator: undefined,
};
