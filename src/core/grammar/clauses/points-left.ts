import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:则|应)?(?:在|以)(?:该档|本档|此档|上述)?(\d{1,3}(?:\.\d{1,2})?)分的?基础上?，?(?:再|按|，)?(?=每|$)/y,
);

/** 85%至95%的，以6分为基数，每…: the same of a band; 以80分为基数，每低1分 counts from marks that are measured. */
const OF_BAND = wording(
  /(?<=的，?)以(\d{1,2}(?:\.\d{1,2})?)分为(?:基数|基础|起点)，(?=每(?![^，。;\d]{0,6}\d{1,2}(?:\.\d)?分[，扣减]))/y,
);

/** 在3分基础上，每…: the points that a step takes from. */
export const pointsLeft = defineClause<ItemOf<'points-left'>>({
  id: 'points-left',
  reads: '起扣的分数：在N分基础上每…',
  grammar: `points-left = ( "在" | "以" ) , number , "分" , [ "的" ] , "基础上" , ? 每 ? ;`,
  starts: '则应在以',
  examples: ['在3分基础上', '85%至95%的，‹以6分为基数，›每低1个百分点', '在该档4分的基础上再'],
  counterexamples: ['在3分基础上扣', '在完成基础上', '以80分为基数，每低1分'],
  parse({ text }, at) {
    const found = FORM.match(text, at) ?? OF_BAND.match(text, at);
    return found
      ? { type: 'points-left', start: at, end: at + found[0].length, value: Number(found[1]) }
      : undefined;
  },
  print: (item) => `在${item.value}分基础上`,
});
