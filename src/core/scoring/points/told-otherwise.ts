import { earnsNothing } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { joinsTwo } from './whole-label';

/** Grades by their short and their long names. */
const NAMES: Readonly<Record<string, string>> = {
  优: '优秀',
  优秀: '优',
  良: '良好',
  良好: '良',
  中: '中等',
  中等: '中',
};
const DENIES = /^(?:未|不|没有?)/;
/** That there is none, of whatever the rule asks. */
const NONE_TOLD = /^(?:无|没有|未(?:发生|出现|发现))$/;
const NONE_LABEL =
  /^(?:全年度?|年内|本年度?|当年|期内)?(?:无|没有|不存在|未(?:发生|出现|发现))[^，。、且]{0,8}?(?:违规|违纪|违法|违约|事故|投诉|差错|失误|错误|舆情|拖欠|隐患|信访|上访|火灾|伤亡|负面|挪用|截留|纠纷|案件|事件|问题|发生)/;

/** The one label for which this holds. */
function only(
  labels: readonly string[],
  test: (label: string, index: number) => boolean,
): number | undefined {
  const found = labels.flatMap((label, index) => (test(label, index) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The case that words name in other words of the same sense: 优秀 of 优, 较为健全 of 较健全, 尚未完成 of 未完成, 未达到预期效果 of
 * 未达到 beside 达到预期效果, 无 of 无违规.
 */
export function toldOtherwise(
  words: string,
  cases: readonly Case[],
  labels: readonly string[],
): Case | undefined {
  if (labels.includes(words)) return undefined;
  const name = Object.hasOwn(NAMES, words)
    ? NAMES[words]!
    : words.replace(/^较为/, '较').replace(/^尚未/, '未');
  const named = name === words ? undefined : only(labels, (label) => label === name);
  if (named !== undefined) return cases[named];
  const told = words.replace(DENIES, '');
  const denied =
    told !== words && labels.includes(told)
      ? only(labels, (label) => label.length > 1 && DENIES.test(label) && words.startsWith(label))
      : undefined;
  if (denied !== undefined) return cases[denied];
  const none = NONE_TOLD.test(words)
    ? only(
        labels,
        (label, index) => NONE_LABEL.test(label) && !joinsTwo(label) && !earnsNothing(cases[index]!),
      )
    : undefined;
  return none === undefined ? undefined : cases[none];
}
