import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/**
 * 按完成比例得分，每少1件扣1分: two ways down from full marks. What loses nothing by steps that begin elsewhere (超过110%的，
 * 每超1%扣1分) may well lose by the share.
 */
export function doubtShareBesideSteps(draft: Draft): void {
  const { proportion, deductions } = draft;
  if (!proportion || deductions.length === 0) return;
  const fromGoal = deductions.every(({ measure, threshold }) => measure === 'shortfall' && !threshold);
  const decided = fromGoal ? 'full' : 'nothing';
  addDoubt(draft, 'several-facts', { span: proportion.span }, '既按比例又按步长扣分', decided);
}

/** 单个数量指标未达到预期的: of one of those that the formula counts. */
const OF_SINGLE = /(?:^|，)(?:单个|单项|单一)(?!价|位|元|体|独|产)[^，。;\d]{2,}/;
/** 达到预期值的个数/全部个数. */
const COUNTS_THEM = /[个项件户家条]数[/÷]|数量[/÷]/;

/** 单个指标未达到预期的不计分。得分=达到预期的个数/全部个数×分值: which of them count, and not what becomes of the number of them. */
export function doubtSingleItem(draft: Draft): void {
  const { proportion, cases, located } = draft;
  const inFormula = proportion && !proportion.inWords && COUNTS_THEM.test(located.text);
  const single = inFormula && cases.find(({ when }) => OF_SINGLE.test(when.text));
  if (!single) return;
  const { text, span } = single.when;
  addDoubt(draft, 'several-facts', { text, span }, '说的是其中一个是否计入，不是它们的数量');
}

const NECESSARY = /其中[^。;]{0,20}(?:必备|必须具备|必要条件|前提|核心项|关键项|否决项)/;

/** 每项1分，缺一项不得该项分: whether one item's points are lost, or all of them. */
export function doubtMissedItem(draft: Draft): void {
  if (!draft.earning) return;
  for (const { when, award, span } of draft.cases) {
    if (award.kind !== 'points' || award.value !== 0) continue;
    // 每具备一项得2分，其中有场所为必备项: which of them are there decides, unless all are.
    if (when.kind === 'words' && NECESSARY.test(when.text)) {
      addDoubt(draft, 'several-facts', { text: when.text, span }, '必备的一项是否具备须另行核实', 'full');
      return;
    }
    if (when.kind !== 'range' || !when.bare || !/^[缺少漏欠]/.test(when.text)) continue;
    addDoubt(draft, 'contradiction', { text: when.text, span }, '是这一件不得分还是全部不得分没有写明');
    return;
  }
}

/** 每承办1项：国家级2分，省级1分: so much for each kind, and the actual says only how many there are of all. */
export function doubtKindsOfItems(draft: Draft): void {
  const { earning, cases } = draft;
  if (!earning || earning.amount.of !== 'points') return;
  const other = cases.find(
    ({ when, award }) =>
      when.kind === 'words' &&
      award.kind === 'points' &&
      award.value > 0 &&
      award.value !== earning.amount.value,
  );
  if (!other) return;
  // 每具备一项得2分，全部具备得6分: three of them.
  const { unit, amount } = earning;
  const all = other.award.kind === 'points' ? other.award.value / amount.value : 0;
  if (
    unit.value === 1 &&
    all >= 2 &&
    Number.isInteger(all) &&
    /^(?:全部|均|都|三项|全)/.test('text' in other.when ? other.when.text : '')
  )
    return;
  const about = { text: other.when.text, span: other.span };
  addDoubt(draft, 'several-facts', about, '各类得分不同，须分别取得各有多少');
}

/** 每项得1分 beside a share of the whole, or beside what is taken off. */
export function doubtEarningBesideOthers(draft: Draft): void {
  const { earning, proportion, deductions } = draft;
  if (!earning) return;
  const about = { span: earning.span };
  if (proportion) addDoubt(draft, 'several-facts', about, '既按件得分又按比例得分');
  if (deductions.length > 0) addDoubt(draft, 'several-facts', about, '既按件得分又扣分');
}
