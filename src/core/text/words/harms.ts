/** What nobody is rewarded for: what fails, what is lost, what one is blamed for. */
const HARM =
  /[扣减缺漏错违欠逾迟误未不]|投诉|举报|事故|问题|死亡|伤亡|亡人|受伤|致残|溺|火灾|灾害|险情|隐患|处罚|罚款|处分|批评|通报(?!表扬|表彰|嘉奖|肯定)|曝光|舆情|上访|信访|失信|退[回货件学]|返[工修贫]|约谈|问责|追责|警告|诉讼|败诉|纠纷|案件|中毒|感染|流失|辍学|超[标期支时]|拖欠|闲置|空置|损[坏失]|破损|故障|中断|泄[露漏密]|负面|差评|滞留|失业|受害|侵[害权]|欺凌|旷[工课]|早退|截留|挪用|挤占|侵占|套取|虚[列报]|骗取|冒领|造假/;
/** 化解信访, 排查隐患: what is done about it. */
const FOUGHT = /化解|处置|处理|办[结理]|整改|排查|调[解处]|查处|消除|治理|破获|侦破|受理|挽回|防[范控止]/;

/** Whether words tell of something that went wrong, and of nothing that was done about it. */
export function tellsHarm(words: string): boolean {
  return HARM.test(words) && !FOUGHT.test(words);
}

const NAMES_HARM =
  /(?:违规|违纪|违法|事故|投诉|死亡|伤亡|火灾|处罚|处分|上访|舆情|曝光|返工|差错|失信|逾期)(?:次|起|件|人|例|宗|笔|人次)?数$/;

/** Whether a row is named after how often something went wrong: 违规次数, 安全事故起数; 事故处置数 says what was done about it. */
export function namesHarm(name: string): boolean {
  return NAMES_HARM.test(name);
}
