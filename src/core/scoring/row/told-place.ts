import { rangesOf } from '../../model/meaning';
import { rational } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import type { ScoreRequest } from '../../model/scoring';
import { readNumeral } from '../../text/numerals';
import { foldText } from '../../text/width';
import type { ReadValue } from './read-value';

/** 第6名, 排名第六, 全市第2位: a place, and among whom where it says so. 倒数第2名 and 并列第3名 are none. */
const TOLD =
  /^(全[国省市区县州镇乡院校系统]{1,2})?(?:综合|总|考核|最终)?(?:排名|排位|排序|位次|名次|位列|名列|排在|位居|居|列)?:?(全[国省市区县州镇乡院校系统]{1,2})?第([\d一二三四五六七八九十百]{1,5})[名位]?$/;
/** What counts places. */
const PLACE = /^个?(?:名次?|位次?|名次|位次)$/;
/** Places that are held against other ones: what the actual says is then a move and no place. */
const MOVES = /上年|去年|上期|上季|上月|同比|环比|进位|进步|退步|提升|提高|上升|前移/;

/** Whether all that a rule holds an actual against are places, and it or its indicator says so. */
function speaksOfPlaces(meaning: Meaning, words: string): boolean {
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const steps = meaning.kind === 'deduction' ? meaning.deductions : [];
  const places =
    ranges.every(
      ({ scale, unit }) => scale === 'rank' || scale === 'target-share' || PLACE.test(unit ?? ''),
    ) && steps.every(({ measure, step }) => measure === 'rank' || PLACE.test(step.unit ?? ''));
  return (
    places &&
    !MOVES.test(words) &&
    (ranges.some(({ scale }) => scale === 'rank') ||
      steps.some(({ measure }) => measure === 'rank') ||
      (ranges.length + steps.length > 0 && /排名|名次|位次/.test(words)))
  );
}

/**
 * The number of a place that is told in words, for a rule by places: 第6名 and 排名第六 are 6. `undefined` where the words
 * are no place, the rule is not by places, or the words name others than the row does (全省第2 under 全市排名).
 */
export function placeTold(
  words: string,
  { text, meaning }: RuleReading,
  { indicator, unit }: ScoreRequest,
): Extract<ReadValue, { kind: 'number' }> | undefined {
  const told = TOLD.exec(foldText(words).text);
  const said = `${indicator ?? ''}\n${text}`;
  if (!told || !meaning || !speaksOfPlaces(meaning, said)) return undefined;
  if (unit && !PLACE.test(unit.trim()) && !/^[-—/无]$/.test(unit.trim())) return undefined;
  const among = told[1] ?? told[2];
  if (among !== undefined && !said.includes(among)) return undefined;
  const place = readNumeral(told[3]!, 0);
  return place && place.end === told[3]!.length && !place.damaged && place.value > 0
    ? { kind: 'number', value: rational(place.value), unit: undefined }
    : undefined;
}
