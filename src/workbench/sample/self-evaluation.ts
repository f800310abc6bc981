/** The self-evaluation table of the sample, invented: actual values are in, scores are to be computed. */
export const SELF_EVALUATION_TITLE = '项目支出绩效自评表';
export const SELF_EVALUATION_YEAR = '（2025年度）';

export const SELF_EVALUATION_CAPTIONS: readonly (readonly [string, string])[] = [
  ['项目名称', '松风县乡村夜间照明提升'],
  ['主管部门', '松风县农村能源服务站'],
  ['年度总体目标', '更换村道路灯1500盏，照明亮灯率保持在98%以上，村民满意度达到90%以上。'],
];

export const SELF_EVALUATION_HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '计量单位',
  '评分标准',
  '分值',
  '全年实际值',
  '偏差原因分析及改进措施',
] as const;

type Row = readonly [string, string, string, string, string, string, number, string | number, string];

export const SELF_EVALUATION_ROWS: readonly Row[] = [
  [
    '产出指标',
    '数量指标',
    '更换村道路灯数量',
    '≥1500',
    '盏',
    '更换达到1500盏得满分，每少10盏扣0.5分，扣完为止',
    15,
    1460,
    '两个村道路改线，余下路灯次年安装',
  ],
  [
    '产出指标',
    '质量指标',
    '照明亮灯率',
    '≥98',
    '%',
    '亮灯率达到98%得满分，每下降一个百分点扣1分，扣完为止',
    15,
    97.5,
    '雷击损坏线路，已修复',
  ],
  [
    '产出指标',
    '时效指标',
    '故障24小时修复率',
    '≥95',
    '%',
    '修复率达到95%得满分，每下降一个百分点扣1分，扣完为止',
    10,
    96,
    '',
  ],
  [
    '成本指标',
    '经济成本指标',
    '单盏更换成本',
    '≤860',
    '元',
    '不超过860元得满分，每超出10元扣1分，扣完为止',
    20,
    848,
    '',
  ],
  [
    '效益指标',
    '社会效益指标',
    '夜间出行安全感',
    '明显提升',
    '/',
    '明显提升得满分，有所提升得12分，没有提升不得分',
    20,
    '明显提升',
    '',
  ],
  [
    '满意度指标',
    '服务对象满意度指标',
    '村民满意度',
    '≥90',
    '%',
    '满意度达到90%得满分，每下降一个百分点扣0.5分，扣完为止',
    10,
    91.2,
    '',
  ],
];
