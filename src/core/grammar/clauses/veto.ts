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
/** 满意度低于75%的，一票否决，计0分: what it costs is said of the level in front of it. */
const TOLD = wording(/一票否决，(?=(?:[本该此]项|直接|一律|均|即)?(?:[得计记]?(?:0|零)分|不[得计给]分))/y);
const LEVEL_BEFORE =
  /(?:低于|高于|超过|少于|大于|小于|不足|未达到?|达到?|[<>≤≥])\d[\d.]{0,6}[^，。;\n\d]{0,4}，$/;
const GRADE = wording(
  /(?:(?:即|直接|均|则|将){0,4}(?:评为|评定为|定为|判为|认定为)|(?:即|直接)为)(?:不合格|差|不达标|不称职)(?:等级|等次|档次|单位)?(?!的?者?时?，?则?，?(?:[该本此]项|一律|均|[得计记给赋打扣减]|全部|分值|不[得计记给赋]|[0零]))/y,
);

/** Where nothing follows that says what it costs: 视为未开展，计0分 is a case like any other. */
export const COSTS_NOTHING_MORE =
  '(?=[，、。;)\\n]|$)(?!，?(?:则|并|即|均|一律|该项|本项|此项|本指标)*(?:[得计记给赋打扣减][\\d满零一二三四五六七八九十]|全部扣|扣除|不[得计记给赋]|按?[0零]分|分值|每[^，。;]{0,12}[扣减]))';
/** 视为未完成, 按不达标处理, 不予认可, 不得评为优秀: as good as failed, without a word of points. */
const FAILED = wording(
  new RegExp(
    `(?:(?:视为|视同|视作|看作|当作|认定为|判定为|判为|评定为|定为)(?:[未不无没零](?![论仅需])[^，、。;:()\\n\\d]{0,10}|差|(?:超期|逾期|延期|违规|重复|作废|弃权|放弃|缺席|失败)[^，、。;:()\\n\\d]{0,3})|(?:按照?|(?<![所可予难足加])以|(?<![工操运合协制写])作)(?:[未不无没零](?![低高少多超同足到])(?![^，。;]{0,8}(?:比|率|[数量额]|部分|程度|进度))[^，、。;:()\\n\\d%分]{1,8}?|差)(?:计算|计分|处理|对待|认定|论处|论|计)|(?<![本该此]项|指标)不(?:予|被|得)?(?:认可|认定|承认|采信|采纳)|(?:不得|不能|不可)(?:被)?(?:评为|评定为|定为)[^，、。;:()\\n\\d]{1,6})${COSTS_NOTHING_MORE}`,
    'y',
  ),
);
/** 本项为否决项，只要未达到…即为不合格. */
export const veto = defineClause<ItemOf<'veto' | 'context'>>({
  id: 'veto',
  reads: '否决：本项为否决项、一票否决、评为不合格、视为未完成、按不达标处理、不予认可',
  grammar: `veto = [ "本项" ] , [ "为" ] , [ "一票" ] , "否决" , [ "项" ] , words , stop
     | ( "视为" | "按" ) , ( "未" | "不" ) , words , [ "处理" ] | "不予认可" ;`,
  starts: '本该此为是属实执采适一否即直评定判认视看当按以作不',
  examples: [
    '本项为否决项',
    '一票否决',
    '本项为一票否决项，只要未达到计划数即评为不合格',
    '视为未完成',
    '按不达标处理',
    '不予认可',
  ],
  counterexamples: [
    '一票',
    '本项满分',
    '评为差的不得分',
    '视为未开展，计0分',
    '视为合格',
    '按未完成比例计分',
  ],
  parse(source, at) {
    const { text } = source;
    const told = text[at] === '一' ? TOLD.end(text, at) : -1;
    if (told >= 0 && LEVEL_BEFORE.test(text.slice(Math.max(0, at - 16), at)))
      return { type: 'context', start: at, end: told };
    const head = source.startsSegment(at) ? HEAD.end(text, at) : -1;
    if (head >= 0) return { type: 'veto', start: at, end: head, head: true };
    const failed = FAILED.end(text, at);
    if (failed >= 0) return { type: 'veto', start: at, end: failed };
    const form = FORM.end(text, at);
    const end = form < 0 ? GRADE.end(text, at) : form;
    return end < 0 ? undefined : { type: 'veto', start: at, end };
  },
  print: () => '一票否决',
});
