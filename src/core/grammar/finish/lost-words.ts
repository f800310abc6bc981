import { earnsAll, earnsNothing, takesOff } from '../../model/meaning';
import type { Case, RangeCondition } from '../../model/rule';
import { tellsHarm } from '../../text/words/harms';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** Words that end in 分 and name points, marks or something else altogether: 满分, 部分, 平均分. */
const NAMES_POINTS =
  /(?:[满零得扣加减积学部百评总均半础准重充划区处水过赋打记计给占全高低底算核励应〇一二两三四五六七八九十几该本此自绩权配比原起养名秋春细拆定差奖罚负正单测绩果标实足基多少成没有无论间不查用议]|(?:比例|几项|多少|[%\d])的|(?:各|单|分|每|本|该|此|子)项|相应的|对应的|应得的|剩余的|该项的|所得的|全部的|检查的|扣除的|^的)$/;
/** What ends a clause of a list. */
const PARTS = /[^，、。;:\n/()|“”"①②③④⑤⑥⑦⑧⑨]+/g;
const POINTS = /^[^\d]{1,14}?(?:[得计给记])?\d{1,3}(?:\.\d{1,2})?分$/;
const BARE_POINTS = /^(.{1,14}|.{1,29}的)分$/;
/** 等于目标值的得分, 100%)得分: points that are earned, and how many is lost. */
const GETS = /^(.{2,30}?[的者)%内上下间善意])(?:[得计给记])分$/;
const GETS_SO_MANY = /[的者)%内上下间善意](?:[得计给记])\d{1,3}(?:\.\d{1,2})?分$/;
/** 按比例得分, 依据考核得分. */
const WORKED_OUT = /[按依照据乘除×÷=]|比例|不|酌|实际|折/;

/** 只计最高级分, 按最高档分: which of them is taken. */
const CHOOSES = /^(?:只|取|按|就|以|多次|同一)|最[高低新]|只[计取]|定档/;
/** The last character of what points are for: 国家级5分, 做到大部分的得3分. */
const LABEL = /^[^\d]{0,13}?([^\d得计给记])(?:的)?[得计给记]?\d{1,3}(?:\.\d{1,2})?分$/;
/** 省级, B档, 说还行的, 做到大部分. */
const LABEL_ENDS = /(?:[级档星类]|.的|了|持平|不高|完成|大部分|小部分)$/;

/** Whether a label looks like those beside it that have their points: it ends as one of them, or as labels do. */
function isOneOfThem(label: string, ends: ReadonlySet<string>): boolean {
  if (NAMES_POINTS.test(label) && !/(?:完成|持平|不高|大部分|小部分)$/.test(label)) return false;
  return LABEL_ENDS.test(label) || ends.has(label.slice(-1));
}

/**
 * The clause of a list that lost its number, beside others that have theirs: 国家级5分，省级分，市级3分; 高于的得8分；等于的得分.
 */
function pointsLost(text: string): string | undefined {
  if (!text.includes('分')) return undefined;
  const parts = [...text.matchAll(PARTS)].map(([part]) => part.trim());
  const whole = parts.filter((part) => POINTS.test(part)).length;
  const gets = parts.filter((part) => GETS_SO_MANY.test(part) || /[得计给记]满分$/.test(part)).length;
  if (whole + gets === 0) return undefined;
  const ends = new Set(parts.flatMap((part) => LABEL.exec(part)?.[1] ?? []));
  for (const part of parts) {
    const label = BARE_POINTS.exec(part)?.[1];
    if (label === undefined || /\d/.test(label.slice(-1)) || CHOOSES.test(part)) continue;
    if (whole > 0 && isOneOfThem(label, ends)) return part;
    if (gets > 0 && GETS.test(part) && !WORKED_OUT.test(part)) return part;
  }
  return undefined;
}

/** A档10分B档分C档6分, without a sign between them. */
const RUN_TOGETHER = /\d分([^，。;:、\d分()\n]{1,8})分[^，。;:、\d分()\n]{1,8}\d{1,2}(?:\.\d)?分/;

/** What plainly lost a number, was doubled or changed places; each with why. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/(?<![分元天次件人户])[÷/×]%|除以%|[与和占]%的/, '百分号前缺数字'],
  [/(?:^|[，。;\n])[^，。;\d]{0,4}(?<![\d百])每[^，。;\d]{0,8}%\d/, '数字与百分号颠倒'],
  [
    /\d(?:至|-|~)第?[名位](?!次)|\d到第?名|介于\d{1,4}[天日次件个元人户][与和至][天日次件个元人户]之间|第\d{1,2}第?(?:至|到)第?[名位]|第\d{2,3}第(?:至|到)/,
    '范围的一端缺数字',
  ],
  [/(?:^|[，、。;\n])(?:至|到|~)\d{1,3}[名位]/, '范围的一端缺数字'],
  [
    /介于[与和、至到]|(?<!自)由分[至到]|从第[个次]起|(?<!发)起日[内前]|(?:^|[，。;\n])日内(?:\(含\))?[^，。;]{0,6}[得计扣]/,
    '缺数字',
  ],
  [/(?:基础|起评|基准|基本|起始|保底)分分(?!值|数)/, '“分”前缺数字'],
  [
    /\d%?\(\)|\d含\(%\)|[\u4e00-\u9fff]\(\)(?=[，、][^()]{1,12}\([^()]{1,8}分?\))|(?<=\([^()]{1,8}分?\)[，、][^()，、]{1,12})\(\)/,
    '括号里缺字',
  ],
  [/一分不(?=[，。;\n]|$)/, '得分还是扣分没有写全'],
  [
    /\([^()]{1,12}-\d+(?:\.\d+)?%\)[÷/]\d{1,3}(?![%\d.])|\([^()%]{1,12}-\d+(?:\.\d+)?\)[÷/]\d+(?:\.\d+)?%/,
    '公式里有的数缺百分号',
  ],
  [/万万[元人吨亩平]|亿亿元/, '字词重复'],
  [/每\d(?:下降|提高|降低|增加|减少|推迟|延迟|逾期|后移|靠后)(?=个?[^，。;\d]{1,3}[扣减得加])/, '字词颠倒'],
  [
    /(?:符合|完成|满足|具备|达到|每[^，。;\d]{1,4})(?<!之)一(?=[得扣计加减](?:\d|权|满|该|本))/,
    '“一”后面缺单位',
  ],
  [/扣\d{1,3}(?:\.\d+)?分值(?=[，。;\n)]|$)/, '是几分还是百分之几没有写明'],
  [
    /每[^，。;\d]{0,8}(?:任务数|计划数?|目标值?|预算|概算|指标值)的\d{1,2}(?=，?[扣减得加])/,
    '数值缺百分号，还是以本行的单位计，没有写明',
  ],
  [
    /不不|未未|含含(?!糊)|(?:大于){2}|(?:小于){2}|(?:超过){2}|(?:等于){2}|(?:发生){2}|(?:出现){2}|(?:满分){2}|(?<!\d)至至|\d分分(?=[，。;、)\n扣得]|$)|[一二三四五]分分(?=[，。;、)\n之也]|$)|\d元元/,
    '字词重复',
  ],
  [/\d(?:日日|天天)内/, '字词重复'],
  [
    /[÷/×]\((?:\d{2,3}(?:\.\d+)?-\d{1,3}(?:\.\d+)?%|\d{1,3}(?:\.\d+)?%-\d{2,3}(?:\.\d+)?)\)|\((?:\d{2,3}(?:\.\d+)?-\d{1,3}(?:\.\d+)?%|\d{1,3}(?:\.\d+)?%-\d{2,3}(?:\.\d+)?)\)(?=[÷/×])/,
    '公式里有的数缺百分号',
  ],
  [/[高低大小少多]于或(?=\d)|超过或(?=\d)/, '比较词没有写全'],
  [
    /([\u4e00-\u9fff]{2}|[档级])不分[，、;][^，。;]{1,10}\1扣\d|(?<!扣)(?<!每[^，。;]{1,8})减半分(?=[，。;\n]|$|计)/,
    '得分还是扣分没有写全',
  ],
  [/(?:^|[，。;\n]|之间|两者)按(?:计算|折算|计分)(?=[，。;\n]|$)/, '按什么计算没有写明'],
  [/(?:逐[名位次个]|依次|[名位]次?|第[二2]名起)递(?=\d)/, '递增还是递减没有写全'],
  [/最[多高]扣[0零]分/, '扣分上限没有写全'],
  [
    /\(%\)(?=[^，、。;()]{0,8}[，、][^，、。;()]{1,12}\(\d{1,3}%\))|(?<=\(\d{1,3}%\)[，、][^，、。;()]{1,12})\(%\)/,
    '百分号前缺数字',
  ],
];

/** What a text lost by its own look: a number, a sign, a half of a word. */
function lostIn(text: string): readonly [text: string, why: string] | undefined {
  const part = pointsLost(text);
  if (part !== undefined) return [part, '“分”前缺数字'];
  const [, between] = RUN_TOGETHER.exec(text) ?? [];
  if (between !== undefined && !NAMES_POINTS.test(between)) return [`${between}分`, '“分”前缺数字'];
  for (const [pattern, why] of LOST) {
    const found = pattern.exec(text);
    if (found) return [found[0], why];
  }
  // 达到30%…按实际值与30的比值: of a rate.
  const ratio = /%.{0,40}?(?:实际|完成)[^，。;\d]{0,6}([与和]\d{1,3}(?:\.\d+)?的比[值例率])/s.exec(text);
  if (ratio) return [ratio[1]!, '公式里有的数缺百分号'];
  // -80%得70% beside ranges of positive numbers.
  const below = /(?:^|[，、。;\n])(-\d{1,3}(?:\.\d+)?%)[得计给]/.exec(text);
  if (below && !/[≤<>≥~至-]-\d|负|降|减|低于0|增长/.test(text.replace(below[0], '')))
    return [below[1]!, '范围的一端缺数字'];
  return undefined;
}

/** The one open end of a range of values; `undefined` where it has two, or none. */
function endOf(
  when: Case['when'],
): { readonly side: 'min' | 'max'; readonly range: RangeCondition } | undefined {
  if (when.kind !== 'range' || when.bare || when.around || !when.min === !when.max) return undefined;
  return { side: when.min ? 'min' : 'max', range: when };
}

/** 大于5%得满分，超过5%的每增加1个百分点扣0.5分: all points on the side on which they are lost. */
function losesWhereAll({ cases, deductions }: Draft): Case | undefined {
  return cases.find((one) => {
    const end = endOf(one.when);
    const whole =
      one.award.kind === 'full' ? one.award.less === 0 : earnsAll(one) || one.award.kind === 'points';
    if (!end || !whole || earnsNothing(one)) return false;
    // 达到4%得满分，高于4%的每高1个百分点扣2分: just that much.
    const beyond =
      end.side === 'min' ? /(?<!不|未|没有)(?:[大高多]于|超)/ : /(?<!不|未|没有)(?:[小低少]于|不足)/;
    if (!beyond.test(one.when.text)) return false;
    const measure = end.side === 'min' ? 'excess' : 'shortfall';
    return deductions.some(
      (each) =>
        each.measure === measure &&
        !each.stretch &&
        each.threshold?.scale === end.range.scale &&
        each.threshold.value === end.range[end.side]!.value,
    );
  });
}

/** What is well done. */
const GOOD = /充分|明显|显著|优|良|好|高|完全|完整|全部|齐全|规范|及时|按期|按时|落实|到位/;
/** 充分落实的0分，基本落实的扣1分: nothing for the best of them, where the others lose a part. */
function bestLosesNothing({ cases, located: { text } }: Draft): Case | undefined {
  const [first, ...others] = cases;
  if (first?.when.kind !== 'words' || first.award.kind !== 'points' || first.award.value !== 0)
    return undefined;
  if (!others.some((one) => takesOff(one) && !earnsNothing(one))) return undefined;
  if (/[不未没无]/.test(first.when.text) || !GOOD.test(first.when.text)) return undefined;
  const at = text.indexOf(first.when.text);
  return /^的?，?[0零]分/.test(text.slice(at + first.when.text.length)) ? first : undefined;
}

/** 完成80%以上得满分，50以上得一半分: one of the shares of a goal that lost its sign. */
function lostPercent({ cases }: Draft): Case | undefined {
  const shares = cases.filter(({ when }) => when.kind === 'range' && when.scale === 'target-share');
  if (shares.length < 2) return undefined;
  return cases.find(
    ({ when }) => when.kind === 'range' && when.scale === 'value' && when.unit === undefined && !when.bare,
  );
}

/** 按完成比例计分(达目标值80%不得分): nothing for what is reached, where more earns more. */
function nothingReached({ cases, proportion }: Draft): Case | undefined {
  if (!proportion?.inWords || proportion.losing) return undefined;
  return cases.find(
    (one) =>
      earnsNothing(one) &&
      endOf(one.when)?.side === 'min' &&
      !tellsHarm(one.when.text) &&
      /^(?:[^，。;超高多大未不]{0,6})达/.test(one.when.text),
  );
}

/** 立项依据充分 and 充分, beside 较充分: the same, the first with what it is said of. */
function isSame(one: string, other: string, cases: readonly Case[]): boolean {
  if (other.length < 2) return false;
  if (one === other) return true;
  const before = one.slice(0, Math.max(0, one.length - other.length));
  return (
    one.endsWith(other) &&
    before.length > 2 &&
    !/[不未较无非欠没比基部本很太般均都全后经再]/.test(before) &&
    cases.some(({ when }) => /^(?:较为?|基本|比较|部分)/.test(when.text) && when.text.endsWith(other))
  );
}

/** 充分:3分，较充分:2分，充分:0.5分; 等于或不足12公里的 beside 12公里的: one case twice, with other points. */
function toldTwice({ cases }: Draft): Case | undefined {
  const worth = ({ award }: Case): string => JSON.stringify({ ...award, span: undefined });
  for (const one of cases) {
    const { when } = one;
    for (const other of cases) {
      if (other === one || worth(one) === worth(other)) continue;
      const { when: also } = other;
      if (when.kind === 'words' && also.kind === 'words' && isSame(when.text, also.text, cases)) return other;
      if (when.kind !== 'range' || also.kind !== 'range' || !when.bare || also.bare) continue;
      if (/^(?:以|按)|为(?:界|准|限|标准)/.test(when.text)) continue;
      const value = when.min?.value;
      const said = [also.min, also.max].some((end) => end?.inclusive && end.value === value);
      if (said && when.unit === also.unit && when.scale === also.scale && /等于|[≤≥=]/.test(also.text))
        return other;
    }
  }
  return undefined;
}

/** 前2次不扣, and what the others cost was not read: no limit that full marks ask for. */
function freeOnly({ cases: [only, second], deductions }: Draft): Case | undefined {
  if (!only || second || deductions.length > 0 || only.award.kind !== 'full') return undefined;
  return /^前\d{1,2}[次起处例件个条项]/.test(only.when.text) ? only : undefined;
}

/** 的80%，C级: a share of points that nobody read, in front of the next label. */
function shareBeforeLabel({ cases }: Draft): Case | undefined {
  return cases.find(({ when }) =>
    /^的?\d{1,3}(?:\.\d{1,2})?%，\p{Script=Han}?[^\d，]{1,12}$/u.test(when.text),
  );
}

/** 时限15天，提前办结得10分，按时办结得8分: which of the two the day itself is, the words tell, and the number does not. */
function aheadOfLimit({ cases }: Draft): Case | undefined {
  const ahead = cases.find(
    ({ when }) => when.kind === 'range' && /\d[^，]{0,5}，提前[^，或、]*$/.test(when.text),
  );
  return ahead && cases.some(({ when }) => /^(?:按[时期]|如期|及时)/.test(when.text)) ? ahead : undefined;
}

/** 未达100%10分: all there is for what was not reached, without a word of earning. */
function deniedEarnsMost({ cases: [only, second], located: { text } }: Draft): Case | undefined {
  if (!only || second || only.award.kind !== 'points' || only.award.value <= 0) return undefined;
  const denied = /(?:^|，)(?:未|没有?)(?:能|有)?(?:达|完成|实现)[^，]*$/.test(only.when.text);
  return denied && !/[得计给记]\d/.test(text) ? only : undefined;
}

/** 每后移1位，0.6分: points that follow a step away from the first. */
const STEP_BACK =
  /每(?:向后|往后|后|退|降|下降)?(?:后移|退后|靠后|推后|下降|退|降|后退)(?:[1一]?个?(?:位|名次|名|位次))，?(?:得|计|记)?\d{1,2}(?:\.\d{1,2})?分/;
/** 增加目标值的1%扣1分: once, or for each of them. 低于计划的80%扣5分 is a limit. */
const SHARE_ONCE =
  /(?<=^|[，。;\n])(?:增加|超出?|超过|少完成|少|减少)(?:年度|绩效)?(?:目标|计划|任务|预算)[值数量]?的\d{1,2}%，?扣\d/g;
/** （正负均计）, and nothing else that says of a distance: which side the steps are on, the words of the rule do not tell. */
const EITHER_SIDE = /(?<!无论|不论)(?:正负|高低|多少|上下|超欠|正、负|增减)(?:均|都|皆)(?:计|算|扣)/;
const OF_DISTANCE = /±|绝对值|偏差|偏离|误差/;
/** 不扣分，否则每份0.5分: what the others lose. */
const ELSE_EACH = /不扣分?[，;。]否则，?(?:每|一)[个份处件项次例条户人]\d{1,2}(?:\.\d{1,2})?分/;
/** 少于5000人次的4分，否则不扣: what is not lost otherwise. */
const ELSE_NONE = /(?<!扣)(?:的|者)\d{1,2}(?:\.\d{1,2})?分[，;。]否则，?不扣/;
/** 情形之一的，每次2分: what each of them costs, or gives. */
const EACH_OF_CASES =
  /(?:情形|情况|行为|问题|现象)(?:之一)?的?，(?:每|一)(?:人次|[个份处件项次例条户人起])\d{1,2}(?:\.\d{1,2})?分/;

function saidOfLoss(text: string): string | undefined {
  // 一次0.25分，扣满2分为止: said by what ends them.
  if (/扣[完满光至到]|扣(?:分)?不超过|最多扣|至多扣/.test(text)) return undefined;
  for (const pattern of [STEP_BACK, ELSE_EACH, ELSE_NONE, EACH_OF_CASES]) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}

/**
 * What a slip of the keyboard or of the scanner has left: a list one of whose points is gone, a range with one end, a word
 * twice, all points where the steps begin. Nothing is worked out from such a text.
 */
export function doubtLostWords(draft: Draft): void {
  const { text } = draft.located;
  const span = draft.located.span(0, text.length);
  const lost = lostIn(text);
  if (lost) addDoubt(draft, 'damaged-number', { text: lost[0], span }, lost[1]);
  const loss = saidOfLoss(text);
  if (loss !== undefined) addDoubt(draft, 'contradiction', { text: loss, span }, '没有写明是得分还是扣分');
  const [once, twice] = text.match(SHARE_ONCE) ?? [];
  // 超过预算的10%扣2分，超过预算的20%不得分: levels.
  if (once !== undefined && twice === undefined && !/%[^。;\n]{0,16}%(?:的|以上)?(?:不得分|扣\d)/.test(text))
    addDoubt(
      draft,
      'contradiction',
      { text: once, span },
      '“扣”的是每一步还是达到该数值以后，没有写明',
      'full',
    );
  const sides = EITHER_SIDE.exec(text)?.[0];
  const [up, down] = (['excess', 'shortfall'] as const).map((side) =>
    draft.deductions.some(({ measure }) => measure === side),
  );
  const oneSided = up !== down;
  if (sides !== undefined && oneSided && !OF_DISTANCE.test(text))
    addDoubt(draft, 'contradiction', { text: sides, span }, '两边都扣，另一边从哪里起扣没有读懂');
  const all = losesWhereAll(draft);
  if (all)
    addDoubt(draft, 'contradiction', { text: all.when.text, span: all.span }, '得满分的一边正是扣分的一边');
  for (const [one, why] of [
    [lostPercent(draft), '数值缺百分号，还是以本行的单位计，没有写明'],
    [nothingReached(draft), '达到以后反而不得分，可能漏写“未”'],
    [toldTwice(draft), '同一情形写了两种得分'],
    [shareBeforeLabel(draft), '百分数与前一档的关系没有读懂'],
    [aheadOfLimit(draft), '提前与按时从哪里分界没有写明'],
    [deniedEarnsMost(draft), '没有写明是得分还是扣分'],
    [freeOnly(draft), '以后各次怎样扣没有读懂'],
  ] as const)
    if (one) addDoubt(draft, 'contradiction', { text: one.when.text, span: one.span }, why);
  const best = bestLosesNothing(draft);
  if (best)
    addDoubt(draft, 'contradiction', { text: best.when.text, span: best.span }, '得0分还是扣0分没有写明');
}
