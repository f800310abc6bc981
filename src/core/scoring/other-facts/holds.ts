/** What only holds a number against something, or says that something is done or there. */
const HOLDS =
  /第?[一二两三四五六七八九十]+|[\d.%％‰≥≤<>＞＜=+~～\-—（）()]+|百分点|低于|少于|小于|不足|不到|不满|未能?|达到?|超过?|超出|高于|大于|多于|及?以[上下内外]|之[上下]|完成|实现|组织|开展|举办|建成|建设|实施|存在|发生|出现|发现|总体|全部|实际|项目|指标|任务|目标|数量|总数|得分|部分|延长|延迟|延期|延误|逾期|超期|超时|滞后|缺少?|漏|增长|增加|下降|减少|降低|提高|上升|持平|不变|一致|上年|去年|同期/gu;

/** The words without what only holds a number against something; a blank stands for each. */
export function withoutHolds(words: string): string {
  return words.replace(HOLDS, ' ');
}
