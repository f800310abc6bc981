import type { Case, Condition } from '../../model/rule';
import { plainWords } from './grade-match';

const DENIAL = /未能|没能|没有|未|没|不/g;
/** How something is done: each is a demand of its own, so that one of them denied denies the label. */
const MANNER =
  /按时|按期|如期|及时|足额|全额|全部|全面|按规定|按要求|按标准|按计划|准确|规范|完整|有效|有序|正常|严格/g;

/** What is done and how: 按时足额发放 is 发放, on time and in full. */
function taken(words: string): { readonly core: string; readonly manner: readonly string[] } {
  return { core: words.replace(MANNER, ''), manner: words.match(MANNER) ?? [] };
}

/** By when, or within which year: 2025年12月底前, 年内. What is not done at all is not done by then either. */
const TIME =
  /^(?:(?:20\d\d|本|当|全)年度?)?(?:年内|年度内|期内|期间)?(?:于|在)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}[日号]|[上中下]旬|底|末|份)?(?:之?[前内]|以前)?/;

const THIS_YEAR = /^(?:[本当全]年度?|年度?)内?$/;

/** 未发生 … is answered by 发生 …, 无 … by 有 … and 存在 …: the words of some, without which they are told as well. */
const SOME = /^(?:有|存在|出现|发生|发现|产生|造成)+/;
const NONE = /^(?:无|未|没有|没|不)(?:有|存在|出现|发生|发现|产生|造成)*/;

/** Whether words tell that there is some of what the label says there is none of: 发生重大事故 of 未发生重大事故. */
function tellsSome(words: string, label: string): boolean {
  if (!SOME.test(words) || !NONE.test(label) || words.search(DENIAL) >= 0) return false;
  const [said, asked] = [words.replace(SOME, ''), label.replace(NONE, '')];
  return said === asked && said.length >= 2 && asked.search(DENIAL) < 0;
}

/** Whether words are the label with a denial in them, of all that it says or of a part: 未足额发放 of 按时足额发放. */
function deniesLabel(given: string, whole: string): boolean {
  if (deniesAllOf(given, whole)) return true;
  const time = TIME.exec(given)![0];
  // 6月底前未完成 is no answer to 12月底前完成.
  const words = whole.includes(time) || THIS_YEAR.test(time) ? given.slice(time.length) : given;
  const label = whole.replace(TIME, '');
  return deniesAllOf(words, label);
}

/** A verb denied, and nothing else. */
const VERB_DENIED =
  /^(?:未|没有?|尚未|未能)(?:建立|制定|开展|落实|公开|公示|编制|设立|配备|实施|提交|报送|召开|出台|签订|组织)$/u;
/** 不符合 of 符合国家规定，且与部门职责相符: all of it has to be met. */
const NOT_MET = /^(?:不(?:符合|满足|达标|具备)|未(?:达标|达到|满足)|没有达到)(?:要求|规定|条件|标准)?$/;
const ASKS_TO_MEET = /^[^，。;不未无]{0,12}(?:符合|满足|达到|具备)/;

/** 未补交, 未全部补交 of 档案全部补交，并经验收: what all of it asks for, denied. */
const NOT_DONE = /^(?:未|没有|尚未)(?:全部)?(\p{Script=Han}{2})$/u;

/** A longer label asks for several things. */
const MOST_OF_LABEL = 12;

/** Whether words deny the whole of a label, time and all. */
function deniesAllOf(words: string, label: string): boolean {
  if (tellsSome(words, label)) return true;
  if (label.length < 2 || label.search(DENIAL) >= 0) return false;
  const denials = words.match(DENIAL) ?? [];
  if (denials.length !== 1) return false;
  const undone = NOT_DONE.exec(words)?.[1];
  if (undone !== undefined && label.includes(`全部${undone}`) && !label.includes('或')) return true;
  if (NOT_MET.test(words) && ASKS_TO_MEET.test(label)) return true;
  const [said, asked] = [taken(words.replace(DENIAL, '')), taken(label)];
  // 未建立 of 建立台账: the verb that the label begins with.
  if (said.manner.length === 0 && said.core.length === 2 && VERB_DENIED.test(words))
    if (asked.core.startsWith(said.core) && asked.core.length <= MOST_OF_LABEL) return true;
  return (
    said.core === asked.core && said.core !== '' && said.manner.every((one) => asked.manner.includes(one))
  );
}

function denies(words: string, condition: Condition): boolean {
  if (condition.kind === 'words') return deniesLabel(words, plainWords(condition.text));
  return condition.kind === 'all' && condition.of.some((part) => denies(words, part));
}

/**
 * The case of the rest (否则不得分) that words belong to which deny the one case beside it: 未按时发放, 制度不健全.
 * `undefined` where there are other cases, which may be what is meant.
 */
export function restByDenial(actual: string, cases: readonly Case[]): Case | undefined {
  const rest = cases.find(({ when }) => when.kind === 'otherwise');
  const [only, second] = cases.filter((one) => one !== rest);
  return rest && only && !second && denies(plainWords(actual), only.when) ? rest : undefined;
}
