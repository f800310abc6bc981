import { columnOf } from '../../model/declaration';
import { defineCheck, editOf, liveFields } from '../define-check';
import { isComparator } from '../indicator-nature';

/** Signs and spellings of a comparison; words such as 正向指标 are another form's terms. */
const SIGNS =
  /^[≥≧⩾≤≦⩽><=＞＜＝═﹥﹤﹦\s]{1,4}$|^(?:大于|小于|不低于|不少于|不高于|不超过|不大于|不小于|等于|大于等于|小于等于|大于或等于|小于或等于)$/u;

/** Such a sign in front of a number. */
const IN_FRONT = /^\s*(>=|=>|<=|=<|[≧⩾≦⩽═])\s*(?=\d)/u;
export default defineCheck({
  id: 'type-symbol-nonstandard',
  scope: 'table',
  title: { zh: '比较符号不规范', en: 'Nonstandard comparison sign' },
  severity: 'warning',
  basis: {
    zh: '预算管理系统的指标值类型只有≥、>、=、<、≤、定性',
    en: 'The budget system knows ≥, >, =, <, ≤ and 定性',
  },
  why: {
    zh: '系统不认“>=”“≧”一类写法，导入时会丢失。',
    en: 'The system does not know >= or ≧ and loses them on import.',
  },
  fix: 'safe',
  needs: [['operator', 'target']],
  messages: {
    symbol: { zh: '比较符号“{symbol}”应写作“{right}”。', en: 'The sign {symbol} should be written {right}.' },
  },
  examples: [
    {
      name: '≧、>= 和全角等号',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 投放共享单车数 | ≧ | 900 | 辆 | 20 |
        |  | 质量指标 | 车况完好率 | >= | 95 | % | 20 |
        |  | 时效指标 | 清运及时率 | ＝ | 100 | % | 20 |`,
      expect: ['D2 symbol', 'D3 symbol', 'D4 symbol'],
      fixed: { D2: '≥', D3: '≥', D4: '=' },
    },
    {
      name: '符号与指标值写在一格',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 清淤沟渠长度 | >=36公里 |
        |  | 质量指标 | 沟渠畅通率 | ≥95% |`,
      expect: ['D2 symbol'],
      fixed: { D2: '≥36公里' },
    },
    {
      name: '标准符号',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 投放共享单车数 | ≥ | 900 | 辆 | 20 |
        | 效益指标 | 社会效益指标 | 出行便利程度 | 定性 | 明显提升 | / | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const column = columnOf(table, 'operator')?.column;
    // >=80公斤, where the sign stands in front of the number.
    if (column === undefined)
      for (const [, target] of liveFields(table, 'target')) {
        const symbol = IN_FRONT.exec(target.text)?.[1];
        const right = target.value.operator;
        if (symbol === undefined || right === undefined || !isComparator(right)) continue;
        const edits = [editOf(target, target.text.replace(symbol, right))];
        report({ message: 'symbol', at: target, slots: { symbol, right }, edits });
      }
    for (const [, operator] of liveFields(table, 'operator')) {
      const { value } = operator;
      if (operator.text === value || value === undefined) continue;
      const symbol = operator.text.trim();
      if (operator.cell.column !== column || !isComparator(value)) continue;
      if (symbol === value || !SIGNS.test(symbol)) continue;
      report({
        message: 'symbol',
        at: operator,
        slots: { symbol, right: value },
        edits: [editOf(operator, value)],
      });
    }
  },
});
