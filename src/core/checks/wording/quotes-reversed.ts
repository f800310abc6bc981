import { defineCheck, editOf } from '../define-check';

const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
] as const;

/** The longest quotation that is looked at; beyond it the marks belong to different sentences. */
const LONGEST = 40;

/** Where a closing mark opens and an opening mark closes: ”节水云溪“. Marks that stand right are passed over in pairs. */
function reversedPairs(text: string): readonly (readonly [start: number, end: number])[] {
  return PAIRS.flatMap(([open, close]) => {
    if (!text.includes(close)) return [];
    const marks = [...text.matchAll(new RegExp(`[${open}${close}]`, 'g'))].map(({ 0: mark, index }) => ({
      mark,
      index,
    }));
    const found: (readonly [number, number])[] = [];
    for (let i = 0; i + 1 < marks.length; i++) {
      const [first, second] = [marks[i]!, marks[i + 1]!];
      if (first.mark === open && second.mark === close) i++;
      else if (first.mark === close && second.mark === open && second.index - first.index <= LONGEST) {
        if (!text.slice(first.index, second.index).includes('\n')) found.push([first.index, second.index]);
        i++;
      }
    }
    return found;
  });
}

function repaired(text: string, pairs: readonly (readonly [number, number])[]): string {
  const chars = text.split('');
  for (const [start, end] of pairs) [chars[start], chars[end]] = [chars[end]!, chars[start]!];
  return chars.join('');
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
      name: '一对写对、一对写反',
      table: `
        年度目标：
        推行“一窗通办”和”跨省通办“。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 开设窗口数 | ≥12个 | 10 |`,
      expect: ['A2 reversed'],
      fixed: { A2: '推行“一窗通办”和“跨省通办”。' },
    },
    {
      name: '引号写对',
      table: `
        年度目标：
        推行“一窗通办”和“跨省通办”，群众少跑腿。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 开设窗口数 | ≥12 | 个 | 达到12个得满分，每少1个扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, { texts }) {
    for (const field of texts(table, 'closingQuote')) {
      const pairs = reversedPairs(field.text);
      const [first] = pairs;
      if (!first) continue;
      const span = [first[0], first[1] + 1] as const;
      report({
        message: 'reversed',
        at: field,
        slots: { quoted: field.text.slice(...span) },
        span,
        edits: [editOf(field, repaired(field.text, pairs))],
      });
    }
  },
});
