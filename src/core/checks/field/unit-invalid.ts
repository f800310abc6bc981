import type { DeclarationTable, Indicator } from '../../model/declaration';
import { isGradeWord } from '../../text/words/grade-words';
import { measuredBy } from '../../text/words/rate-words';
import type { CheckContext } from '../context';
import { defineCheck, editOf, liveFields } from '../define-check';
import { natureOf, saysNothing, writtenUnit } from '../indicator-nature';
import { unitInName } from '../../text/words/measure-words';
import { unitInGoal } from '../goal-matches';
import { unitOfTarget } from '../rule-units';

/** What the cell holds instead of a unit. */
function whatItIs(
  text: string,
  nature: ReturnType<typeof natureOf>,
): 'number' | 'grade' | 'symbol' | undefined {
  const unit = text.trim().normalize('NFKC');
  if (/^[≥≤><=+-]?[\d.,]+[%‰‱]?$/u.test(unit)) return 'number';
  if (/^[≥≤><=≧≦]+$/u.test(unit) || /^[^\p{L}\p{N}%‰‱℃°$￥¥/]+$/u.test(unit)) return 'symbol';
  return nature === 'quantitative' && isGradeWord(unit) ? 'grade' : undefined;
}

function rightUnit(indicator: Indicator, table: DeclarationTable, context: CheckContext): string | undefined {
  const { rule, target, name } = indicator;
  const number = target?.value.number;
  return (
    unitOfTarget(indicator, context) ??
    (rule && number !== undefined ? writtenUnit(rule.text, number) : undefined) ??
    target?.value.unit ??
    (measuredBy(name.value) === 'share' ? '%' : (unitInGoal(indicator, table) ?? unitInName(name.value)))
  );
}

export default defineCheck({
  id: 'unit-invalid',
  scope: 'table',
  title: { zh: '计量单位无效', en: 'Not a unit' },
  severity: 'error',
  basis: {
    zh: '预算管理系统校验：计量单位不能是数字、符号或等级；空单位被存成“1”',
    en: 'Budget system: a unit is no number, symbol or grade; a blank one is stored as “1”',
  },
  why: {
    zh: '单位填成数字或等级词，指标值就没有了意义。',
    en: 'With a number or a grade for a unit the target means nothing.',
  },
  fix: 'suggested',
  silences: [
    'unit-nonstandard',
    'unit-name-mismatch',
    'rule-unit-mismatch',
    'rule-target-mismatch',
    'invisible-characters',
  ],
  needs: ['unit'],
  messages: {
    number: { zh: '计量单位填的是数字“{unit}”。', en: 'The unit is the number {unit}.' },
    grade: { zh: '计量单位填的是等级词“{unit}”。', en: 'The unit is the grade word {unit}.' },
    symbol: { zh: '计量单位填的是符号“{unit}”。', en: 'The unit is the symbol {unit}.' },
  },
  examples: [
    {
      name: '单位是系统补的“1”、等级词和符号',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 审结仲裁案件 | ≥ | 90 | 1 | 完成90件得满分，每少1件扣0.2分，扣完为止 | 20 |
        |  | 数量指标 | 送法进村人次 | ≥ | 6 | 1 | 达到6万人次得满分，每少1万人次扣2分，扣完为止 | 20 |
        |  | 质量指标 | 文书合格率 | ≥ | 95 | 优秀 | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  | 时效指标 | 办结及时率 | = | 100 | ≥ |  | 20 |`,
      expect: ['F2 number', 'F3 number', 'F4 grade', 'F5 symbol'],
      fixed: { F2: '件', F3: '万人次', F4: '%', F5: '%' },
    },
    {
      name: '单位写在年度目标和名称里',
      table: `
        年度目标：
        新建社区书屋4个。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 新建社区书屋数量 | ≥ | 4 | 1 | 20 |
        |  | 数量指标 | 更换路灯盏数 | ≥ | 90 | 1 | 20 |`,
      expect: ['F4 number', 'F5 number'],
      fixed: { F4: '个', F5: '盏' },
    },
    {
      name: '斜杠表示没有单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 审结仲裁案件 | ≥ | 90 | 件 | 完成90件得满分，每少1件扣0.2分，扣完为止 | 20 |
        | 效益指标 | 社会效益指标 | 劳动关系和谐程度 | 定性 | 有效保障 | / | 有效保障得满分，一般得12分，较差不得分 | 20 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const [indicator, unit] of liveFields(table, 'unit')) {
      if (saysNothing(unit.text)) continue;
      const nature = natureOf(indicator);
      const message = whatItIs(unit.text, nature);
      if (message === undefined) continue;
      const right = nature === 'qualitative' ? '' : rightUnit(indicator, table, context);
      report({
        message,
        at: unit,
        related: [right === undefined || right === '' ? undefined : indicator.rule],
        slots: { unit: unit.text.trim() },
        edits: right === undefined ? [] : [editOf(unit, right)],
      });
    }
  },
});
