import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:本项|该项|此项|本指标|该指标)?(?:为|是|属于|实行)?(?:一票)?否决(?:项|制|指标|性指标)?[^。;\n]{0,80}/y,
);
/** 实行一票否决，发生事故的不得分: what follows says what it costs. */
const HEAD = wording(
  /(?:本项|该项|此项|本指标|该指标)?(?:为|是|属于|实行|执行|采取|适用)?(?:一票)?否决(?:项|制|指标|性指标)?[，:](?![本该此]项|一律|即|均|则|不得|不计|计?0分)(?=[^。;，\n]{2,40}，?(?:(?:本项|该项|此项)的?|均|一律|即|则|全部)*(?:不得分|不计分|[得计]?[0零]分|分值(?:全部)?扣[完除]|分值全部扣除|扣除全部分值))/y,
);
const GRADE = wording(
  /(?:(?:即|直接|均|则|将){0,4}(?:评为|评定为|定为|判为|认定为)|(?:即|直接)为)(?:不合格|差|不达标|不称职)(?:等级|等次|档次|单位)?(?!的?者?时?，?则?，?(?:[该本此]项|一律|均|[得计记给赋打扣减]|全部|分值|不[得计记给赋]|[0零]))/y,
);

/** 本项为否决项，只要未达到…即为不合格. */
export const veto = defineClause<ItemOf<'veto'>>({
  id: 'veto',
  reads: '否决：本项为否决项、一票否决、评为不合格',
  grammar: `veto = [ "本项" ] , [ "为" ] , [ "一票" ] , "否决" , [ "项" ] , words , stop ;`,
  starts: '本该此为是属实一否即直评定判认',
  examples: ['本项为否决项', '一票否决', '本项为一票否决项，只要未达到计划数即评为不合格'],
  counterexamples: ['一票', '本项满分', '评为差的不得分'],
  parse(source, at) {
    const { text } = source;
    const head = source.startsSegment(at) ? HEAD.end(text, at) : -1;
    if (head >= 0) return { type: 'veto', start: at, end: head, head: true };
    const form = FORM.end(text, at);
    const end = form < 0 ? GRADE.end(text, at) : form;
    return end < 0 ? undefined : { type: 'veto', start: at, end };
  },
  print: () => '一票否决',
});
