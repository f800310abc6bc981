import { findMarkup } from '../../text/markup';
import type { Said } from '../../model/rule';
import { endsInMiddleGrade } from '../../text/words/grade-words';
import { defineCheck, editOf } from '../define-check';
import { awardPoints, isDoubtful, ruleRows, shown, withSpan, type RuleRow } from '../rule-facts';

/** The points that the rule gives in all: stated, or its parts added up. */
function statedTotal({ reading }: RuleRow): Said<number> | number | undefined {
  const { meaning, total } = reading;
  if (meaning?.kind === 'additive') {
    const parts = meaning.parts.map(({ award }) => awardPoints(award, undefined));
    const sum = parts.reduce<number>((all, points) => all + (points ?? NaN), 0);
    return Number.isNaN(sum) ? undefined : Number(sum.toFixed(6));
  }
  // So many points for each unit, or with a bonus on top, says nothing of the whole.
  if (meaning?.kind === 'earning' || (meaning?.bonuses.length ?? 0) > 0) return undefined;
  return total;
}

/** Whether other cases give points of their own: with another total only a person knows what they become. */
function hasOtherPoints({ reading }: RuleRow): boolean {
  return (reading.meaning?.cases ?? []).some(
    ({ award }) =>
      (award.kind === 'points' && award.value !== 0 && award.value !== reading.total?.value) ||
      award.kind === 'choice',
  );
}

export default defineCheck({
  id: 'rule-weight-mismatch',
  scope: 'table',
  title: { zh: '评分标准与分值不一致', en: 'The rule’s points are not the weight' },
  severity: 'error',
  basis: { zh: '评分标准的满分应等于该指标的分值', en: 'A rule awards in all what the indicator weighs' },
  why: {
    zh: '按评分标准和按分值会算出两个得分，合计也对不上。',
    en: 'By rule and by weight the score differs, and so does the total.',
  },
  fix: 'suggested',
  needs: ['rule', 'weight'],
  messages: {
    differs: {
      zh: '评分标准合计{points}分，分值为{weight}分。',
      en: 'The rule awards {points} points in all, the weight is {weight}.',
    },
  },
  examples: [
    {
      name: '评分标准写了20分，分值是10分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 归档规范率 | ≥95% | 归档规范率达到95%得满分，共计20分，每下降一个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E2 differs'],
      fixed: { E2: '归档规范率达到95%得满分，共计10分，每下降一个百分点扣1分，扣完为止' },
    },
    {
      name: '等级的分数颠倒，不是分项相加',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 读书月氛围 | 浓厚得4分，较浓厚得2分，一般得3分，冷清不得分 | 4 |
        | 过程指标 | 财务管理 | 账务规范性 | 有专账得2分；有支付凭证得1分；有内审记录得1分 | 4 |`,
      expect: [],
    },
    {
      name: '分值写在名称里；各档另有分数时不代改',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 得分 |
        | 过程指标 | 业务管理 | 考核结果兑现率（3分） | 兑现率达到100%得5分，每低5个百分点扣0.5分，扣完为止 | 3 |
        |  | 业务管理 | 制度健全性（4分） | 制度健全得3分，基本健全得2分，不健全不得分 | 4 |
        |  | 业务管理 | 档案完整性（3分） | 档案完整得3分，不完整不得分 | 3 |`,
      expect: ['D2 differs', 'D3 differs'],
      fixed: {
        D2: '兑现率达到100%得3分，每低5个百分点扣0.5分，扣完为止',
        D3: '制度健全得3分，基本健全得2分，不健全不得分',
      },
    },
    {
      name: '分项相加等于分值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 |
        | 过程指标 | 业务管理 | 制度健全性 | ①有管理办法，得2分；②有操作流程，得2分。 | 4 |
        | 过程指标 | 业务管理 | 渡运制度完备性 | 出台渡运办法的得2分；办法报水务局备案的得1分 | 3 |
        | 过程指标 | 业务管理 | 收费公示情况 | 公示收费项目得2分，公示收费依据得2分，未公示不得分 | 4 |
        | 产出指标 | 数量指标 | 渡船检修期数 | 上半年检修1期得1.5分，下半年检修1期得1.5分 | 3 |`,
      expect: [],
    },
    {
      name: '一件事的两个等级相加等于分值，不是分项',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 渡口秩序 | 渡口秩序井然得2分，渡口秩序基本井然得1分，渡口秩序混乱不得分 | 3 |`,
      expect: ['D2 differs'],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context)) {
      const { indicator, rule, reading } = row;
      const weight = indicator.weight?.value;
      if (weight === undefined || indicator.weight === undefined) continue;
      const total = statedTotal(row);
      if (total === undefined || (isDoubtful(reading) && reading.meaning?.kind !== 'additive')) continue;
      const points = typeof total === 'number' ? total : total.value;
      if (Math.abs(points - weight) < 1e-6) continue;
      const edits = [];
      // Beside markup, which rule-markup repairs, a place of the reading is none of the cell's text.
      if (
        typeof total !== 'number' &&
        !hasOtherPoints(row) &&
        !findMarkup(rule.text) &&
        !endsInMiddleGrade(rule.text.slice(0, total.span[0]))
      ) {
        const said = rule.text.slice(total.span[0], total.span[1]);
        const right = said.replace(/\d+(?:\.\d+)?/, shown(weight));
        if (right !== said) edits.push(editOf(rule, withSpan(rule.text, total.span, right)));
      }
      report({
        message: 'differs',
        at: rule,
        related: [indicator.weight],
        slots: { points: shown(points), weight: shown(weight) },
        edits,
        ...(typeof total === 'number' ? {} : { span: total.span }),
      });
    }
  },
});
