/** What a rule may say of all that it scores besides its number, and by what words the number itself would be of it. */
const KINDS: readonly (readonly [fact: RegExp, measured: RegExp])[] = [
  // Time.
  [
    /超(?:过?时|期|过?时限|过?期限|过?工期)|逾期|延期|延误|滞后|拖延|[未没不]能?(?:按[时期]|及时|如期)/u,
    /[时期]|进度|[日天月]|及时|迟|延|滞后/u,
  ],
  // Money and what is allowed.
  [
    /超(?:过?(?:预算|概算|标准|范围|编|定额|限额)|支|额支出)|高于(?:预算|概算|市场价|标准)|[低高]于合同价/u,
    /预算|概算|成本|支出|资金|经费|投资|造价|费|金额|[价款额编]|标准|元/u,
  ],
  // Quality.
  [
    /不合格|不符合?(?:规定|要求|标准)|质量差|满意度低|低于(?:国家|行业|省级?)标准/u,
    /合格|质量|满意|符合|规定|要求|标准|规范|达标/u,
  ],
  // Faults.
  [
    /造假|作假|虚[报假列]|瞒报|漏报|截留|挤占|挪用|资金闲置|缺资料|资料不全/u,
    /假|虚|瞒|漏|截留|挤占|挪用|闲置|资料|差错|错误|违|问题/u,
  ],
];

/** 超时限的不得分, 不符合规定的扣2分: a clause of its own behind the rest of the rule. */
const CLAUSE =
  /[。；;\n]([^，,、。；;：:\n\d≥≤<>]{2,14}?)(?:的|者)[，,]?(?:本项|该项|一律|均|则)?(不得分|不计分|不给分|得0分|(?:另|再)?扣\d{1,2}(?:\.\d{1,2})?分|按[^，,。；;\n\d]{1,8}比例扣分)(?=[。；;，,\n]|$)/gu;
/** 未完成重点工作的另扣3分: points off besides; 低于90%的另扣1分 is of the number. */
const BESIDES =
  /[。；;，,\n]([^，,、。；;：:\n\d]{2,16}?的)[，,]?(?:另|再)扣\d{1,2}(?:\.\d{1,2})?分(?=[。；;，,\n]|$)/u;

/** 未达到目标值的另扣2分: by the number. */
const OF_GOAL = /目标|[未没](?:达到?|完成)(?:年度|全年)?(?:计划|任务|指标|要求|标准)|未达标|未完成的/u;
/** A longer text is a page of rules, of which each clause would be held against all before it. */
const MOST_TEXT = 2000;

/**
 * A clause behind the rest of a rule that takes points for a fact of another kind than its number tells: 超时限的不得分 beside 完成率;
 * `undefined` where the words of the name, of the unit or of the rest of the rule are of that kind.
 */
export function otherVetoIn(text: string, told: string): string | undefined {
  if (text.length > MOST_TEXT) return undefined;
  for (const { 0: clause, 1: fact, index } of text.matchAll(CLAUSE)) {
    const rest = `${told}，${text.slice(0, index)}`;
    for (const [kind, measured] of KINDS)
      if (kind.test(fact!) && !measured.test(rest)) return clause.slice(1).replace(/[，,]/gu, '');
  }
  const besides = BESIDES.exec(text)?.[0].slice(1);
  return besides !== undefined && !OF_GOAL.test(besides) ? besides : undefined;
}

/** 本年度不考核; 资金未到位的，不纳入考核: nobody is scored, or not everybody. */
const NOT_ASSESSED =
  /(?<=^|[。；;\n（(])(?:[^，,。；;\n\d得扣（(]{2,16}的[，,]?|本年度?|当年|今年|暂)(?:暂|可)?(?:不(?:予|作|再)?(?:纳入)?考[核评]|免[于予]?考[核评])(?=[。；;，,\n）)]|$)/u;

/** Who is not assessed at all, in the words of the rule. */
export function notAssessedIn(text: string): string | undefined {
  return text.includes('考') ? NOT_ASSESSED.exec(text)?.[0] : undefined;
}

export const otherVetoes = {
  vetoes: [
    { text: '完成率达到90%得满分，每低1%扣1分；超时限的不得分', told: '完成率%', words: '超时限的不得分' },
    { text: '得分=完成率×10；超预算的不得分', told: '完成率%', words: '超预算的不得分' },
    { text: '12天内完成得满分，每晚1天扣1分；逾期的不得分', told: '完成时限天', words: undefined },
    { text: '优秀得10分，良好得8分；挤占挪用的不得分', told: '等次', words: '挤占挪用的不得分' },
    { text: '成本控制在100万元以内得满分；超支的不得分', told: '成本万元', words: undefined },
    {
      text: '90%以上得10分，其他不得分。未完成重点工作的另扣3分',
      told: '完成率%',
      words: '未完成重点工作的另扣3分',
    },
    { text: '达到目标值得10分，未达到目标值的另扣2分', told: '完成率%', words: undefined },
    { text: '90%以上得10分；未完成的不得分', told: '完成率%', words: undefined },
    { text: '90%以上得10分，80%以上得8分，低于60%的另扣1分', told: '完成率%', words: undefined },
  ],
  notAssessed: [
    { text: '每完成1件得1分。本年度不考核', words: '本年度不考核' },
    { text: '否则不得分；资金未到位的，不纳入考核', words: '资金未到位的，不纳入考核' },
    { text: '每月考核一次，不达标的扣1分', words: undefined },
  ],
} as const;
