import { columnOf } from '../../model/declaration';
import { defineCheck, editOf, liveFields } from '../define-check';

/** A number with words that make it a lower bound (100%以上, 不低于95%, ≥90%) or an upper one (不超过3天, 5日以内). */
const BOUNDS = {
  atLeast:
    /(?:不低于|不少于|不小于|≥|≧|>=)\s{0,3}(\d[\d.,]{0,15})|(\d[\d.,]{0,15})\s{0,2}[%％‰‱\p{Script=Han}]{0,4}?(?:（含）|\(含\))?及?以上/u,
  atMost:
    /(?:不超过|不高于|不大于|不多于|≤|≦|<=)\s{0,3}(\d[\d.,]{0,15})|(\d[\d.,]{0,15})\s{0,2}[%％‰‱\p{Script=Han}]{0,4}?(?:以内|之内)/u,
} as const;

/** What each of these words holds. */
const MAY_BOUND = /[上内不≥≧>≤≦<]/;

/** The words of a text that bound the very target; those of another figure belong to a band of the rule. */
function boundIn(text: string, target: number, bound: RegExp): string | undefined {
  const match = text.length < 2000 ? bound.exec(text) : null;
  if (!match) return undefined;
  const digits = match[1] ?? match[2]!;
  const number = Number(digits.replaceAll(',', ''));
  // 不低于32万头 of 320000头.
  const at = text.indexOf(digits, match.index) + digits.length;
  const times = { 万: 1e4, 亿: 1e8 }[text[at] ?? ''] ?? 1;
  const isTarget = number === target || Number((number * times).toPrecision(12)) === target;
  return isTarget ? match[0] + (match[1] !== undefined && times > 1 ? text[at]! : '') : undefined;
}

export default defineCheck({
  id: 'operator-wording',
  scope: 'table',
  title: { zh: '符号“=”与文字“以上”“不超过”不一致', en: '= beside 以上 or 不超过 in words' },
  severity: 'info',
  basis: { zh: '指标值类型应与评分标准的表述一致', en: 'The operator agrees with the wording of the rule' },
  why: {
    zh: '文字要求“以上”或“不超过”，符号却是“=”，完成得更好反而会被判为偏离目标。',
    en: 'With = a better result counts as a deviation, though the words ask for at least or at most so much.',
  },
  fix: 'suggested',
  needs: ['operator', ['target', 'rule', 'name']],
  messages: {
    atLeast: {
      zh: '符号是“=”，文字却写“{words}”，宜改为“≥”。',
      en: 'The sign is =, yet the words say “{words}”; ≥ fits.',
    },
    atMost: {
      zh: '符号是“=”，文字却写“{words}”，宜改为“≤”。',
      en: 'The sign is =, yet the words say “{words}”; ≤ fits.',
    },
  },
  examples: [
    {
      name: '= 与“以上”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 移交衔接率 | = | 95 | % | 衔接率95%以上得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  | 时效指标 | 平均移交天数 | = | 5 | 天 | 不超过5天得满分，每多1天扣1分，扣完为止 | 20 |
        |  | 数量指标 | 清运树枝棵数 | = | 45000 | 棵 | 清运不少于4.5万棵得满分，每少900棵扣1分，扣完为止 | 20 |
        |  | 数量指标 | 补植苗木棵数 | = | 12000 | 棵 | 补植1.2万棵以上得满分，每少600棵扣1分，扣完为止 | 20 |
        |  | 时效指标 | 最长移交天数 | = | 不超过9天 | 天 | 按时移交得满分，否则不得分 | 20 |`,
      expect: ['D2 atLeast', 'D3 atMost', 'D4 atLeast', 'D5 atLeast', 'D6 atMost'],
      fixed: { D2: '≥', D3: '≤', D4: '≥', D5: '≥', D6: '≤' },
    },
    {
      name: '“达到”与 = 不矛盾',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 移交衔接率 | = | 100 | % | 衔接率达到100%得满分，90%以上得12分，90%以下不得分 | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const column = columnOf(table, 'operator')!.column;
    for (const [indicator, operator] of liveFields(table, 'operator')) {
      if (operator.value !== '=' || operator.cell.column !== column) continue;
      const target = indicator.target?.value.number;
      if (target === undefined) continue;
      const fields = [indicator.target, indicator.name, indicator.rule].flatMap((field) =>
        field && MAY_BOUND.test(field.text) ? [field] : [],
      );
      if (fields.length === 0) continue;
      for (const [message, right] of [
        ['atLeast', '≥'],
        ['atMost', '≤'],
      ] as const) {
        const found = fields.flatMap((field) => {
          const words = boundIn(field.text, target, BOUNDS[message]);
          return words === undefined ? [] : [{ field, words }];
        })[0];
        if (!found) continue;
        const { field, words } = found;
        report({
          message,
          at: operator,
          related: [field],
          slots: { words },
          edits: [editOf(operator, right)],
        });
        break;
      }
    }
  },
});
