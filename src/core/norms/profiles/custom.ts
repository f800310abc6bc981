import type { NormProfile } from '../profile';
import { olderSecondLevels } from './shared-facts';
import { mof2021 } from './mof-2021';

const OWN = '用户自定义';

export const custom: NormProfile = {
  ...mof2021,
  id: 'custom',
  title: { zh: '自定义', en: 'Custom' },
  description: {
    zh: '不按某一地方规范核查权重：用于绩效评价指标体系和各地自定的表样，只看合计和表内写明的分值。',
    en: 'No level weights of any province: for evaluation index systems and local forms; only totals and weights written in the table are checked.',
  },
  appliesTo: ['project', 'department'],
  totals: { value: [90, 100], source: OWN, assumed: true },
  executionWeight: { value: 10, source: OWN, assumed: true },
  levelWeights: { withCost: undefined, withoutCost: undefined },
  outputAndBenefitAtLeast: undefined,
  requiredLevels: { value: [], source: OWN, assumed: true },
  secondLevels: olderSecondLevels,
  costWithoutIndicator: undefined,
};
