import type { NormProfile } from '../profile';
import { olderSecondLevels } from './shared-facts';
import { mof2021 } from './mof-2021';

const HUBEI = '湖北省预算绩效管理系统自评表样';

export const hubei: NormProfile = {
  ...mof2021,
  id: 'hubei',
  title: { zh: '湖北', en: 'Hubei' },
  description: {
    zh: '湖北自评：预算执行20、产出40、效益和满意度合计40；定性指标三档为100–80、80–50、50–0。',
    en: 'Hubei self-evaluation: execution 20, output 40, benefit and satisfaction 40 together; grade shares 100–80, 80–50, 50–0.',
  },
  appliesTo: ['project', 'department'],
  totals: { value: [80, 100], source: HUBEI, assumed: true },
  executionWeight: { value: 20, source: HUBEI },
  levelWeights: {
    withCost: undefined,
    // 效益 and 满意度 share 40 points; only the output sum is fixed by itself.
    withoutCost: { value: { 产出指标: 40 }, source: HUBEI, assumed: true },
  },
  secondLevels: olderSecondLevels,
  gradeShares: {
    value: [
      { name: { zh: '达成预期指标', en: 'target reached' }, from: 80, to: 100 },
      {
        name: { zh: '部分达成预期指标并具有一定效果', en: 'partly reached with some effect' },
        from: 50,
        to: 80,
      },
      { name: { zh: '未达成预期指标且效果较差', en: 'not reached, little effect' }, from: 0, to: 50 },
    ],
    source: HUBEI,
  },
  costWithoutIndicator: undefined,
};
