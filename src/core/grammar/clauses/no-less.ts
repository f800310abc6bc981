import { wording } from '../../text/wording';

/** What the points are of: 该项, 本指标得分, 分值. */
const OF = '(?:该|本|此)(?:项|指标|项指标)(?:的)?';
const POINTS = '(?:最终|最后|计算|实际|累计|扣减后|扣分后|扣后)?(?:的)?(?:得分|分数|分值|结果|总分)';
const NOTHING = '(?:0|零)(?:分)?';
const WHEN = '(?:的(?:时候|情况下?)?|时|后|者)?，?(?:则|即|均|就|也|都|一律|统一|直接)?';
const TAKE = '(?:扣减|扣分|扣除|核减|减分|递减|扣|减)';
const TO_BE_NOTHING = `${WHEN}(?:按照|按|以|取|记|计|得|作|算|视)(?:为|作)?${NOTHING}(?:计算|计分|计|处理|论|算|对待)?`;
/** The end of a clause, which what follows cannot change. */
const STOPS = '(?=[，。;\\n)]|\\.?$)';

/** 减至0分不再减, 扣到零分后就不再往下扣了. */
const TO_NOTHING = `(?:直至|直到)?${TAKE}(?:至|到|为|成)${NOTHING}(?:为止)?${WHEN}(?:便)?(?:不再|不|停止)(?:继续|往下|向下)?${TAKE}了?`;
/** 该项不计负分, 本指标得分不出现负数, 不扣成负分. */
const NEVER_NEGATIVE = `(?:${OF})?(?:${POINTS})?(?:均|都|但)?不(?:得|能|应|会|再|可)?(?:计|记|得|打|设|算|出现|产生|存在|为|是|有|倒扣成?|${TAKE}(?:至|到|成|为)|低于)(?:为|成)?负(?:分|数|值)`;
/** 不够扣的记0分, 分值不足扣减时按0分计. */
const TOO_FEW = `(?:${OF})?(?:${POINTS})?(?:若|如)?(?:不够|不足以?|不敷)${TAKE}${WHEN}(?:(?:按|以)?(?:得|计|记|为|作|取|算)?(?:作|为)?${NOTHING}(?:计算|计分|计|处理|论|算)?|扣[完光](?:为止|即止)?)`;
/** What is negative: the points, what is left of them (核减后为负数), or what was calculated; of a growth that is, nothing is said here. */
const NEGATIVE_POINTS = `(?:(?:${OF})?${POINTS}(?:若|如果?)?(?:计算)?(?:算得|得出|算出|得到|为|是|出现|产生|成|有)(?:了)?负(?:数|值|分)?|(?:计算|测算|核算|折算)?(?:算得|得出|算出)(?:的?结果为)?负(?:数|值|分)|(?:累计)?${TAKE}(?:之?后(?:若|如果?)?的?(?:得分|分值|结果)?(?:出现|产生|为|是|成)|[至到成为]|得)负(?:数|值|分)|(?<![^，。;\\n(若如果当])(?:出现|产生|得)负分)`;
/** 算得负数的取0, 若计算结果为负值则记0分, 出现负分的按0分计. */
const IF_NEGATIVE = `(?:若|如果?|当|一旦)?${NEGATIVE_POINTS}${TO_BE_NOTHING}`;
/** 出现负值时取零, beside a formula. */
const NEGATIVE_RESULT = `(?<![^，。;\\n(])(?:若|如果?|当|一旦)?(?:出现|产生|为|是|有|存在)负(?:数|值)${TO_BE_NOTHING}`;

/** That no points are less than none, however it is said. */
export const NO_LESS = wording(
  new RegExp(`(?:${TO_NOTHING}|${NEVER_NEGATIVE}|${TOO_FEW}|${IF_NEGATIVE})${STOPS}`, 'y'),
);

/** The same of what a formula gives: of a number that is measured it would be a case. */
export const NO_LESS_CALCULATED = wording(new RegExp(`(?:${NEGATIVE_RESULT})${STOPS}`, 'y'));
