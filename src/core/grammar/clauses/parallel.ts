import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf, RawAward } from '../items';

const LEAD = wording(
  /(?:的)?(?:分别|依次|各自|对应)(?:对应|按照|按|为)?(?:得分为|得分|得|计|记|给|占|赋|评|获得|为|:)?/y,
);
const MARK = wording(/分?(?:、|，|,|和|及|与|\/|;)|分?(?=\d)/y);

/** 分别得7、5、3、1分; 分别记4分、3.7分、3.4分. */
export const parallel = defineClause<ItemOf<'parallel'>>({
  id: 'parallel',
  reads: '并列给分：分别得7、5、3、1分',
  grammar: `parallel = ( "分别" | "依次" ) , [ verb ] , points , { ( "、" | "和" ) , points } ;`,
  starts: '的分依各对',
  examples: ['分别得7、5、3、1分', '分别记4分、3.7分、3.4分', '分别得9分、6分和3分', '依次得满分、3分和0分'],
  counterexamples: ['分别扣6分、2分', '分别为三档', '依次类推'],
  parse({ text }, at) {
    let i = LEAD.end(text, at);
    if (i < 0) return undefined;
    const awards: RawAward[] = [];
    let end = i;
    let points = false;
    while (awards.length < 20) {
      if (text.startsWith('满分', i)) {
        awards.push({ kind: 'full' });
        i += 2;
      } else if (text.startsWith('不得分', i)) {
        awards.push({ kind: 'points', value: 0 });
        i += 3;
        points = true;
      } else {
        const number = readNumeral(text, i);
        if (!number || number.damaged || !/^[分、，,和及与/;]/.test(text.slice(number.end, number.end + 1)))
          break;
        awards.push({ kind: 'points', value: number.value });
        i = number.end;
      }
      points = points || text[i] === '分';
      end = text[i] === '分' ? i + 1 : i;
      const next = MARK.end(text, i);
      if (next < 0) break;
      i = next;
    }
    if (awards.length < 2 || !points || text[end - 1] !== '分') return undefined;
    return { type: 'parallel', start: at, end, awards };
  },
  print: (item) =>
    `分别得${item.awards.map((award) => (award.kind === 'full' ? '满分' : award.kind === 'points' ? `${award.value}分` : '')).join('、')}`,
});
