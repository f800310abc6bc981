import { liveIndicators } from '../../model/declaration';
import { defineCheck } from '../define-check';

/** A satisfaction indicator that names nobody: 满意度, 总体满意率, 满意度调查. */
const NOBODY =
  /^(?:总体|综合|整体|平均|年度|调查|问卷)?满意(?:度|率|程度)(?:指标|调查|测评|评价|情况|得分|水平)?$/;

export default defineCheck({
  id: 'satisfaction-respondent-missing',
  scope: 'table',
  title: { zh: '满意度没有写明对象', en: 'A satisfaction indicator names nobody' },
  severity: 'info',
  basis: {
    zh: '财预〔2021〕101号：满意度指标反映服务对象或受益人的认可程度',
    en: 'Cai Yu [2021] No. 101: satisfaction is that of the people served',
  },
  why: {
    zh: '不写明向谁调查，满意度就无法取证。',
    en: 'Without saying who is asked, satisfaction cannot be shown.',
  },
  fix: 'none',
  messages: {
    nobody: {
      zh: '“{name}”没有写明调查对象，如“参训学员满意度”。',
      en: '“{name}” does not say who is asked, as 参训学员满意度 does.',
    },
  },
  examples: [
    {
      name: '只写“满意度”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 10 |`,
      expect: ['C2 nobody'],
    },
    {
      name: '写明了对象',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const { name } of liveIndicators(table)) {
      if (NOBODY.test(name.value)) report({ message: 'nobody', at: name, slots: { name: name.value } });
    }
  },
});
