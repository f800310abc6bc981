import type { NormProfile } from '../profile';
import { MOF_2021, outputAndBenefit } from './shared-facts';
import { mof2021 } from './mof-2021';

const DEPARTMENT_FORM = '湖南省2024年度部门（单位）整体绩效目标申报表';
const PROJECT_FORM = '湖南省2024年度项目支出绩效目标申报表';

export const hunan2024Department: NormProfile = {
  ...mof2021,
  id: 'hunan-2024-department',
  title: { zh: '湖南2024（部门整体）', en: 'Hunan 2024 (whole department)' },
  description: {
    zh: '湖南部门整体表样：成本10、产出40、效益30、满意度10，分值写在评分标准里，另加预算执行率10分。',
    en: 'The Hunan department form: cost 10, output 40, benefit 30, satisfaction 10, points written in the rules; execution 10 on top.',
  },
  appliesTo: ['department'],
  totals: { value: [90, 100], source: DEPARTMENT_FORM },
  executionWeight: { value: 10, source: DEPARTMENT_FORM },
  levelWeights: {
    withCost: {
      value: { 成本指标: 10, 产出指标: 40, 效益指标: 30, 满意度指标: 10 },
      source: `${DEPARTMENT_FORM}（按已公开表格归纳）`,
      assumed: true,
    },
    withoutCost: {
      value: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
      source: MOF_2021,
      assumed: true,
    },
  },
  outputAndBenefitAtLeast: outputAndBenefit,
  requiredLevels: {
    value: ['成本指标', '产出指标', '效益指标', '满意度指标'],
    source: DEPARTMENT_FORM,
    assumed: true,
  },
  costWithoutIndicator: undefined,
};

export const hunan2024Project: NormProfile = {
  ...mof2021,
  id: 'hunan-2024-project',
  title: { zh: '湖南2024（项目）', en: 'Hunan 2024 (projects)' },
  description: {
    zh: '湖南项目支出表样：成本20、产出40、效益20、满意度10，分值写在备注列（20分），另加预算执行率10分。',
    en: 'The Hunan project form: cost 20, output 40, benefit 20, satisfaction 10, points in the remark column; execution 10 on top.',
  },
  totals: { value: [90, 100], source: PROJECT_FORM },
  executionWeight: { value: 10, source: PROJECT_FORM },
  levelWeights: {
    withCost: {
      value: { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
      source: `${PROJECT_FORM}；${MOF_2021}`,
    },
    withoutCost: {
      value: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
      source: MOF_2021,
    },
  },
  costWithoutIndicator: undefined,
};
