import { isDigitAt, readNumeral } from '../../text/numerals';
import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { readPoints } from './points';

const LEAD = wording(
  /(?:全年(?=[共总合])|这一?项|本项指标|该项指标|本项|该项|此项|本指标|该指标|指标)?(?:总共|共计得|共计|总计|(?<![符吻])合计|共得|共|总分值|总分|满分值|满分|满额(?=\d)|分值|权重分|权重|标准分|(?<=^|[。;:\n(])计满分)(?:为|是|:|=|得|计)?/y,
);

/** 满分5，: words that name nothing but points, which need no 分. */
const NAMES_POINTS = wording(
  /(?:本项指标|该项指标|本项|该项|此项|本指标|该指标|指标)?(?:满分值|满分|总分)(?:为|是|:|=)?/y,
);
/** 本项5分。, 此指标6分，: with nothing between, where a sentence begins or all has been said. */
const NAMED = wording(
  /(?<=^|[。;\n]|[分止]，)(?:这一?项|本项指标|该项指标|此项指标|本项|该项|此项|本指标|该指标|此指标)(?=(?!0分)[\d.]{1,6}分(?:[，。;:\n]|$))/y,
);
/** 得分从6分起扣. */
const DOWN_FROM = wording(
  /(?:这一?项|本项|该项|此项|本指标|该指标|此指标)?的?(?:得分|分值)?[从由自](?=[\d.]{1,6}分(?:起|开始)(?:扣|往下扣|倒扣)[，。;])/y,
);
/** 本项基础分为4分, of which the rule only takes: all there is. */
const BASE = wording(
  /(?:本项|该项|此项|本指标|该指标)(?:的)?(?:基础分|基本分|基准分|起始分|原始分)值?(?:为|是|:)?(?=\d)/y,
);
const LOSES = /扣\d|减\d/;
const EARNS = /加\d|加分|得\d|奖|最低|保底/;
const onlyLoses = ofLastText((text): boolean => LOSES.test(text) && !EARNS.test(text));
const DOWN = wording(/(?:起|开始)(?:扣|往下扣|倒扣)/y);
/** 满分5分封顶: that there is no more. */
const CAPPED = wording(/(?:封顶|为限|为止)(?=[，。;)\n]|$)/y);
const STOPS = wording(/[，。;)\n]|$/y);

/** 共计3分, 满分8分, 本项满分10分. */
export const total = defineClause<ItemOf<'total'>>({
  id: 'total',
  reads: '总分：共计N分、满分N分、分值N分、本项满分为N分',
  grammar: `total = [ "本项" ] , ( "共计" | "总计" | "合计" | "满分" | "分值" … ) , [ "为" ] , number , "分" ;`,
  starts: '得从由自全这本该此指共总合满分权标计',
  examples: [
    '共计3分',
    '共3分',
    '满分8分',
    '分值为5分',
    '本项满分10分',
    '合计4分',
    '总分:5分',
    '满分5',
    '这一项总共5分',
    '全年共计5分',
  ],
  counterexamples: ['共计240台', '满分', '共5项', '共5', '满分80%'],
  parse({ text }, at) {
    const down = DOWN_FROM.end(text, at);
    const named = BASE.end(text, at);
    const base = named >= 0 && onlyLoses(text) ? named : -1;
    const from = Math.max(down, LEAD.end(text, at), NAMED.end(text, at), base);
    if (from < 0) return undefined;
    const points = readPoints(text, from);
    if (points)
      return points.damaged || points.award.kind !== 'points'
        ? undefined
        : {
            type: 'total',
            start: at,
            end: down < 0 ? Math.max(points.end, CAPPED.end(text, points.end)) : DOWN.end(text, points.end),
            value: points.award.value,
          };
    // 满分5，: what is meant is clear without 分.
    const bare =
      isDigitAt(text, from) &&
      (NAMES_POINTS.end(text, at) === from || /满分，$/.test(text.slice(Math.max(0, at - 3), at)));
    const number = bare ? readNumeral(text, from) : undefined;
    if (!number || number.damaged || !(number.value > 0) || STOPS.end(text, number.end) < 0) return undefined;
    // 共计6 at the end may have lost a digit with its 分.
    if (number.end === text.length && NAMES_POINTS.end(text, at) !== from) return undefined;
    return { type: 'total', start: at, end: number.end, value: number.value, unsaid: true };
  },
  print: (item) => `共计${item.value}分`,
});
