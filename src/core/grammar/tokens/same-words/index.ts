import type { Cut } from '../../../text/width';
import { CASE_SAYINGS } from './cases';
import { lastPlacesIn } from './last-places';
import { LIMIT_SAYINGS } from './limits';
import { NUMBER_SAYINGS } from './numbers';
import { POINT_SAYINGS } from './points';
import { cutOf, saidIn } from './saying';
import { STEP_SAYINGS } from './steps';
import { VERB_SAYINGS } from './verbs';
import { WORKED_OUT_SAYINGS } from './worked-out';

/**
 * Words that say the same where they stand, and what they are read as. Each has its own place, so that none is read so
 * where it says more: 获得90分以上的 is what is asked for, 得分≤60分 a case.
 */
const SAYINGS = [
  ...WORKED_OUT_SAYINGS,
  ...VERB_SAYINGS,
  ...POINT_SAYINGS,
  ...LIMIT_SAYINGS,
  ...NUMBER_SAYINGS,
  ...STEP_SAYINGS,
  ...CASE_SAYINGS,
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
  return [cutOf(told, `满分${told[1]!}`), ...[...text.matchAll(EARNS_BASE)].map((one) => cutOf(one, '满分'))];
}

/** 建成1个记1.5分，4个记满6分: all of them, each of which earns its points, where they come to it. */
const ALL_OF_EACH =
  /(?<=[1一]\3[^，。;:\n\d扣]{0,16}[记得计](\d{1,2}(?:\.\d{1,2})?)分[，;](\d{1,3})([个家所座处场次篇期项件条名户])的?)[记得计]满(?=(\d{1,3}(?:\.\d{1,2})?)分(?:[。；;，\n]|$))/g;

function allOfEachIn(text: string): readonly Cut[] {
  if (!/[记得计]满\d/.test(text)) return [];
  return [...text.matchAll(ALL_OF_EACH)]
    .filter(([, each, many, , all]) => Math.abs(Number(each) * Number(many) - Number(all)) < 1e-9)
    .map((found) => cutOf(found, '全得'));
}

/** 在92%的基础上，每提高1个百分点加0.3分，…；92%对应基础分6分: what the level earns, told behind the steps from it. */
const FROM_LEVEL =
  /在(\d{1,3}(?:\.\d{1,2})?%)的?基础上(?=，每[^。;\n]{4,60}([;。]\1(?:对应|为|计|得)(?:基[础准]分)?(?:为|值)?(\d{1,3}(?:\.\d{1,2})?分))(?=[，。;\n]))/g;

function levelsBehindIn(text: string): readonly Cut[] {
  if (!text.includes('基础上，每')) return [];
  return [...text.matchAll(FROM_LEVEL)].flatMap((found) => {
    const [, level, told, points] = found;
    const at = text.indexOf(told!, found.index);
    return [cutOf(found, `达到${level}得${points}`), { at, to: at + told!.length, words: '' }];
  });
}

/** ≥90 4分, 80-89 3分: a row of a table that was copied. */
const TABLE_ROW =
  /^(?:[≥>≤<]=?\d{1,6}(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?[-~]\d{1,6}(?:\.\d{1,2})?)( +)\d{1,3}(?:\.\d{1,2})?分$/;

/** Rows of a table below one another, which the space between its columns stands in. */
function tableRowsIn(text: string): readonly Cut[] {
  if (!/\d +\d{1,3}(?:\.\d{1,2})?分\n/.test(text)) return [];
  const lines = text.split('\n');
  const cuts: Cut[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const gap = TABLE_ROW.exec(line)?.[1];
    // One that is no row: only a name may stand above the others.
    if (gap === undefined && (i > 0 || /\d/.test(line)) && line.trim() !== '') return [];
    if (gap !== undefined) {
      const from = at + line.indexOf(gap);
      cuts.push({ at: from, to: from + gap.length, words: '，' });
    }
    at += line.length + 1;
  }
  return cuts.length > 1 ? cuts : [];
}

/** 优15良12中9差6: each grade and its points, in their order; 优90良80 would be marks. */
const GRADES = /(优秀?|良好?|中等?|一般|合格|不合格|较差|差)(\d{1,2}(?:\.\d)?)/g;
const GRADES_ONLY = new RegExp(`^(?:${GRADES.source}[、，;/ ]?){3,5}。?$`);
const BEST_MOST = 40;

function gradePointsIn(text: string): readonly Cut[] {
  if (!GRADES_ONLY.test(text)) return [];
  const found = [...text.matchAll(GRADES)];
  const points = found.map((one) => Number(one[2]));
  if (points[0]! > BEST_MOST || points.some((one, i) => i > 0 && one >= points[i - 1]!)) return [];
  return found.map((one) => {
    const at = one.index + one[0].length;
    return { at, to: at, words: '分' };
  });
}

/** What in a folded text is said in other words, in order. */
export function sameWordsIn(text: string): readonly Cut[] {
  const found = [
    ...namedPointsIn(text),
    ...allOfEachIn(text),
    ...lastPlacesIn(text),
    ...levelsBehindIn(text),
    ...tableRowsIn(text),
    ...gradePointsIn(text),
    ...SAYINGS.flatMap((one) => saidIn(text, one)),
  ];
  if (text.includes('零点'))
    for (const match of text.matchAll(DECIMAL))
      found.push(cutOf(match, `0.${'零一二三四五六七八九'.indexOf(match[1]!)}`));
  return found.sort((a, b) => a.at - b.at);
}
