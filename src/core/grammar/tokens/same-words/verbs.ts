import { POINTS, saying, type Saying } from './saying';

/** 3分, 0.5分, 2至3分 are the same wherever a verb of points stands in front of them. */
const AMOUNT = String.raw`\d{1,3}(?:\.\d{1,2})?分`;

/** Other verbs for giving, keeping and taking points, each where points stand right beside it. */
export const VERB_SAYINGS: readonly Saying[] = [
  // 失0.4分, 扣去2分, 减记0.1分, 划减0.2分, 少记1分: taken.
  saying(/失\d/, `(?<=[，,;。个分点]|每[^，。;\\n]{1,12})失(?=${POINTS})`, '扣'),
  saying(/扣去|减[记去]|划减|核减|减掉/, `(?:扣去|减记|减去|划减|减掉)(?=${POINTS})`, '扣'),
  saying(/得其中/, `得其中(?=${POINTS})`, '得'),
  // 通报几次扣几次: as often as it happens.
  saying(
    /几[次个件起项处]扣几/,
    /(?<=扣[去减除]?\d[\d.]{0,5}分)，[^，。;\n\d]{0,4}几([次个件起项处])(?:就|即)?扣几\1/g,
    '',
  ),
  saying(/不失分/, /不失分(?=[，。;\n]|$)/g, '不扣分'),
  saying(
    /失完|减完/,
    new RegExp(`(?:失完|减完)(${AMOUNT})?为止`, 'g'),
    ([, most]) => `扣完${most ?? ''}为止`,
  ),
  saying(/划减完毕|减记?至/, /划减完毕(?:为止)?|(?<!扣)减(?:记)?至[0零]分?(?:为止|止)/g, '扣完为止'),
  saying(/对应/, `对应(?=(?:扣|得)${POINTS})`, ''),
  saying(/递减/, /(?<=最[多高])递减(?=\d)/g, '扣'),
  // 本项10分中扣2分: from all of them, which are said.
  saying(
    /分中/,
    new RegExp(`(?<=^|[，。;\\n])(?=(?:本项|该项)(?:满分)?的?${AMOUNT}中(?:扣|减)[去除]?${POINTS})`, 'g'),
    '从',
  ),
  // 3分全给: all of them, by their number.
  saying(
    /分全[给得拿]|分到手/,
    new RegExp(`(${AMOUNT})(?:全[给得拿]|到手)`, 'g'),
    ([, points]) => `得${points!}`,
  ),
  saying(/拿\d|拿满|不拿分/, `(?<=[者的，])拿(?=${POINTS}|满分)`, '得'),
  saying(/不拿分/, /不拿分(?=[，。;\n]|$)/g, '不得分'),
  saying(/满\d/, `(?<=\\d[^，。;\\n]{0,8}[，,])满(?=${AMOUNT}[，。;\\n])`, '满分'),
  saying(/入账/, `(?<=，)入账(?=${POINTS})`, '得'),
  // 以每1个百分点0.2分为标准扣分.
  saying(
    /分为标准/,
    new RegExp(`[以按](每[^，。;\\n]{1,10}?)(${AMOUNT})为标准(?:予以|进行)?(?:扣分|扣减)`, 'g'),
    ([, step, points]) => `${step!}扣${points!}`,
  ),
];
