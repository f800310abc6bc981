import { defineCheck, editOf } from '../define-check';

/** A closing quote, quoted words, an opening quote: ”节水云溪“. */
const REVERSED = /”([^“”\n]{1,40})“/g;

/** Quotes stand the wrong way round where the first quote of the cell closes and each one after it alternates. */
function reversed(text: string): string | undefined {
  const quotes = [...text].filter((c) => c === '“' || c === '”');
  if (quotes[0] !== '”' || quotes.length % 2 !== 0) return undefined;
  if (quotes.some((quote, i) => quote !== (i % 2 === 0 ? '”' : '“'))) return undefined;
  return text.replace(REVERSED, '“$1”');
}

export default defineCheck({
  id: 'quotes-reversed',
  scope: 'table',
  title: { zh: '引号方向写反', en: 'Quotes the wrong way round' },
  severity: 'info',
  basis: {
    zh: 'GB/T 15834—2011《标点符号用法》4.8 引号',
    en: 'GB/T 15834—2011, General rules for punctuation, 4.8',
  },
  why: {
    zh: '引号写反多是粘贴或输入法造成的，打印和公开时显得不严谨。',
    en: 'Reversed quotes come from pasting or from the input method and look careless in print.',
  },
  fix: 'safe',
  messages: {
    reversed: { zh: '引号写反了：{quoted}。', en: 'The quotes are the wrong way round: {quoted}.' },
  },
  examples: [
    {
      name: '目标里的引号写反',
      table: `
        年度目标：
        推行”一窗通办“改革，群众少跑腿。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 开设窗口数 | ≥12 | 个 | 达到12个得满分，每少1个扣1分，扣完为止 | 10 |`,
      expect: ['A2 reversed'],
      fixed: { A2: '推行“一窗通办”改革，群众少跑腿。' },
    },
    {
      name: '引号写对',
      table: `
        年度目标：
        推行“一窗通办”改革，群众少跑腿。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 开设窗口数 | ≥12 | 个 | 达到12个得满分，每少1个扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  *run(table, { texts }) {
    for (const field of texts(table)) {
      const repaired = reversed(field.text);
      if (repaired === undefined) continue;
      const at = field.text.search(REVERSED);
      const end = field.text.indexOf('“', at) + 1;
      yield {
        message: 'reversed',
        at: field,
        slots: { quoted: field.text.slice(at, end) },
        span: [at, end],
        edits: [editOf(field, repaired)],
      };
    }
  },
});
