import { readQuantity } from '../../text/quantities';
import type { ReadQuantity } from '../../text/quantities';
import { wording } from '../../text/wording';
import type { ItemOf } from '../tokens/items';

/** 每低于目标值(90%): what is counted from, by name and in brackets or behind it. */
const BEYOND_GOAL = wording(
  /[每凡](?:低于|高于|超过|超出|少于|不足|大于|小于|多于|短于|突破|超|低|少|多|欠)(?:本|该|年度|年初|绩效|规定|核定|批复)?(?:的)?(?:控制目标值?|目标任务数?|计划任务数?|年度目标值?|年度计划数?|目标值?|指标值?|标准值?|基准值?|基准线?|控制数|控制值|限额|限值|计划数?|计划值|任务数|定额|预算数?|合格线|全[国省市县区州]的?平均(?:水平|值|数|数值)?(?=\())(?:的)?(?:\((?:即|为)?|为|即)?(?=[\d百千])/y,
);

/** 每低于98%目标值2个百分点: the number in front of its name. */
const NUMBER_FIRST = wording(/[每凡](?:低于|高于|超过|超出|少于|不足|大于|小于|多于|超|低|少|多)(?=\d)/y);
const GOAL_BEHIND = wording(
  /的?(?:控制目标值?|年度目标值?|目标值?|指标值?|标准值?|基准值?|基准线|控制[数值线]|限额|限值|计划[数值]|合格线|达标线)的?(?=\d|[一二两三四五])/y,
);

/** 每低于目标值(90%)1个百分点: a quantity with its name, and the step behind it. */
export function readFromGoal(
  text: string,
  at: number,
):
  | {
      readonly words: string;
      readonly base: NonNullable<ItemOf<'step'>['base']>;
      readonly quantity: ReadQuantity;
      readonly damaged: boolean;
    }
  | undefined {
  const ahead = NUMBER_FIRST.end(text, at);
  const numbered = ahead < 0 ? undefined : readQuantity(text, ahead);
  const named = numbered?.unit === undefined ? -1 : GOAL_BEHIND.end(text, numbered.end);
  const size = named < 0 ? undefined : readQuantity(text, named);
  if (numbered?.unit !== undefined && size?.unit !== undefined && size.unit !== '分')
    return {
      words: text.slice(at + 1, ahead),
      base: { value: numbered.value, unit: numbered.unit },
      quantity: size,
      damaged: numbered.damaged || size.damaged || !(size.value > 0),
    };
  const from = BEYOND_GOAL.end(text, at);
  const goal = from < 0 ? undefined : readQuantity(text, from);
  if (!goal || goal.unit === undefined) return undefined;
  const open = text[from - 1] === '(' || text.slice(at, from).includes('(');
  if (open && text[goal.end] !== ')') return undefined;
  const close = open ? goal.end + 1 : goal.end;
  const quantity = readQuantity(text, text[close] === '的' ? close + 1 : close);
  if (!quantity?.unit || quantity.unit === '分') return undefined;
  const words = text.slice(at + 1, from);
  return {
    words,
    base: { value: goal.value, unit: goal.unit },
    quantity,
    damaged: goal.damaged || quantity.damaged || !(quantity.value > 0),
  };
}
