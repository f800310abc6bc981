import type { Cut } from '../../text/width';

/** Points as they are said: 3分, 0.5分; no 90分以上, which asks for marks. */
const POINTS = String.raw`\d{1,3}(?:\.\d{1,2})?分(?!\(?[不]?含?\)?及?以[上下内]|[钟的者])`;
/** What is no more than, no less than. */
const AT_MOST = '(?:不大于|不高于|不多于|小于或?等于|≤)';
const AT_LEAST = '(?:不小于|不少于|大于或?等于|≥)';
/** The points that a limit names: 10分, 满分, 本项分值. */
const OF_ROW = '(?:该项|本项|指标|本指标)?的?(?:满分|权重分?|分值)';
const LIMIT = String.raw`(?:\d{1,3}(?:\.\d{1,2})?分|${OF_ROW})`;
/** Where nothing follows that could be earned by it. */
const ENDED = String.raw`(?=${LIMIT}(?:[。;\n)]|$))`;
const ENDED_OR_PAUSED = String.raw`(?=${LIMIT}(?:[，。;\n)]|$))`;
/** What has to be said of a rest that nothing is told of. */
const EARNS = '(?:本项|该项|此项|本指标|该指标)?(?:不得分|得?0分|得?零分|为0|得满分|[得计]\\d)';

/**
 * Words that say the same where they stand, and what they are read as. Each has its own place, so that none is read so
 * where it says more: 获得90分以上的 is what is asked for, 得分≤60分 a case.
 */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/(?<![厅局部省市县统台])(?:预期|设定|预设|既定)值(?!得(?![满零全\d])|班|守|勤)/g, '目标值'],
  [new RegExp(`(?<![不扣每])(?:获得|给予|取得|评得|拿到)(?=${POINTS}|满分|零分)`, 'g'), '得'],
  [new RegExp(`(?<![不能未收提领抽选争获录采听时])[打取](?=${POINTS})`, 'g'), '得'],
  [new RegExp(`(?<=最高|最多|最低|至多|累计|分别)[可则]得(?=${POINTS})`, 'g'), '得'],
  [new RegExp(`(?<=[的，])[则即就](?=得(?:${POINTS}|满分|零分))`, 'g'), ''],
  [new RegExp(`(?:即|相应地?)?扣罚(?=${POINTS})|(?:即|相应地?)扣[减除]?(?=${POINTS})`, 'g'), '扣'],
  [new RegExp(`至多(?=[得加扣计记给减可奖]|增加|追加|不超过|${POINTS})`, 'g'), '最多'],
  [new RegExp(`(?<=[，。;\\n]其[余他它])者(?=，?${EARNS})`, 'g'), ''],
  [/(?<=[本该此]项|指标)(?:[计记得]|为)[零0](?=、(?!\d))/g, '计零分'],
  [/[本该此]项(?=0分情形)/g, ''],
  [/(?<=[%到成标])的(?:情况|情形)下(?=，?[得计]\d|，?[得计]满分)/g, '的'],
  [/(?<=[得计给记])全分(?=的(?:\d{1,3}%(?!以|及)|一半|[一二三四五六七八九]成))/g, '满分'],
  [new RegExp(`(?<=最多|最高|至多)(?:增加|追加)(?=${POINTS})`, 'g'), '加'],
  [new RegExp(`(?<=最高|最多|至多)${AT_MOST}${ENDED_OR_PAUSED}`, 'g'), '不超过'],
  [new RegExp(`(?<=累计|总分|合计|总计|[得奖]分|奖励)${AT_MOST}${ENDED}`, 'g'), '不超过'],
  [new RegExp(`(?<=[加扣]分)${AT_MOST}${ENDED_OR_PAUSED}`, 'g'), '不超过'],
  [new RegExp(`(?<=[，;])${AT_MOST}(?=${OF_ROW}(?:[。;\\n)]|$))`, 'g'), '不超过'],
  [new RegExp(`(?<=最低|最少)${AT_LEAST}${ENDED_OR_PAUSED}`, 'g'), '不低于'],
  [
    new RegExp(`(?<=^|[，。;\\n])不然(?=，?${EARNS})|(?<=^|[，。;\\n])除此之外(?=，?(?:${EARNS}|每))`, 'g'),
    '否则',
  ],
  // 建成公园20处；否则按完成比例得分: what is to be done, and those who have not.
  [
    /(?<=(?:建成|完成|达到?|开展|培训|新增|新建|改造|建设|举办|实施|修建|种植|发放|发展|创建|引进|实现|增加|扩大|整治|组织)[^，。;\d低少小超控]{0,10}\d{1,7}(?:\.\d{1,3})?(?:%|[个张座处件户人次场家篇所辆台套亩吨米条项名期万千公里]{1,3})(?:及?以上)?)[，;。]\n?(?:否则，?|未完成的?，?)(?=按照?(?:实际)?(?:完成)?比例[得计扣]分)/g,
    '，未完成的',
  ],
  // 6月30前, 6月30为截止期: a day that lost its word.
  [/(?<=(?<!\d)(?:1[0-2]|[1-9])月(?:[12]?\d|3[01]))(?=[之以]?前(?!\d)|为(?:截止|期限|限)|截?止)/g, '日'],
  [/(?:恰好|刚好|正好)(?:用满?|为|是|在|达到?|完成|办理)?(?=\d)/g, '等于'],
  // 居首位者满分, 不足九成一半分: the verb that is left out.
  [/(?<=[位名]者)(?=满分)|(?<=[成%下上])(?=一半分)/g, '得'],
  // 达到预期目标记满, B级以上的计满: 分 is left out.
  [
    /(?<![登书扣加减统合累不未])(?<!(?<!目)标)(?<!\d[个家所座处场次篇期项件条名户人]|时|期)[记计得给]满(?=[，。;\n]|$)(?!，[得计]?\d)/g,
    '得满分',
  ],
  // 80%上的, 验收后3月内: a word of a limit, a word of a unit.
  [/(?<=\d%)(?=[上下](?:[，。;]|、(?![上下])|的[，得计]|得\d))/g, '以'],
  [/(?<=个月(?:之|以)?内[^\n]{0,60}(?:后|起)的?\d{1,2})(?=月(?:之|以)?内)/g, '个'],
  // 1项或没有0分; 80%以上…，不足一半0分; 多或少1眼均扣; 每场1分，5场封顶; (全县15个乡镇排名).
  [/(?<=[，;、][一1][项个件次场处家篇])(?:或|和)(?:没有|无)(?=的?，?(?:得?[0零]分|不得分))/g, '及以下'],
  [/(?<=\d%[^。\n]{0,40}[，;、][^，。;、\d]{0,4}不足)一半(?=的?，?(?:得?[0零]分|不得分|不计分))/g, '50%'],
  [/(?<=[，。;])多或少(?=[一1][^，。;\d]{1,2}(?:均|都)?扣)/g, '每多或少'],
  [/(?<=\d分[，;])(?=\d{1,3}[场次个家篇件期项]封顶)/g, '最多计'],
  [/(?<=\d分[，;]\d{1,3}[场次个家篇件期项])封顶(?=[，。;\n]|$)/g, ''],
  [/\((?:全[市县区省]|共)(?:共|有)?\d{1,3}个[^()，。;\d]{1,8}(?:排名|排序|参评|参加考核)\)/g, ''],
  // 有满分，没有0: nothing, at the end of a short list of points.
  [
    /(?<=^[^。\n扣]{1,48}分[，;、 ]?(?:[^。\n，;扣]{0,12}[，;、])?(?:没有?|没[^，。;\d]{1,3}|无|未[^，。;\d]{1,4}|不[^，。;\d]{1,4}|逾期|下降|超标|负增长|其[余他])0)(?=。?$)/g,
    '分',
  ],
  // 按投用率计分，1%得0.1分: each of them, where no other level follows.
  [/(?<=按[^，。;\d]{2,8}率(?:计分|得分|赋分)，)(?=1%[得计]\d[^%]*$)/g, '每'],
  // 结论为合格的4分，为不合格的得0分: of the same thing.
  [
    /(?<=[为是][^，。;:\d]{1,8}的得?\d{1,3}(?:\.\d{1,2})?分[，;])[为是](?=[^，。;:\d]{1,8}的(?:[得计]?\d|不得分|[得计]?零分))/g,
    '',
  ],
  [/扣(?=[0零]分(?:为止|即止|止))/g, '扣至'],
  // 80分-90分为二档，计4分: the unit of a number, and no 分为.
  [
    /(?<=[-~至到]\d{1,3}(?:\.\d{1,2})?)分为(?=第?[一二两三四五六]档，?(?:[得计记给扣]\d|[得计记给]满分|不[得计记给]分))/g,
    '分的为',
  ],
  // 14个乡镇均应建立台账，每有一个未建立的扣分: who has all of them loses nothing.
  [
    /(?<=(?<!其中|\d)\d{1,4}[个家所户座处名人项条件台套](?![人件])[^，。;:\n\d扣得]{0,16}(?:均|全部|都)(?:应当|必须|应|须|需|要)?(?![应须需要必当])(\p{Script=Han}{2})[^，。;:\n\d扣得未不]{0,20})[，。;]\n?(?=(?:每|凡)?(?:有|发现|出现)?[一1][个家所户座处名人项条件台套][^，。;:\n\d扣得]{0,6}未(?:能|按时|按期|及时|按要求|按规定)?\1[^，。;:\n\d得]{0,8}，?扣)/gu,
    '的得满分，',
  ],
  // 3起及3起以上: the same number twice.
  [/(?<=(\d{1,6}(?:\.\d{1,3})?(?:%|[^\d，。;:\n()%]{1,3}))(?:及|或者?|和))\1(?=以[上下])/g, ''],
  [new RegExp(`(?<=^|[，。;\\n])剩余的?(?=，?(?:${EARNS}|每))`, 'g'), '其余'],
];

/** 零点五册: a decimal in words; 零点 by itself is an hour. */
const DECIMAL =
  /(?<![一二三四五六七八九十百千万])零点([一二三四五六七八九])(?![时钟刻半一二三四五六七八九十])/g;

const BASE = /(?<=^|[。;\n])基准分(?:值)?(?:为|:|是)?(\d{1,3}(?:\.\d{1,2})?分)(?=[，。;\n])/g;
const EARNS_BASE = /(?<=[得计记给])基准分(?:值)?(?=[，。;\n)]|$)/g;
/** 基准分6分，每多1件加1分: then it is not all there is to earn. */
const ADDS = /(?<!增)加\d|奖\d|加分|奖励|最高|最多|超额|满分|超过目标|以上得/;

/** 基准分6分。…持平或下降的得基准分: all the points of a rule that only takes from them. */
function namedPointsIn(text: string): readonly Cut[] {
  if (!text.includes('得基准分') && !text.includes('计基准分')) return [];
  const [told, second] = [...text.matchAll(BASE)];
  if (!told || second || ADDS.test(text)) return [];
  const cut = ({ 0: words, index }: RegExpExecArray, said: string): Cut => ({
    at: index,
    to: index + words.length,
    words: said,
  });
  return [cut(told, `满分${told[1]!}`), ...[...text.matchAll(EARNS_BASE)].map((one) => cut(one, '满分'))];
}

/** 建成1个记1.5分，4个记满6分: all of them, each of which earns its points, where they come to it. */
const ALL_OF_EACH =
  /(?<=[1一]\3[^，。;:\n\d扣]{0,16}[记得计](\d{1,2}(?:\.\d{1,2})?)分[，;](\d{1,3})([个家所座处场次篇期项件条名户])的?)[记得计]满(?=(\d{1,3}(?:\.\d{1,2})?)分(?:[。；;，\n]|$))/g;

function allOfEachIn(text: string): readonly Cut[] {
  if (!/[记得计]满\d/.test(text)) return [];
  return [...text.matchAll(ALL_OF_EACH)]
    .filter(([, each, many, , all]) => Math.abs(Number(each) * Number(many) - Number(all)) < 1e-9)
    .map(({ 0: words, index }) => ({ at: index, to: index + words.length, words: '全得' }));
}

/** What in a folded text is said in other words, in order. */
export function sameWordsIn(text: string): readonly Cut[] {
  const found: Cut[] = [...namedPointsIn(text), ...allOfEachIn(text)];
  for (const [pattern, words] of SAME)
    for (const match of text.matchAll(pattern))
      found.push({ at: match.index, to: match.index + match[0].length, words });
  for (const match of text.matchAll(DECIMAL))
    found.push({
      at: match.index,
      to: match.index + match[0].length,
      words: `0.${'零一二三四五六七八九'.indexOf(match[1]!)}`,
    });
  return found.sort((a, b) => a.at - b.at);
}
