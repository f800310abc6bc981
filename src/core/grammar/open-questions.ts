import { earnsAll } from '../model/meaning';
import type { Case, Doubt, RangeCondition, Span } from '../model/rule';
import type { Draft } from './draft';

/*
 * Constructions whose parts are each read, and of which the rule does not say, or the grammar not yet tell, how they go
 * together. A number would be one of several; a person has it from the sheet.
 */

/** 四舍五入, 取整: another number than the one that was worked out; two decimals are how points are given anyway. */
const ROUNDS = /取整|保留整数|保留(?:一|1)位|四舍五入(?![^。;\n]{0,8}(?:两|2|二)位)/;
/** 扣完为止，最低2分: two floors. */
const SECOND_FLOOR = /扣完(?:该项分值|分值)?为止[，,]?[^。;\n\d]{0,4}(?:最低|最少|至少|不低于|不少于)/;
/** 第一家得2分，其后每家得0.5分; 完成1项得3分，每增加1项加1分: the first earns otherwise than those after it. */
const FIRST_OTHERWISE =
  /(?:其后|此后|以后|之后)每|(?:第[一1]|首)[^，。;\d]{0,3}得|每(?:增加|多|新增)[^，。;]{0,8}加/;
/** 允许误差5%, 浮动范围±5%: how far off is let pass. */
const LETS_PASS =
  /(?:(?:允许|容许|可有)(?!出现|发生)|容忍度?|标准误差|(?:误差|偏差|浮动|波动)(?!率))[^，。;:\n\d每]{0,8}\d{1,9}(?:\.\d{1,4})?(?![\d.]|分|[^，。;]{0,5}扣)|[上下]浮\d[^，。;]{0,6}不扣|延误不超过\d/;
/** 目标值90%(±2%), 高5%以内不扣分: of a number beside it, or on one of two sides. */
const BESIDE = /\d%?\(±\d|[高低]\d[^，。;]{0,6}以内不扣分?(?=[。;]|$)/;
/** 未达到不得分 beside steps that begin there. */
const NOTHING_BELOW =
  /(?:^|[，。;\n])(?:未达到?|未完成|不达标|未达标)(?:目标值?|的|者|标准)*(?:一律)?(?:不得分|得?0分)/;

/** 上年为1200人，每增加100人得1分: what is earned begins there, and the row gives the whole. */
const FROM_EARLIER =
  /(?:比|较|与|在|上年为|年为)[^，。;]{0,10}(?:上年|去年|20\d\d年|计划|目标|基数|同期|\d)[^。;]{0,16}每|每(?:比|较)|每(?:提前|压减|压缩|缩短)|净增/;
/** 完成基数50个得5分，基数以上每5个得1分. */
const BEYOND_BASE = /(?:基数|以上|部分|超过的|超出的|超额的?)[，]?每/;
/** 群众满意度（10分）：, 单位成本占8分：: the points of the whole. */
const HEAD = /^[^，。;:\n\d≥≤<>]{1,20}(?:\(\d|占\d|:\d)/;
/** 一般问题不扣分, 已整改的不扣分: faults of two kinds, and one number. */
const OTHER_KIND = /(?:一般|轻微|客观|已整改|主动|否则|非[^，。;\d]{1,6})[^，。;\d]{0,8}不扣/;
/** 倒数3名 without 前 or 第: of how many is not said. */
const FROM_END = /倒数(?![第前名排])/;
/** 扣0.5分0., 达到1.000人: digits that are left over, a point that separates thousands. */
const DAMAGED = /\d分\d+\.(?!\d)|\d\.000(?=[人个件户元次亩家])/;

function open(draft: Draft, span: Span, message: string, decided: Doubt['decided'] = 'nothing'): void {
  draft.doubts.push({ kind: 'contradiction', text: '', span, message, decided });
}

/** Full marks, as such, from a level on. */
function isBest(one: Case): boolean {
  const { when } = one;
  return (
    earnsAll(one) &&
    when.kind === 'range' &&
    when.scale === 'value' &&
    !when.around &&
    when.min !== undefined &&
    !when.max
  );
}

/** Hands to a person what is open in a rule that takes points step by step, earns them, or rounds them. */
export function doubtOpenQuestions(draft: Draft, total: number | undefined): void {
  const { cases, deductions, earning, bonuses, located } = draft;
  const { text } = located;
  const [loss] = deductions;
  const all = located.span(0, text.length);
  if (ROUNDS.test(text)) open(draft, all, '得分怎样取整须人工核对');
  const damaged = DAMAGED.exec(text);
  if (damaged)
    draft.doubts.push({
      kind: 'damaged-number',
      text: damaged[0],
      span: all,
      message: '数字可能有缺损',
      decided: 'nothing',
    });
  if (cases.length > 0 && FROM_END.test(text)) open(draft, all, '倒数的名次须知道总数');
  const best = cases.filter(isBest);
  if (new Set(best.map(({ when }) => (when as RangeCondition).min!.value)).size > 1)
    open(draft, best[1]!.span, '有几条标准都得满分，须分别取得实际值');
  if (earning && earning.base === undefined && FROM_EARLIER.test(text))
    open(draft, earning.span, '实际值是总数还是增加的数没有写明');
  if (earning && cases.length > 0 && BEYOND_BASE.test(text))
    open(draft, earning.span, '先得的分与逐个得的分怎样合计没有读懂');
  if (earning && earning.base === undefined && FIRST_OTHERWISE.test(text))
    open(draft, earning.span, '第一个与以后各个的得分怎样合计没有读懂');
  if (!loss) return;
  const worse = cases.find(
    ({ when, award }) => when.kind === 'words' && award.kind === 'full' && award.less > 0,
  );
  if (worse)
    draft.doubts.push({
      kind: 'several-facts',
      text: 'text' in worse.when ? worse.when.text : '',
      span: worse.span,
      message: '另有一种扣分，须另行核实',
      decided: 'full',
    });
  if (loss.measure === 'fault' && OTHER_KIND.test(text))
    open(draft, loss.span, '有的扣分有的不扣分，须分别取得个数');
  if (SECOND_FLOOR.test(text)) open(draft, loss.span, '扣完为止与另写的最低分不一致', 'full');
  const whole = cases.some(earnsAll);
  const started = cases.find(
    ({ when, award, span }) =>
      !(span[0] === 0 && HEAD.test(text)) &&
      ((award.kind === 'share' && award.percent !== 100) ||
        (award.kind === 'full' && award.less > 0 && 'text' in when && /等于|持平/.test(when.text)) ||
        (award.kind === 'points' &&
          award.value > 0 &&
          (total === undefined ? whole : award.value !== total))),
  );
  if (NOTHING_BELOW.test(text)) open(draft, loss.span, '达不到时是不得分还是逐步扣分没有写明');
  if (started && bonuses.length === 0 && !loss.stretch && loss.from === undefined)
    open(draft, started.span, '从这一档的分数起扣，还是从满分起扣，没有写明');
  if (
    bonuses.length > 0 &&
    !cases.some(({ when, award }) => when.kind === 'range' && award.kind !== 'choice')
  )
    open(draft, bonuses[0]!.span, '加分从哪里起算没有写明');
  const settled =
    draft.allowed ??
    draft.middle ??
    cases.find(({ when }) => when.kind === 'range' && (when.around || (when.min && when.max)));
  if (BESIDE.test(text) || (LETS_PASS.test(text) && !settled && !loss.stretch))
    open(draft, loss.span, '允许的偏差从哪里算起没有读懂');
}
