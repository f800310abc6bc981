import { earnsAll } from '../../model/meaning';
import type { Draft } from '../draft/draft';

/** 无有效投诉, 未发生事故: nothing of what costs points. */
const NONE = /^(?:无|没有|未(?:发生|出现|发现|有)?|零)(?![^，。;]{0,8}(?:及时|按[期时]|达|完成|公开))/;

/**
 * 无投诉得5分，前2次不扣分，自第3次起每次扣1分: what nobody loses anything from is all there is, where a few more cost nothing
 * either; a weight that says otherwise shows it.
 */
export function settleNoneIsAll({ cases, deductions, totals, bonuses }: Draft): void {
  const [none, spared, third] = cases;
  const [loss, second] = deductions;
  if (!none || !spared || third || !loss || second || totals.length > 0 || bonuses.length > 0) return;
  if (none.when.kind !== 'words' || !NONE.test(none.when.text) || none.award.kind !== 'points') return;
  const { when } = spared;
  if (when.kind !== 'range' || when.scale !== 'value') return;
  // 2次以内 and 前2次.
  const free = when.bare ? when.min : when.min ? undefined : when.max;
  if (!free || !earnsAll(spared) || loss.measure !== 'excess' || !(none.award.value > 0)) return;
  const { threshold } = loss;
  if (threshold?.scale !== 'value' || threshold.value !== free.value) return;
  totals.push({ value: none.award.value, span: none.award.span });
}
