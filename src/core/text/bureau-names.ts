import { plainName } from './indicator-match';

/** A bureau with its place at the head of a title: 松风县林业局2026年度部门整体绩效目标申报表. */
const IN_TITLE =
  /^(?:20\d{2}年度?)?(\p{Script=Han}{1,8}?[省市县区州盟旗])(\p{Script=Han}{1,16}?(?:局|厅|委员会|健委|改委|健康委|检察院|法院))/u;

/** The bureau at the head of a title, and the part of its name that bureaus of other places share. */
export function bureauInTitle(title: string): { readonly name: string; readonly body: string } | undefined {
  const found = IN_TITLE.exec(title.replace(/\s/g, ''));
  return found ? { name: found[1]! + found[2]!, body: found[2]! } : undefined;
}

/** Whether two names cannot be one body's or project's; one that stands inside the other can. */
export function differ(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  return x !== '' && y !== '' && !x.includes(y) && !y.includes(x);
}

/** Whether one name may be short for the other, 住建局 for 住房和城乡建设局: as a title has it. */
export function mayBeShort(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  return isShortFor(x, y) || isShortFor(y, x);
}

function isShortFor(short: string, long: string): boolean {
  if (short.length < 4 || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

const PLACE_ENDS = /[省市县区州盟旗]/;
/** A place and the body of a bureau: 松风县, 林业局. */
const PLACED = /^(\p{Script=Han}{1,8}?[省市县区州盟旗])(\p{Script=Han}{2,20})$/u;

/** Whether two names are those of one kind of bureau in two places: 松风市林业局, 松风县林业局. */
export function areOfOtherPlaces(a: string, b: string): boolean {
  const [own, other] = [PLACED.exec(a.replace(/\s/g, '')), PLACED.exec(b.replace(/\s/g, ''))];
  return own !== null && other !== null && own[2] === other[2] && own[1] !== other[1];
}

/**
 * Whether two names of one kind of bureau are one character of the place apart: 松凤市林业局, 松风市林业局. The character
 * itself may end a place (禾州市): what is behind it has to be one place's end and one bureau in both.
 */
export function areOneSlipApart(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')];
  if (x.length !== y.length || x.length > 40) return false;
  const slips = [...x].flatMap((char, at) => (char === y[at] ? [] : [at]));
  const [at] = slips;
  if (at === undefined || slips.length > 1) return false;
  // 松风市 and 松风县 are two levels of one place (市 may also begin 市场监督管理局), and of 东县 and 西县 no one knows.
  if (areOfTwoLevels(x, y) || (SIDES.test(x[at]!) && SIDES.test(y[at]!))) return false;
  const place = /^\p{Script=Han}{0,6}?[省市县区州盟旗]/u.exec(x.slice(at + 1))?.[0];
  return place !== undefined && at + place.length >= 2 && BODY.test(x.slice(at + 1 + place.length));
}

/**
 * Whether two names are one but for the word that joins two fields, another one or left out: 城市管理和综合执法局,
 * 城市管理与综合执法局, 城市管理综合执法局.
 */
export function areJoinedOtherwise(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')];
  const joined = (name: string): string =>
    name.replace(
      /(?<=\p{Script=Han}{4}|[省市县区州盟旗]\p{Script=Han}{2})[与和及、](?=\p{Script=Han}{2})/gu,
      '',
    );
  // 住房城乡建设 is how 住房和城乡建设 is shortened by rule.
  if (x.length !== y.length && SHORTENED.test(x.length < y.length ? x : y)) return false;
  return x !== y && x.length <= 40 && BUREAU.test(x) && joined(x) === joined(y);
}

const SHORTENED = /住房城乡建设|人力资源社会保障/u;

/** Whether two names are those of one kind of bureau at two levels that bear one name: 松风县林业局, 松风市林业局. */
export function areOfTwoLevels(a: string, b: string): boolean {
  const [own, other] = [PLACED.exec(a.replace(/\s/g, '')), PLACED.exec(b.replace(/\s/g, ''))];
  if (!own || !other || own[2] !== other[2]) return false;
  const [x, y] = [own[1]!, other[1]!];
  return BUREAU.test(own[2]!) && x !== y && x.length > 2 && x.slice(0, -1) === y.slice(0, -1);
}

/**
 * Whether two names of one place are one field apart: 松风县教育局, 松风县教育体育局. Of the two the place has one. A name
 * that leaves characters out here and there (住建局), or only what every bureau does (应急局), is short for the other.
 */
export function areOneFieldApart(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')].sort((m, n) => m.length - n.length);
  const more = y!.length - x!.length;
  if (more < 2 || more > 8 || y!.length > 40 || !BUREAU.test(x!) || !BUREAU.test(y!)) return false;
  let same = 0;
  while (same < x!.length && x![same] === y![same]) same += 1;
  if (x!.slice(same) !== y!.slice(same + more)) return false;
  const place = PLACED.exec(y!)?.[1];
  const added = y!.slice(same, same + more);
  if (place === undefined || DONE_BY_ALL.test(added)) return false;
  // Both begin with a place and a field, 松风县教育; where with the place alone, 松风县体育局, 松风县文化体育局, what the longer
  // one adds has to be a field: 松风县开发区体育局 is a bureau below.
  return same >= place.length + 2 || (same === place.length && FIELDS.test(added));
}

/** Fields that places join in one bureau. */
const FIELDS =
  /^(?:文化|教育|体育|广播|电视|广电|旅游|新闻|出版|文物|科技|科学|技术|工业|信息化|商务|农业|农村|林业|草原|水利|水务|渔业|畜牧|粮食|民政|卫生|健康|医疗保障|住房|城乡建设|交通|自然资源|规划|生态环境|应急|民族|宗教|和|与)+$/;

/**
 * What bureaus were called before the reform of 2018 (国务院机构改革方案) and the local ones that followed it, and what took
 * their tasks over. A place has the one or the other.
 */
const RENAMED: readonly (readonly [old: RegExp, now: RegExp])[] = [
  [/^(?:工商行政管理局|质量技术监督局|食品药品监督管理局)$/, /^市场监督管理局$/],
  [
    /^(?:卫生局|卫生和计划生育局|卫生和计划生育委员会|卫计[局委]|人口和计划生育局)$/,
    /^卫生健康(?:局|委|委员会)$/,
  ],
  [/^(?:国土资源局)$/, /^自然资源(?:和规划)?局$/],
  [/^(?:环境保护局|环保局)$/, /^生态环境局$/],
  [/^(?:农业局|农牧局|农业委员会)$/, /^农业农村(?:局|委|委员会)$/],
  [/^(?:旅游局|旅游发展委员会)$/, /^文化(?:和|广电和?|广电体育和?)?旅游局$/],
  [/^(?:安全生产监督管理局|安监局)$/, /^应急管理局$/],
  [/^(?:扶贫开发办公室|扶贫办)$/, /^乡村振兴局$/],
];

/** Whether one name is what the bureau of the other was called before: 松风县环境保护局, 松风县生态环境局. */
export function areOldAndNew(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')];
  // 青州市生态环境局: where the place ends its first 州 does not tell.
  for (let at = 2; at < Math.min(x.length, y.length) && x.slice(0, at) === y.slice(0, at); at++) {
    if (!PLACE_ENDS.test(x[at - 1]!)) continue;
    const [own, other] = [x.slice(at), y.slice(at)];
    if (
      RENAMED.some(([old, now]) => (old.test(own) && now.test(other)) || (old.test(other) && now.test(own)))
    )
      return true;
  }
  return false;
}

/** What a bureau does about its field: 事务 of 松风县退役军人事务局. */
const TASKED = /^(.{2,12}?)(?:监督管理|管理|事务|服务|工作|保障|发展)局$/u;

/** Whether two names of one place have one field and another word for what is done: 退役军人事务局, 退役军人管理局. */
export function areOneTaskApart(a: string, b: string): boolean {
  const [own, other] = [PLACED.exec(a.replace(/\s/g, '')), PLACED.exec(b.replace(/\s/g, ''))];
  if (!own || !other || own[1] !== other[1] || own[2] === other[2]) return false;
  const [x, y] = [TASKED.exec(own[2]!)?.[1], TASKED.exec(other[2]!)?.[1]];
  return x !== undefined && x === y;
}

const DONE_BY_ALL = /^(?:监督|管理|事务|运输|服务|工作|保障|发展|和|与)+$/u;

/** Whether two names are those of two bureaus of one place: 松风县林业局, 松风县水利局; 松风县苗圃 may be below either. */
export function areTwoBureaus(a: string, b: string): boolean {
  const [own, other] = [PLACED.exec(a.replace(/\s/g, '')), PLACED.exec(b.replace(/\s/g, ''))];
  if (!own || !other || own[1] !== other[1]) return false;
  const [x, y] = [own[2]!, other[2]!];
  return BUREAU.test(x) && BUREAU.test(y) && differ(x, y) && !mayBeShort(a, b);
}

/**
 * Whether two names are one body's with two endings: 松风县应急管理局, 松风县应急管理办公室. Of a bureau and a station, a
 * centre or a school below it both are there.
 */
export function differInEnding(a: string, b: string): boolean {
  const [own, other] = [ENDED.exec(a.replace(/\s/g, '')), ENDED.exec(b.replace(/\s/g, ''))];
  return own !== null && other !== null && own[1] === other[1] && own[2] !== other[2];
}

/** 上城区 and 下城区 are two places. */
const SIDES = /[东南西北中上下新老前后]/;

const ENDED = /^(\p{Script=Han}{3,24}?)(局|厅|委|委员会|办|办公室)$/u;

const BUREAU = /(?:局|厅|委|委员会)$/u;
/** Whatever else a place has one of: 档案馆, 疾控中心. */
const BODY = /(?:局|厅|委|委员会|馆|中心|医院|检察院|法院|联合会|协会)$/u;
