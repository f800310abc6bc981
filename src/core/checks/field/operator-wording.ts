import { columnOf } from '../../model/declaration';
import { defineCheck, editOf, liveFields } from '../define-check';

/** A number with words that make it a lower bound: 100%以上, 不低于95%, ≥90%. */
const AT_LEAST =
  /(?:不低于|不少于|不小于|≥|≧|>=)\s{0,3}[\d０-９]|[\d０-９%％个次人件]\s{0,2}(?:（含）|\(含\))?及?以上/u;

export default defineCheck({
  id: 'operator-wording',
  scope: 'table',
  title: { zh: '符号“=”与文字“以上”不一致', en: '= beside 以上 in words' },
  severity: 'info',
  basis: { zh: '指标值类型应与评分标准的表述一致', en: 'The operator agrees with the wording of the rule' },
  why: {
    zh: '文字要求“以上”，符号却是“=”，超额完成时会被判为偏离目标。',
    en: 'With = an over-fulfilment counts as a deviation, though the words ask for at least so much.',
  },
  fix: 'suggested',
  needs: ['operator', ['rule', 'name']],
  messages: {
    atLeast: {
      zh: '符号是“=”，文字却写“{words}”，宜改为“≥”。',
      en: 'The sign is =, yet the words say “{words}”; ≥ fits.',
    },
  },
  examples: [
    {
      name: '= 与“以上”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 移交衔接率 | = | 95 | % | 衔接率95%以上得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['D2 atLeast'],
      fixed: { D2: '≥' },
    },
    {
      name: '“达到”与 = 不矛盾',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 移交衔接率 | = | 100 | % | 衔接率达到100%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: [],
    },
  ],

  *run(table) {
    const column = columnOf(table, 'operator')!.column;
    for (const [indicator, operator] of liveFields(table, 'operator')) {
      if (operator.value !== '=' || operator.cell.column !== column) continue;
      if (indicator.target?.value.number === undefined) continue;
      const field = [indicator.name, indicator.rule].find(
        (text) => text && text.text.length < 2000 && AT_LEAST.test(text.text),
      );
      if (!field) continue;
      const match = AT_LEAST.exec(field.text)!;
      // In a rule with several bands, the words belong to one band and not to the target.
      if (field === indicator.rule && (field.text.match(/得/g)?.length ?? 0) > 2) continue;
      const words = field.text.slice(Math.max(0, match.index - 4), match.index + match[0].length).trim();
      yield {
        message: 'atLeast',
        at: operator,
        related: [field],
        slots: { words },
        edits: [editOf(operator, '≥')],
      };
    }
  },
});
