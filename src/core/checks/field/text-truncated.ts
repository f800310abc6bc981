import { liveIndicators, type Field, type Indicator } from '../../model/declaration';
import { beforeEllipsis } from '../../text/ellipsis';
import { isUnit } from '../../text/units';
import { defineCheck, editOf } from '../define-check';
import { completeName, nameBeside } from '../complete-name';
import { unitInRule } from '../indicator-nature';

/** 人（: a bracket that opens at the end and holds nothing. */
const OPEN_BRACKET = /[（([【]\s*$/u;

export default defineCheck({
  id: 'text-truncated',
  scope: 'table',
  title: { zh: '文字被截断', en: 'Text is cut off' },
  severity: 'error',
  basis: {
    zh: '预算管理系统页面以省略号显示过长文字，复制后内容已缺',
    en: 'The system’s page shows long texts with an ellipsis; a copy of it lacks the rest',
  },
  why: {
    zh: '名称或单位末尾是省略号，说明复制的是页面显示的残缺文字。',
    en: 'A name or unit that ends in an ellipsis was copied from a page that showed only its beginning.',
  },
  fix: 'suggested',
  messages: {
    name: {
      zh: '指标名称“{text}”末尾被省略号截断。',
      en: 'The indicator name “{text}” is cut off by an ellipsis.',
    },
    open: {
      zh: '“{text}”停在左括号处，后面的文字缺失。',
      en: '“{text}” stops at an opening bracket; the rest is missing.',
    },
    target: { zh: '指标值“{text}”末尾被省略号截断。', en: 'The target “{text}” is cut off by an ellipsis.' },
    unit: { zh: '计量单位“{text}”末尾被省略号截断。', en: 'The unit “{text}” is cut off by an ellipsis.' },
  },
  examples: [
    {
      name: '名称和单位都被截断',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 老旧电梯维保验收合… | 98 | % | 验收合格率达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  | 数量指标 | 电梯维保工上岗培… | 60 | 人次 | 培训人次达到60人次得满分，每少1人次扣1分，扣完为止 | 20 |
        |  | 数量指标 | 更换老旧电梯数量 | 12 | 部（… | 更换达到12部得满分，每少1部扣1分，扣完为止 | 20 |
        |  | 数量指标 | 聘请维保工人数 | 40 | 人（ | 聘请达到40人得满分，每少1人扣1分，扣完为止 | 20 |`,
      expect: ['C2 name', 'C3 name', 'E4 unit', 'E5 open'],
      fixed: {
        E5: '人',
        C2: '老旧电梯维保验收合格率',
        C3: '电梯维保工上岗培训人次',
        E4: '部',
      },
    },
    {
      name: '说明末尾的省略号不报',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 指标解释 | 分值 |
        | 产出指标 | 质量指标 | 老旧电梯维保合格率 | 98 | % | 住宅、医院、学校…… | 20 |`,
      expect: [],
    },
    {
      name: '指标值被截断',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 效益指标 | 社会效益指标 | 乘梯安全 | 居民乘梯安全得到有效保… | 20 |`,
      expect: ['D2 target'],
    },
  ],

  run(table, report, context) {
    const cut = (name: Indicator['name'], whole: string | undefined, from: Field | undefined): void => {
      // As it stands: in a name $ means nothing.
      const right = whole === undefined ? undefined : name.text.replace(name.value, () => whole);
      const edits = right === undefined ? [] : [editOf(name, right)];
      report({ message: 'name', at: name, related: [from], slots: { text: name.value }, edits });
    };
    // The block beside it has the same indicators for other years: one of the two may have the whole name.
    for (const { name } of table.sideBlock?.indicators ?? []) {
      const start = beforeEllipsis(name.value);
      if (start === undefined) continue;
      const whole = nameBeside(start, name, table);
      cut(name, whole?.value, whole);
    }
    for (const indicator of liveIndicators(table)) {
      const { name, unit, target } = indicator;
      if (target && beforeEllipsis(target.text) !== undefined) {
        report({ message: 'target', at: target, slots: { text: target.text.trim() } });
      }
      const start = beforeEllipsis(name.value);
      if (start !== undefined) {
        const whole = completeName(start, indicator, context);
        cut(name, whole, whole === undefined ? undefined : (indicator.rule ?? indicator.explanation));
      }
      if (start === undefined && OPEN_BRACKET.test(name.value))
        report({ message: 'open', at: name, slots: { text: name.value } });
      const open = unit !== undefined && OPEN_BRACKET.test(unit.value);
      const begun = open ? unit.value.replace(OPEN_BRACKET, '').trim() : unit && beforeEllipsis(unit.value);
      if (begun === undefined || begun === '') continue;
      const inRule = unitInRule(context.rule(indicator));
      const right =
        inRule !== undefined && inRule.startsWith(begun) ? inRule : isUnit(begun) ? begun : inRule;
      report({
        message: open ? 'open' : 'unit',
        at: unit!,
        related: [indicator.rule],
        slots: { text: unit!.value },
        edits: right === undefined ? [] : [editOf(unit!, right)],
      });
    }
  },
});
