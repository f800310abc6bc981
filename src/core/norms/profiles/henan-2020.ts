import type { NormProfile } from '../profile';
import { olderSecondLevels } from './shared-facts';
import { mof2021 } from './mof-2021';

const HENAN = '豫财效〔2020〕10号';

export const henan2020: NormProfile = {
  ...mof2021,
  id: 'henan-2020',
  title: { zh: '河南2020', en: 'Henan 2020' },
  description: {
    zh: '河南自评：预算执行率10、产出50、效益30、满意度10；专项债券项目成本10、产出40、效益20、满意度10。',
    en: 'Henan self-evaluation: execution 10, output 50, benefit 30, satisfaction 10; special-bond projects weigh differently.',
  },
  appliesTo: ['project', 'department'],
  totals: { value: [90, 100], source: HENAN },
  executionWeight: { value: 10, source: HENAN },
  levelWeights: {
    withCost: undefined,
    withoutCost: { value: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 }, source: HENAN },
  },
  secondLevels: olderSecondLevels,
  costWithoutIndicator: undefined,
};
