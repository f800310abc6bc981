import { spansOf, type BandSpan } from '../band-spans';
import { defineCheck } from '../define-check';
import { asWritten, isDoubtful, ruleRows, shown } from '../rule-facts';

/** A value in both bands that gives different points; lists of ≥ in which the first match wins do not overlap. */
function shared(a: BandSpan, b: BandSpan): { readonly value: number; readonly wrong: boolean } | undefined {
  if (a.points === b.points || a.points === undefined || b.points === undefined) return undefined;
  const sameSide = (a.max === Infinity && b.max === Infinity) || (a.min === -Infinity && b.min === -Infinity);
  if (sameSide) return undefined;
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  if (min < max) return { value: min === -Infinity ? max : min, wrong: true };
  if (min > max) return undefined;
  const touches = [a, b].every(
    (band) => (band.min === min ? band.minInclusive : true) && (band.max === max ? band.maxInclusive : true),
  );
  if (!touches) return undefined;
  const [first, second] = [claims(a.text, min), claims(b.text, min)];
  // 90%（含）以上 beside 90%以下 says which band the end belongs to.
  if (first !== second) return reaches(first ? b.text : a.text) ? { value: min, wrong: true } : undefined;
  return { value: min, wrong: first };
}

/** Whether a condition takes its end in expressly, by a sign or by 含; 以上 and 以下 leave it to the custom. */
function claims(text: string, end: number): boolean {
  if (/[≤≥≦≧]|[<>]=/.test(text)) return !/以[上下内]/.test(text);
  const number = shown(end);
  const at = text.indexOf(number);
  const behind = at < 0 ? '' : (/^[^\d]*/.exec(text.slice(at + number.length))?.[0] ?? '');
  return behind.includes('含') && !behind.includes('不含');
}

/** 达到100%, =100%: the number itself, beside which 95%≤合格率≤100% says that it is another band's. */
const reaches = (text: string): boolean =>
  /(?:(?<![未≤≥<>])达到?|[^≤≥<>]=|＝)\s?\d[\d.]{0,8}[%％]?$/u.test(text.trim());

/** Bands that only share an end, in words that leave it open, are how most people write them: pointed out, not warned of. */
export default defineCheck({
  id: 'rule-bands-overlap',
  scope: 'table',
  title: { zh: '分档重叠', en: 'Bands overlap' },
  severity: 'warning',
  basis: { zh: '同一个实际值只应落在一档', en: 'A value falls in one band only' },
  why: { zh: '落在重叠处的实际值有两个得分。', en: 'A value in the overlap has two scores.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    overlap: {
      zh: '{value}同时落在两档（{a}分与{b}分）。',
      en: '{value} falls in two bands ({a} and {b} points).',
    },
  },
  examples: [
    {
      name: '两档交叉',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 复核准确率 | ≥95% | 准确率≥95%得4分；85%≤准确率≤96%得2分；准确率＜85%不得分 | 4 |`,
      expect: ['E2 overlap'],
    },
    {
      name: '两档都用符号含住同一个端点',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 录入差错率 | ≤2% | 差错率≤2%得4分；2%≤差错率≤5%得2分；差错率＞5%不得分 | 4 |`,
      expect: ['E2 overlap'],
    },
    {
      name: '最高一档的那个值，下一档也含住了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 复核准确率 | ＝100% | 准确率=100%得4分；90%≤准确率≤100%得2分；准确率＜90%不得分 | 4 |
        |  | 质量指标 | 归档准确率 | ＝100% | 准确率=100%得4分；90%≤准确率＜100%得2分；准确率＜90%不得分 | 4 |`,
      expect: ['E2 overlap'],
    },
    {
      name: '写明端点归上一档',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 复核准确率 | ≥95% | 95%（含）以上得4分；85%（含）以上95%以下得2分；85%以下不得分 | 4 |`,
      expect: [],
    },
    {
      name: '从高到低，先到先得',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 复核准确率 | ≥95% | 准确率≥95%得4分；准确率≥85%得2分；准确率＜85%不得分 | 4 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { rule, reading } of ruleRows(table.indicators, context, 'bands')) {
      if (isDoubtful(reading)) continue;
      const bands = spansOf(reading);
      const unit = reading.bands[0]?.range.unit;
      for (let i = 1; i < bands.length; i++) {
        const [a, b] = [bands[i - 1]!, bands[i]!];
        const both = shared(a, b);
        if (both === undefined) continue;
        const points = (band: BandSpan) => (band.points === 'full' ? '满' : String(band.points ?? '?'));
        const slots = { value: asWritten(rule.text, both.value, unit), a: points(a), b: points(b) };
        report({ message: 'overlap', at: rule, slots, ...(both.wrong ? {} : { severity: 'info' as const }) });
        break;
      }
    }
  },
});
