/** What the words of labels and of actuals have in common, however they say it. */
const DIGITS = '零一二三四五六七八九';

/** 较为显著 and 比较显著, 没有开展 and 未开展, 发生一起 and 发生1起, 第二 and 第2名: one wording for what says the same. */
function inOneWording(words: string): string {
  return words
    .replace(/^(?:没有|尚未|未曾|没|无)(?=.{2})/, '未')
    .replace(/([达完做])不([到成])/g, '未$1$2')
    .replace(
      /(?:没有|未能)(?=达到|达标|完成|做到|按|通过|落实|开展|建[立成]|实施|符合|满足)|不(?=按|达标)/g,
      '未',
    )
    .replace(/未(?=合格)/g, '不')
    .replace(/(?<=[\d日天月年周])以内/g, '内')
    .replace(/(?:超过|超出)(?=上年|去年|目标|计划)/g, '高于')
    .replace(/比较|较为/g, '较')
    .replace(/[一二三四五六七八九](?=[起次件例项处宗人])/g, (sign) => String(DIGITS.indexOf(sign)))
    .replace(/^第([一二三四五六七八九])$/, (_, sign: string) => `第${DIGITS.indexOf(sign)}`)
    .replace(/^(第\d{1,2})[名位]$/, '$1');
}

/** 优 for 优秀: short for a grade. */
const SHORT: Readonly<Record<string, string>> = { 优: '优秀', 良: '良好', 中: '中等' };
const QUARTER = /^第?[一二三四1-4]季度$/;
/** What is done in a quarter. */
const DONE = /^(?:内|[末底]前?)?(?:全部)?(?:完成|完工|竣工|办结|验收|支付|拨付|交付)的?$/;
const HOW = /^(?:按[期时]|如期|及时|准时|提前|全部|逾期|延期|未按[期时])$/;
const OF_ALL = /^(?:在?全[国省市区县](?:排名|排|居|位列)?)/;
/** AA级, 评定为AA级: a grade by its letters. */
const LETTERS = /(?:^|[^A-Z])([A-Z]{1,4})级?$/;

/** 获国家级表彰: of which level a distinction is. */
const AWARDED =
  /^(?:荣?获得?|受到?|得到)((?:国家|省|市|县|区|部|厅)级)(?:的)?(?:表彰|表扬|奖励|嘉奖|荣誉|肯定|认可)的?$|^(?:获评|被?评为|获批|入选)((?:国家|省|市|县|区)级)的?$/;

function lettersOf(words: string): string | undefined {
  return LETTERS.exec(words)?.[1];
}

/** Where the one of several labels stands that says the same as the words; −1 where none does, or several do. */
export function labelAlike(words: string, labels: readonly string[]): number {
  const told = inOneWording(words);
  const letters = /^[A-Z]{1,4}级?$/.test(words) ? lettersOf(words) : undefined;
  const full = SHORT[words];
  const same = (label: string): boolean => {
    if ((letters !== undefined || full !== undefined) && /[未不非没无]/.test(label)) return false;
    if (letters !== undefined) return lettersOf(label) === letters;
    if (full !== undefined)
      return label.endsWith(full) && !/[未不非没无]$/.test(label.slice(0, -full.length));
    const own = inOneWording(label);
    if (own === told) return true;
    if (/^第\d{1,2}$/.test(told)) return inOneWording(label.replace(OF_ALL, '')) === told;
    // 国家级 of 获国家级表彰.
    const awarded = AWARDED.exec(label);
    if (awarded && (awarded[1] ?? awarded[2]) === words) return true;
    // 第一季度 of 第一季度完成, 按期 of 按期完成.
    return (
      (QUARTER.test(words) || HOW.test(words)) &&
      label.startsWith(words) &&
      DONE.test(label.slice(words.length))
    );
  };
  const found = labels.flatMap((label, index) => (same(label) ? [index] : []));
  return found.length === 1 ? found[0]! : -1;
}
