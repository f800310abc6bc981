import { perText } from '../per-text';

/** What joins the facts of one label: 分工明确、责任落实, 无截留和无挪用. */
const JOINT =
  /[、，,;]|并且|而且|且|以及|同时|(?<![合一])并(?![列行网入轨联购发非])|和(?!谐)|与(?!会)|及(?![时格])/u;
/** Whether it may join any at all. */
const MAY_JOIN = /[、，,;且及同并和与]/;
/** How something is that only a look at it tells: 制度健全, 资料齐全. */
export const SEEN_SO =
  '完善|健全|齐全|齐备|完备|完整|规范|及时|到位|合理|准确|清晰|明确|属实|真实|合规|合法|有序|顺畅|畅通|良好|优良|有力|整洁|如实|落实';
/** How something is, by the end of the words. */
const PREDICATE = new RegExp(
  `\\p{Script=Han}{2}(?:${SEEN_SO}|明显|显著|突出|科学|严格|严谨|稳定|充分|透明|公开|公正|合格|达标|清楚|详实|一致|高效|扎实|完好|有据|可行|得当|恰当|一般|不力|不强|较好|较差|差|滞后)$`,
  'u',
);
/** 未成年人, 无人机, 有线电视, 不动产: what a thing is called, and neither that something is there nor that it is not. */
export const NAMED_SO =
  '(?:未(?:成年|来|婚)|无(?:障碍|人(?:机|驾|船|值)|线|偿|缝|害化|烟|纸化|土栽|公害|菌|机|形资产)|有(?:线|限|机|害|关|色金|氧|轨|声)|零(?:售|工|星|散|部件)|不(?:动产|锈钢|良资产|良贷款|良反应)|可(?:回收|再生|持续|移动|视|燃|降解|支配)|经(?:济|营|费|典|办|纪|贸))';
/** What is there or is not, or has been done, by the beginning of the words. */
const THERE = new RegExp(
  `^(?!${NAMED_SO})(?:无|没有|未|零|不|有(?!效)|已|经|可|专款|按[时期]|如期|及时|全部)\\p{Script=Han}{2}`,
  'u',
);

/** 要求12月底以前拨付到位，已拨付的: a demand in front of its case. */
const DEMANDED = /\d|^(?:要求|应|须|需|对|若|如)/u;

/** Whether words by themselves say how something is, what is there or what was done. */
export const isFact = (words: string): boolean =>
  words.length >= 3 && !DEMANDED.test(words) && (PREDICATE.test(words) || THERE.test(words));

/** The facts that a label asks for one beside the other; the label itself where it asks for one: 水质、空气明显改善. */
export const factsIn: (label: string) => readonly string[] = perText((label) => {
  if (!MAY_JOIN.test(label)) return [label];
  const parts = label.split(JOINT).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isFact) ? parts : [label];
});

export const severalFacts = {
  examples: [
    { label: '分工明确、责任落实', facts: ['分工明确', '责任落实'] },
    { label: '无截留和无挪用', facts: ['无截留', '无挪用'] },
    { label: '未发生事故且整改到位', facts: ['未发生事故', '整改到位'] },
    { label: '零事故，零投诉', facts: ['零事故', '零投诉'] },
    { label: '水质、空气明显改善', facts: ['水质、空气明显改善'] },
    { label: '目标明确、可衡量', facts: ['目标明确', '可衡量'] },
    { label: '要求5月底以前拨付到位，已拨付', facts: ['要求5月底以前拨付到位，已拨付'] },
    { label: '合理', facts: ['合理'] },
    { label: '无断档、缺口', facts: ['无断档、缺口'] },
    { label: '安全和谐', facts: ['安全和谐'] },
    { label: '无障碍坡道、未成年人活动室', facts: ['无障碍坡道、未成年人活动室'] },
    { label: '不动产、经济林', facts: ['不动产、经济林'] },
  ],
} as const;
