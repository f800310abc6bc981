import { defineCheck, liveFields } from '../define-check';

const keyOf = (text: string): string => text.normalize('NFKC').replace(/[\s()（）“”"'·,，、。：:]/g, '');
/** Without any of these marks, and of no other width: such texts are their own key. */
const PLAIN = /^[\u4e00-\u9fff0-9]*$/;

const isRepeated = (name: string, explanation: string): boolean =>
  name === explanation ||
  (!endsOtherwise(name, explanation) &&
    !(PLAIN.test(name) && PLAIN.test(explanation)) &&
    keyOf(name) === keyOf(explanation));

/** Chinese characters at the end stay in the key: where they differ the texts do. */
function endsOtherwise(a: string, b: string): boolean {
  const [one, other] = [a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1)];
  return one !== other && isHan(one) && isHan(other);
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

export default defineCheck({
  id: 'explanation-repeats-name',
  scope: 'table',
  title: { zh: '指标解释照抄名称', en: 'The explanation only repeats the name' },
  severity: 'info',
  basis: {
    zh: '指标解释应说明口径、计算方法和数据来源',
    en: 'An explanation says what is counted, how, and from which source',
  },
  why: {
    zh: '照抄名称等于没有解释，考核时口径容易起争议。',
    en: 'A repeated name explains nothing, and what counts will be disputed.',
  },
  fix: 'none',
  needs: ['explanation'],
  messages: {
    repeats: {
      zh: '有{count}个指标的解释只是重复名称，如“{name}”。',
      en: '{count} explanations only repeat the name, such as “{name}”.',
    },
  },
  examples: [
    {
      name: '解释照抄名称',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 发放助学金人数 | ≥300人 | 发放助学金人数 | 20 |
        |  | 质量指标 | 资格审核准确率 | ≥98% | 资格审核准确率。 | 20 |`,
      expect: ['E2 repeats'],
    },
    {
      name: '解释说明了口径',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 发放助学金人数 | ≥300人 | 以银行代发回单为准 | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const repeated = liveFields(table, 'explanation').filter(
      ([{ name }, explanation]) => explanation.value !== '' && isRepeated(name.value, explanation.value),
    );
    const [first, ...others] = repeated;
    if (!first) return;
    report({
      message: 'repeats',
      at: first[1],
      related: others.map(([, explanation]) => explanation),
      slots: { count: repeated.length, name: first[0].name.value },
    });
  },
});
