import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

/** How often a year holds each of them. */
const PERIODS: Readonly<Record<string, number>> = {
  周: 52,
  月: 12,
  双月: 6,
  两月: 6,
  两个月: 6,
  季: 4,
  季度: 4,
  半年: 2,
};

const CADENCE = wording(
  /每个?(周|月|季度?|半年|双月|两个?月)(?:应|须|需|要)?[^，。;:\n\d扣得每]{0,8}?(?:至少|不少于|不低于)?[^，。;:\n\d扣得每]{0,8}?(\d{1,2}|[一二两三四])(次|期|篇|条|场|份|件|轮|回|批|批次|户|家|人|人次)[^，。;:\n\d扣得每()]{0,16}[，(](?=(?:全年|一年|年度|年内)[^，。;:\n\d]{0,8}\d)/y,
);
const OF_YEAR = wording(
  /(?:全年|一年|年度|年内)[^，。;:\n\d]{0,8}(\d{1,3})(次|期|篇|条|场|份|件|轮|回|批|批次|户|家|人|人次)/y,
);
/** 漏1次, 迟报1期: what went wrong with them, which the year's number does not count. */
const FAULT_BEHIND =
  /^[^。;\n]{0,60}?(?:漏|迟|逾|延[期迟误]|误|错|未按|不[合及规]|发[生现]|出现)[^，。;\n]{0,12}，?[扣减]/;

/** 每季度至少组织1次演练，全年不足4次的…: how the number of the year comes about, where the two agree. */
export const cadence = defineClause<ItemOf<'context'>>({
  id: 'cadence',
  reads: '频次：每季度至少1次，后面写明全年4次（两者相符时只作说明）',
  grammar: `cadence = "每" , ( "周" | "月" | "季度" | "半年" ) , [ words ] , number , counter , [ words ] , "，" ; (* a year's number follows that is as many *)`,
  starts: '每',
  examples: [
    '‹每季度至少组织1次应急演练›，全年不足4次的，每缺一次扣1分',
    '‹每月开展2次巡查›，全年未达到24次的不得分',
    '‹每两月至少更新1次›(全年6次)，少一次扣0.25分',
    '‹每周报送1条工作动态›，全年52条，每少4条扣0.5分',
    '‹每季度走访困难职工家庭30户›，全年走访120户为满分',
  ],
  counterexamples: [
    '每季度至少组织1次应急演练，全年不足6次的',
    '每季度至少组织1次应急演练，每缺一次',
    '每个月巡查2次(年度24次)，漏1次扣0.5分',
    '每月报送1期(全年12期)，迟报1期扣0.5分',
  ],
  parse({ text }, at) {
    const match = CADENCE.match(text, at);
    if (!match) return undefined;
    const [whole, period, many, counter] = match;
    const end = at + whole.length - 1;
    const year = OF_YEAR.match(text, end + 1);
    const each = readNumeral(many!, 0);
    if (!year || year[2] !== counter || !each) return undefined;
    if (FAULT_BEHIND.test(text.slice(end + 1 + year[0].length, end + 80))) return undefined;
    return each.value * PERIODS[period!]! === Number(year[1])
      ? { type: 'context', start: at, end }
      : undefined;
  },
  print: () => '',
});
