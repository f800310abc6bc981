import type { Span } from '../model/rule';
import type { RuleReading } from '../model/rule-reading';
import { MOJIBAKE } from '../text/garbled';
import { isDitto } from '../text/words/ditto';
import { isDamagedBeforeCut } from './rule-facts';

/** What a spreadsheet writes where a formula has lost its cells. */
const ERROR_VALUE = /#(?:REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|N\/A)/;
/** 按附件三所列口径换算后计入: what an annex says decides the points, and it is not in the sheet. */
const BY_ANNEX =
  /(?:按照?|依照?|依据|根据|参照|比照)[^，。；;、\n]{0,20}?(?:附(?:件|表|录)|另行(?:印发|制定|下达|发布|公布)[^，。；;、\n]{0,8}?(?:表|细则|办法|标准)|对照表|换算表|计分表|扣分表)[^，。；;、\n]{0,16}?(?:核减|处理|执行|扣减|扣分|扣除|折算|换算|计分|计入|计算|核定|赋分|评分|打分)/u;
/** 下降□个, 每少□户, 锟斤拷, �: what a wrong encoding leaves; □是 □否 and 每月□每季□ are boxes to tick. */
const GARBLED = new RegExp(
  `${MOJIBAKE.source}|(?<=[\\p{Script=Han}\\d.])[□■]+(?=[个分点次件项人天日元%\\d.])|(?<=每(?:[少多低高差缺超]|增[加多]|减少|[下]?降低?|上升|提高|超[出过]))[□■]+(?=\\p{Script=Han})(?![^□■\\n]{0,8}[□■])`,
  'u',
);
/** 由专家组另行确定得分, 扣分标准另行制定: what a rule earns is left to be settled later. */
const LATER =
  /(?:另行|另外|届时|事后|年底再|以后再)(?:研究|商议|商定|协商|集体)?(?:确定|决定|核定|认定|评定|明确|议定|商定|制定|约定|公布|通知|研究)(?:其|最终|具体|相应|该项|实际)?(?:得分|分值|分数|扣分|计分|评分|赋分)|(?:得分|分值|分数|扣分|[计评]分)(?:办法|标准|细则|规则)?(?:由[^，。；;\d]{1,16})?(?:另行|届时|事后)(?:研究|商议|协商|集体)?(?:确定|决定|核定|认定|评定|明确|议定|商定|制定|约定|公布|通知|研究)/u;
const HINTS_LATER = /另[行外]|届时|事后|[后底]再/u;
/** 因不可抗力未完成的，另行确定得分: an exception beside what is read. */
const EXCEPTION = /不可抗力|特殊|例外|争议|异议|如有|如遇|若遇|遇有|确因|因[^，。；]{1,12}(?:未|不能|无法)/u;
const FILLER = /^[1１无/／\-—]?$/;
/** 详见备注, 见说明: where it is said. */
const REFERENCE = /^(?:详见|见|参见|按照?)[^，。；\n]{0,6}(?:说明|备注|注)[。]?$/u;

/** The part of a rule that cannot be computed, and how one says so. */
interface UnreadablePart {
  readonly message: 'damaged' | 'unknown' | 'annex' | 'later' | 'noScoring';
  readonly words: string;
  readonly span: Span;
  /** A person may well know what is meant. */
  readonly minor: boolean;
}

/** Whether an annex decides the points: what looks cut off there (按附表一核减) is said elsewhere. */
export function goesByAnnex(text: string): boolean {
  return BY_ANNEX.test(text);
}

/** Whether the words at which a rule seems to stop are garbled: the end stands there, and nobody can read it. */
export function isGarbledAtCut(text: string, { cut }: RuleReading): boolean {
  return cut !== undefined && GARBLED.test(text.slice(...cut.span));
}

/** The first part of a rule that keeps it from being computed; `undefined` where another check tells it or none does. */
export function unreadablePart(text: string, reading: RuleReading): UnreadablePart | undefined {
  const typed = text.trim();
  if (FILLER.test(typed) || isDitto(typed)) return undefined;
  const part = (
    message: UnreadablePart['message'],
    words: string,
    span: Span,
    minor = false,
  ): UnreadablePart | undefined => {
    const shown = words.trim().slice(0, 40);
    return shown === '' ? undefined : { message, words: shown, span, minor };
  };
  const isWhole = reading.meaning !== undefined && reading.doubts.length === 0;
  const annex = goesByAnnex(text) ? BY_ANNEX.exec(text) : null;
  if (annex)
    return part(
      'annex',
      annex[0],
      [annex.index, annex.index + annex[0].length],
      // 评分细则按附件2执行 beside a rule that is read whole decides no points.
      isWhole,
    );
  // 评分办法另行通知 behind a rule that is read whole keeps nothing from being computed.
  const later = !isWhole && HINTS_LATER.test(text) ? LATER.exec(text) : null;
  if (later)
    return part(
      'later',
      later[0],
      [later.index, later.index + later[0].length],
      EXCEPTION.test(text.slice(0, later.index)),
    );
  if (reading.cut && isGarbledAtCut(text, reading))
    return part('damaged', text.slice(...reading.cut.span), reading.cut.span);
  const damaged = reading.doubts.find(({ kind }) => kind === 'damaged-number' || kind === 'contradiction');
  const doubt = damaged ?? reading.doubts.find(({ kind }) => kind === 'leftover' || kind === 'no-scoring');
  if (doubt === undefined || (reading.cut && !isDamagedBeforeCut(reading))) return undefined;
  const error = damaged ? null : (ERROR_VALUE.exec(text) ?? GARBLED.exec(text));
  if (error) return part('damaged', error[0], [error.index, error.index + error[0].length]);
  if (damaged) return part('damaged', damaged.text, damaged.span);
  if (doubt.kind === 'leftover') return part('unknown', doubt.text, doubt.span, true);
  return REFERENCE.test(typed) ? undefined : part('noScoring', doubt.text, doubt.span);
}
