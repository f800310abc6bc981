import type { Indicator } from '../../model/declaration';
import type { Cut } from '../../model/rule-reading';
import { defineCheck, editOf } from '../define-check';
import { isDamagedBeforeCut, ruleRows } from '../rule-facts';
import { goesByAnnex, isGarbledAtCut } from '../unreadable-part';

/** How a whole rule of the same table goes on behind the unfinished words, where all that have them agree. */
function sisterEnd(
  fragment: string,
  own: Indicator,
  rows: readonly { indicator: Indicator; text: string; whole: boolean }[],
) {
  const ends = new Map<string, Indicator>();
  for (const { indicator, text, whole } of rows) {
    const at = text.lastIndexOf(fragment);
    if (!whole || indicator === own || at < 0) continue;
    const end = text.slice(at + fragment.length).trim();
    if (end !== '' && !ends.has(end)) ends.set(end, indicator);
  }
  return ends.size === 1 ? [...ends][0] : undefined;
}

/** 扣完 with nothing behind it is whole by its sense; where the other rules go on with 为止 it is worth a look. 直至扣完 is whole. */
const BARE_FLOOR = /(?<![直至到])(?:扣完|扣光)\s*$/u;
const WHOLE_FLOOR = /(?:扣完|扣光)为止/u;

function fragmentOf(text: string, { span }: Cut): string {
  return text.slice(span[0], span[1]).trim();
}

export default defineCheck({
  id: 'rule-truncated',
  scope: 'table',
  title: { zh: '评分标准被截断', en: 'The rule is cut short' },
  severity: 'error',
  basis: {
    zh: '预算管理系统对评分标准有长度限制，超出部分会被截掉',
    en: 'The budget system limits the length of a rule and cuts the rest',
  },
  why: {
    zh: '缺了结尾，扣多少分、扣到哪里为止都不确定。',
    en: 'Without its end nobody knows how much is deducted and down to what.',
  },
  fix: 'suggested',
  silences: ['rule-unreadable', 'rule-floor-missing', 'text-truncated'],
  needs: ['rule'],
  messages: {
    cut: {
      zh: '评分标准在“{words}”处中断，后面可能缺“{missing}”。',
      en: 'The rule stops at “{words}”; “{missing}” may be missing.',
    },
  },
  examples: [
    {
      name: '结尾缺字，同表有完整的写法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 图斑核实率 | ≥95% | 核实率达到95%得满分，共计10分，每下降一个百分点扣权重 | 10 |
        |  |  | 图斑整改率 | ≥95% | 整改率达到95%得满分，共计10分，每下降一个百分点扣权重分的2% | 10 |
        |  | 数量指标 | 核查图斑个数 | ≥80个 | 完成80个得满分，共计10分，每少一个扣0.1分，扣完为 | 10 |
        |  | 数量指标 | 核查宗地宗数 | ≥50宗 | 完成50宗得满分，共计10分，每少一宗扣0.2分，扣完 | 10 |
        |  | 数量指标 | 核查村庄个数 | ≥20个 | 完成20个得满分，共计10分，每少一个扣0.5分，扣完为止 | 10 |
        |  | 时效指标 | 核查完成天数 | ≤30天 | 30天内完成得满分，共计10分，每超一天扣0.5分，扣完为止 | 10 |`,
      expect: ['E2 cut', 'E4 cut', 'E5 cut'],
      fixed: {
        E5: '完成50宗得满分，共计10分，每少一宗扣0.2分，扣完为止',
        E2: '核实率达到95%得满分，共计10分，每下降一个百分点扣权重分的2%',
        E4: '完成80个得满分，共计10分，每少一个扣0.1分，扣完为止',
      },
    },
    {
      name: '缺“的”字但意思完整，通篇都只写“扣完”；各档占分值的百分比只在第一档写明；末尾说谁来统计、什么除外',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 图斑核实率 | ≥95% | 核实率≥95%得满分，共计10分，每下降一个百分点扣权重分2% | 10 |
        |  | 数量指标 | 核查宗地宗数 | ≥50宗 | 完成50宗得满分，共计10分，每少一宗扣0.2分，扣完 | 10 |
        |  | 数量指标 | 核查村庄个数 | ≥20个 | 完成20个得满分，共计10分，每少一个扣0.5分，扣完。 | 10 |
        |  |  | 村容整洁程度 | 明显改善 | 明显改善的得该项分值的80%—100%；有所改善的得60%—80%；改善不明显的得0—60% | 10 |
        |  | 数量指标 | 核查乡镇个数 | ≥20个 | 完成20个得满分，每少一个扣0.5分，数据由县测绘院统计 | 10 |
        |  | 数量指标 | 核查图幅个数 | ≥20个 | 完成20个得满分，每少一个扣0.5分，因洪水除外，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const rows = ruleRows(table.indicators, context);
    const texts = rows.map(({ indicator, rule, reading }) => ({
      indicator,
      text: rule.text,
      whole: !reading.cut,
    }));
    const bare = texts.filter(({ text }) => BARE_FLOOR.test(text)).length;
    const floorsAreWhole = bare > 0 && texts.filter(({ text }) => WHOLE_FLOOR.test(text)).length > bare;
    for (const { indicator, rule, reading } of rows) {
      const { cut } = reading;
      if (!cut) {
        const at = floorsAreWhole ? rule.text.search(BARE_FLOOR) : -1;
        if (at < 0) continue;
        const whole = rule.text.trimEnd();
        report({
          message: 'cut',
          at: rule,
          slots: { words: whole.slice(at), missing: '为止' },
          edits: [editOf(rule, `${whole}为止`)],
          span: [at, whole.length],
          severity: 'info',
        });
        continue;
      }
      // A text that cannot be made out is no sentence that stops.
      if (isDamagedBeforeCut(reading) || goesByAnnex(rule.text) || isGarbledAtCut(rule.text, reading))
        continue;
      const words = fragmentOf(rule.text, cut);
      const body = rule.text.trimEnd();
      const sister = cut.harmless ? undefined : sisterEnd(words, indicator, texts);
      const end = cut.harmless ? cut.expected[0] : sister?.[0];
      report({
        message: 'cut',
        at: rule,
        related: [sister?.[1].rule],
        slots: { words: words.slice(-20), missing: end ?? cut.expected[0] ?? '结尾' },
        edits: end === undefined ? [] : [editOf(rule, body + end)],
        span: cut.span,
      });
    }
  },
});
