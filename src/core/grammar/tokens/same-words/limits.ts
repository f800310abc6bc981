import { POINTS, saying, type Saying } from './saying';

/** What is no more than, no less than. */
const AT_MOST = '(?:不大于|不高于|不多于|小于或?等于|≤)';
const AT_LEAST = '(?:不小于|不少于|大于或?等于|≥)';
/** The points that a limit names: 10分, 满分, 本项分值. */
const OF_ROW = '(?:该项|本项|指标|本指标)?的?(?:满分|权重分?|分值)';
const LIMIT = String.raw`(?:\d{1,3}(?:\.\d{1,2})?分|${OF_ROW})`;
/** Where nothing follows that could be earned by it. */
const ENDED = String.raw`(?=${LIMIT}(?:[。;\n)]|$))`;
const ENDED_OR_PAUSED = String.raw`(?=${LIMIT}(?:[，。;\n)]|$))`;

/** How the most and the least of points are told. */
export const LIMIT_SAYINGS: readonly Saying[] = [
  saying(/至多/, `至多(?=[得加扣计记给减可奖]|增加|追加|不超过|${POINTS})`, '最多'),
  saying(/增加|追加/, `(?<=最多|最高|至多)(?:增加|追加)(?=${POINTS})`, '加'),
  saying(/最高|最多|至多/, `(?<=最高|最多|至多)${AT_MOST}${ENDED_OR_PAUSED}`, '不超过'),
  // 最高可得满分 ends a formula as 最高不超过满分 does.
  saying(/最[高多]可?得/, /(?<=最[高多])可?得(?=(?:本项|该项)?(?:满分|全部分值)(?:[。;\n)]|$))/g, '不超过'),
  saying(
    /累计|[总得奖]分|合计|总计|奖励/,
    `(?<=累计|总分|合计|总计|[得奖]分|奖励)${AT_MOST}${ENDED}`,
    '不超过',
  ),
  saying(/[加扣]分/, `(?<=[加扣]分)${AT_MOST}${ENDED_OR_PAUSED}`, '不超过'),
  saying(/[，;](?:不|小|≤)/, `(?<=[，;])${AT_MOST}(?=${OF_ROW}(?:[。;\\n)]|$))`, '不超过'),
  saying(/最[低少]/, `(?<=最低|最少)${AT_LEAST}${ENDED_OR_PAUSED}`, '不低于'),
  // 计至6分封顶, 记到10分为止, 加至满分10分为止, 以5分为顶.
  saying(
    /[至到](?:满分)?\d{1,3}(?:\.\d{1,2})?分(?:封顶|为止|止)|分为顶/,
    /(?<=\d分[，;])(?:[计记得加])(?:至|到)(?:满分)?(\d{1,3}(?:\.\d{1,2})?分)(?:封顶|为止|止)|(?<=[，;])以(\d{1,3}(?:\.\d{1,2})?分)为顶/g,
    ([, all, top]) => `最高得${all ?? top!}`,
  ),
  // 每场1分，5场封顶.
  saying(/封顶/, /(?<=\d分[，;])(?=\d{1,3}[场次个家篇件期项]封顶)/g, '最多计'),
  saying(/封顶/, /(?<=\d分[，;]\d{1,3}[场次个家篇件期项])封顶(?=[，。;\n]|$)/g, ''),
  // 加分后本项最高10分, 加至满分为止: what all of it comes to.
  saying(
    /加分后/,
    /(?<=[，。;])加分后(?:本项|该项)?(?:得分|总分)?(?:最高|最多)(?:不超过|为|得)?(?=\d{1,3}(?:\.\d{1,2})?分[。;\n]|\d{1,3}(?:\.\d{1,2})?分$)/g,
    '最高得',
  ),
  saying(/加至满/, /加至满分?(?=为止|即?止)/g, '加满'),
];
