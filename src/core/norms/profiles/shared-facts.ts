import type { Fact, FieldLimits, GradeBounds, GradeShare, NormProfile } from '../profile';

/** Facts that several profiles share; each profile still says its own source where it has one. */
const SYSTEM = '预算管理一体化系统填报校验';
export const MOF_2021 = '财预〔2021〕101号';
export const MOF_2020 = '财预〔2020〕10号';

export const gradeBounds: Fact<GradeBounds> = {
  value: { 优: 90, 良: 80, 中: 60, 差: 0 },
  source: `${MOF_2020}第二十六条（整数分界，按左闭右开理解，89.5分属良）`,
};

export const gradeShares: Fact<readonly GradeShare[]> = {
  value: [
    { name: { zh: '达成预期指标', en: 'target reached' }, from: 80, to: 100 },
    {
      name: { zh: '部分达成预期指标并具有一定效果', en: 'partly reached with some effect' },
      from: 60,
      to: 80,
    },
    { name: { zh: '未达成预期指标且效果较差', en: 'not reached, little effect' }, from: 0, to: 60 },
  ],
  source: `${MOF_2021}评判等级赋分法`,
};

export const fieldLimits: Fact<FieldLimits> = {
  value: {
    nameCharacters: 100,
    nameBytes: 1000,
    targetBytes: 1000,
    ruleBytes: 2000,
    unitBytes: 200,
    goalBytes: 4000,
    goalCharacters: 1000,
  },
  source: SYSTEM,
};

export const secondLevels: NormProfile['secondLevels'] = {
  value: {
    成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
    产出指标: ['数量指标', '质量指标', '时效指标'],
    效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
    满意度指标: ['服务对象满意度指标'],
  },
  source: `${MOF_2021}；可持续影响指标沿用此前及湖南2024年表样`,
};

/** The second levels of forms before 2021: cost stands below output. */
export const olderSecondLevels: NormProfile['secondLevels'] = {
  value: {
    成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
    产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
    效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
    满意度指标: ['服务对象满意度指标'],
  },
  source: '财预〔2015〕88号附表；财预〔2020〕10号附件',
};

export const overCompletion: NormProfile['overCompletion'] = {
  value: { noted: 1.2, explained: 1.3 },
  source: `${SYSTEM}（1.3倍需说明原因，据广西）`,
  assumed: true,
};

export const gradesAtLeast: Fact<number> = { value: 3, source: `${MOF_2021}评判等级赋分法分三档` };

export const targetDecimals: Fact<number> = { value: 3, source: SYSTEM };

export const concentrationShare: Fact<number> = {
  value: 30,
  source: '审核惯例，未见于正式文件',
  assumed: true,
};

export const outputAndBenefit: Fact<number> = {
  value: 60,
  source: `${MOF_2020}：财政和部门评价中产出、效益指标权重原则上不低于60%`,
};
