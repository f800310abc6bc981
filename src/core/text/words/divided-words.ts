/** 分类, 分析, 分配, 分值: words that begin with 分, which is no unit of points in them. */
const WORD =
  /^分(?:类|别|析|工|配|级|层|管|布|局|公|享|解|担|阶|步|期|批|项|包|片|组|拣|流|户|散|支|店|校|院|值|为|成|数|色|装|拨|摊|段|块|区|餐|诊|账|隔|界|割|离|娩|头|送)/u;

/** Whether words begin with one that has its 分 in itself. */
export const beginsWord = (words: string): boolean => WORD.test(words);

export const dividedWords = {
  examples: [
    { words: '分类准确', is: true },
    { words: '分配合理', is: true },
    { words: '分布合理', is: true },
    { words: '分析透彻', is: true },
    { words: '分级诊疗', is: true },
    { words: '分散供养', is: true },
    { words: '分及时、较及时', is: false },
    { words: '分好、中、差', is: false },
  ],
} as const;
