import type { Meaning } from '../../model/rule';
import { compare, signOf } from '../../model/rational';
import type { Context, Evaluation } from './context';
import { refused } from './context';

/** 上不封顶, 不设上限: more than the weight may be earned. */
const NO_MOST = /不封顶|(?:不设|没有|无)(?:得分|分值)?(?:上限|最高分|封顶)|上不限/;
/** 不设下限, 不设最低分, 可扣至负分: more than the weight may be lost. */
const NO_LEAST =
  /(?:不设|没有|无)(?:得分|分值|扣分)?(?:下限|最低分|底线|保底)|下不(?:保底|限|封底)|(?<!不)(?:可以?|允许)(?:扣|倒扣|得|计|出现|为)(?:至|到|为)?负|(?<!不)(?:可以?|允许)倒扣/;
/** 不设上限，但不超过本项权重: the number of items is not limited. */
const UP_TO_WEIGHT =
  /(?:不设|没有|无)(?:得分|分值)?(?:上限|最高分|封顶)[，,；;](?:但是?|累计|合计|总)?(?:得分)?不(?:得)?超过?(?:本项|该项|此项|本指标|该指标)?的?(?:满分|分值|权重分?|总分)/;
/** 加分不封顶 is of what is added alone. */
const ADDED = /加分(?:项|部分)?不/;

/**
 * A score at the end where points stop by custom, of a rule that says that they do not stop there: how many there are
 * beyond the weight, or below nothing, a person settles.
 */
export function withoutLimit(
  evaluation: Evaluation,
  { bonuses }: Meaning,
  { text, full }: Context,
): Evaluation {
  if (evaluation.kind !== 'score' || evaluation.by === 'case') return evaluation;
  const { score } = evaluation;
  if (NO_LEAST.test(text) && signOf(score) <= 0)
    return refused('规则不设最低分，扣至0分以下怎样计须人工核对');
  const most = NO_MOST.test(text) && !UP_TO_WEIGHT.test(text) && !(ADDED.test(text) && bonuses.length > 0);
  return most && full && compare(score, full) >= 0
    ? refused('规则不封顶，超过分值的得分须人工核对')
    : evaluation;
}
