import { isDitto } from '../../text/words/ditto';
import { defineCheck, liveFields } from '../define-check';

/** A cheap look: three characters or more with a Chinese one in front are no filler. */
const isProse = (text: string): boolean =>
  text.length > 2 &&
  text.charCodeAt(0) >= 0x4e00 &&
  text.charCodeAt(2) >= 0x4e00 &&
  text.charCodeAt(2) <= 0x9fff;

/** What the budget system, or a hurried hand, leaves where a rule belongs. */
const FILLER = /^(?:[1１]|无|暂无|没有|[/／\-—－.。]+|待定|略)$/;

export default defineCheck({
  id: 'rule-missing',
  scope: 'table',
  title: { zh: '缺评（扣）分标准', en: 'Scoring rule is missing' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：每项指标应有评（扣）分标准；预算管理系统把空白存成“1”',
    en: 'Cai Yu [2021] No. 101: each indicator has a scoring rule; the budget system stores a blank one as “1”',
  },
  why: { zh: '没有评分标准，得分无从计算。', en: 'Without a rule there is no score.' },
  fix: 'none',
  silences: ['required-field-blank', 'placeholder-content'],
  needs: ['rule'],
  messages: {
    filler: {
      zh: '指标“{name}”的评分标准只填了“{text}”。',
      en: 'The rule of “{name}” is only “{text}”.',
    },
    ditto: {
      zh: '指标“{name}”的评分标准写“{text}”，指上面的“{rule}”，导入系统或调换行次后就看不出来，请写全。',
      en: 'The rule of “{name}” is “{text}” and means “{rule}” above, which an import or another order no longer shows.',
    },
    dittoOfNothing: {
      zh: '指标“{name}”的评分标准写“{text}”，上面却没有评分标准。',
      en: 'The rule of “{name}” is “{text}”, and there is no rule above.',
    },
  },
  examples: [
    {
      name: '评分标准是系统补的“1”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 巡查水库座次 | ≥60座次 | 1 | 20 |
        |  | 质量指标 | 隐患整改率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['E2 filler'],
    },
    {
      name: '“同上”指上一行的评分标准',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 隐患整改率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  |  | 隐患复查率 | ≥95% | 同上 | 20 |
        |  |  | 闸门检修率 | ≥95% | 〃 | 20 |`,
      expect: ['E3 ditto', 'E4 ditto'],
    },
    {
      name: '“同上”的上面没有评分标准',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 巡查水库座次 | ≥60座次 | 同上 | 20 |
        |  | 质量指标 | 隐患整改率 | ≥95% | 同上年持平得满分，每低1个百分点扣1分 | 20 |`,
      expect: ['E2 dittoOfNothing'],
    },
    {
      name: '评分标准齐全',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 隐患整改率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    /** The rule that a ditto means. */
    let above: string | undefined;
    for (const [indicator, rule] of liveFields(table, 'rule')) {
      const text = rule.text.trim();
      const at = { at: rule, related: [indicator.name], slots: { name: indicator.name.value, text } };
      if (isDitto(text)) {
        if (above === undefined) report({ ...at, message: 'dittoOfNothing' });
        else {
          const slots = { ...at.slots, rule: above.length > 30 ? `${above.slice(0, 30)}…` : above };
          report({ ...at, message: 'ditto', severity: 'info', slots });
        }
      } else if (!isProse(text) && FILLER.test(text)) {
        above = undefined;
        report({ ...at, message: 'filler' });
      } else above = text === '' ? undefined : text;
    }
  },
});
