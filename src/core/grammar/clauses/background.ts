import { ofLastText } from '../../text/per-text';
import { readQuantity } from '../../text/quantities';
import { isPercent } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

/** A character of plain words: no number, and nothing that scores. */
const WORDS = '[^，。;:\\n\\d扣得满率每≥≤<>=%不未超]';

/** 评价组抽取了2023年度: who looks at what, up to how many. */
const LOOKED = wording(
  new RegExp(
    `(?:(?:评价|考评|考核|检查|工作|调查|评估|测评|专家|督查|核查)(?:小组|组|机构|单位|人员|专家)|第三方(?:机构|公司)?|依据|根据|通过|经|由)(?:\\d{3,5}(?=平台|热线|系统))?${WORDS}{0,16}?(?:抽取|抽查|抽样|抽检|抽调|访谈|走访|发放|回收|收回|导出|调取|查阅|调阅|选取|采集|收集|随访|暗访|核查|查看)(?:了)?(?:(?:19|20)\\d\\d年度?)?${WORDS}{0,14}(?=\\d)` +
      `|(?:共|累计|实际)?(?:发放|回收|收回|导出|调取|查阅|调阅|访谈)(?:了)?(?:有效)?(?:问卷|调查表|调查问卷|记录|台账|资料|凭证|工单|病历|档案|对象|村民|群众|干部|企业|用户)${WORDS}{0,8}(?=\\d)`,
    'y',
  ),
);
const REST = wording(new RegExp(`${WORDS}{0,30}(?=[，。;:\\n、])`, 'y'));
/** More of the same list: 回收有效问卷187份. */
const MORE = wording(
  new RegExp(
    `，(?:其中)?(?:实际)?(?:回收|收回|有效|发放|访谈|查阅|走访|抽取|调取)(?:了)?${WORDS}{0,10}(?=\\d)`,
    'y',
  ),
);
/** 随机发放调查问卷不少于100份，: how many must be asked, before the rate that is found by it. */
const ASKED = wording(
  /(?:(?:随机|现场|实地|入户|电话|网上|线上|每年|全年|每次|共|累计|实际){1,3}|面?向[^，。;:\n\d不扣得]{1,8}?)?(?:发放|发出|回收|收回|开展|组织|进行|完成)?(?:有效)?(?:满意度|群众|抽样|问卷|调查){0,3}(?:问卷|调查表?|样本|回访|测评|受访者|访谈)(?:对象|人员)?(?:数量|总数|人数|份数|户数|样本量|数|量)?(?:应当?|须|需|要)?(?:不(?:得)?[少低]于|至少|≥)(?=\d)/y,
);
const ASKED_UNIT = /^[份人户名个]$/;
/** The rate behind it, of which the number of those asked says nothing. */
const RATE_BEHIND = wording(
  /(?:以上|及以上)?，(?![且并但]|同时)(?=[^，。;:\n\d扣得]{1,14}[度率]的?(?:应|须)?(?:[达在为低高不大小超≥≤<>=])[^，。;:\n]{0,6}\d[\d.]{0,5}(?:%|\())/y,
);

/** Where the demand of a survey ends whose rate is told right behind it; −1 where it may be what is scored. */
function askedEnd(text: string, at: number): number {
  if (at > 0 && !'。;:\n('.includes(text[at - 1]!)) return -1;
  const from = ASKED.end(text, at);
  const asked = from < 0 ? undefined : readQuantity(text, from);
  if (!asked?.unit || asked.damaged || !ASKED_UNIT.test(asked.unit)) return -1;
  if (isCountedLater(text, asked.end, asked.unit)) return -1;
  const end = RATE_BEHIND.end(text, asked.end);
  return end < 0 ? -1 : text.indexOf('，', asked.end);
}

/** 查看会议记录、签到册: at the head of a text: where one looks, up to its colon. */
const LOOKED_INTO = wording(
  /(?:现场|实地|随机|逐项|逐一)?(?:查看|查阅|核查|检查|查验|核对|调阅|翻阅|抽查)(?:相关|有关)?[^，。;:\n\d扣得加减满%每未没不]{1,40}:\n?(?=[^\n，。;:]{1,16}[得计记不])/y,
);

/** Points right behind it: what was looked at may be what is scored. */
const SCORED = wording(
  /[，。;:\n]{0,4}(?:的|者)?(?:[得计记给扣加减各均则为]|满分|不[得扣计]|每[少缺欠多增超])/y,
);

const LACKING = /少|缺|欠|不足|未达|未完成|低于/g;
/** How far in front of a unit such a word stands at most: 每缺少有效问卷1份. */
const IN_FRONT = 8;

/** Where the last word that tells what is missing stands in front of a unit, by that unit; −1 where none does. */
const lastMissing = ofLastText((text) => {
  const known = new Map<string, number>();
  const find = (unit: string): number => {
    for (let at = text.lastIndexOf(unit); at > 0; at = text.lastIndexOf(unit, at - 1)) {
      const from = Math.max(0, at - IN_FRONT);
      const word = [...text.slice(from, at).matchAll(LACKING)].at(-1);
      if (word) return from + word.index;
    }
    return -1;
  };
  return (unit: string): number => {
    const found = known.get(unit) ?? find(unit);
    known.set(unit, found);
    return found;
  };
});

/** Whether the rule counts how many of them are missing: 发放问卷200份。每少1份. */
function isCountedLater(text: string, end: number, unit: string): boolean {
  return lastMissing(text)(unit) >= end;
}

/** What a sentence is about, before how it was looked at: 可持续影响通过访谈…. */
const SUBJECT = new RegExp(`(?:^|[，。;:\\n(])${WORDS}{0,12}$`);

/** Whether a clause begins at a place, or 通过, 依据 stands behind its subject. */
function beginsHere(text: string, at: number): boolean {
  if (at === 0 || '，。;:\n('.includes(text[at - 1]!)) return true;
  return '通依根经'.includes(text[at]!) && SUBJECT.test(text.slice(Math.max(0, at - 13), at));
}

/** The end of a number with its unit that says how many were looked at; −1 where it may be more. */
function sampleEnd(text: string, from: number): number {
  const sample = readQuantity(text, from);
  if (!sample?.unit || sample.damaged || sample.unit === '分' || isPercent(sample.unit)) return -1;
  const end = REST.end(text, sample.end);
  return end < 0 || isCountedLater(text, end, sample.unit) ? -1 : end;
}

/** 评价组抽取了36个村的管护台账，: how many were looked at, and no standard. */
export const background = defineClause<ItemOf<'context' | 'separator'>>({
  id: 'background',
  reads:
    '评价的依据：评价组抽取36个村的台账、依据平台导出的428条记录、发放问卷200份，回收有效问卷187份、满意度之前的调查问卷不少于100份、查看会议记录：',
  grammar: `background = ( evaluator | "依据" | "通过" … ) , words , ( "抽取" | "抽查" | "导出" | "访谈" … ) , words , quantity , [ words ]
           | ( "查看" | "查阅" … ) , words , ":" | [ "随机" | "发放" … ] , ( "问卷" | "样本" … ) , "不少于" , quantity ;`,
  starts: '评考检工调测专督核第依根通经由共累实发回收导查访随现入电网线每全面向开组进完有满群抽问样受逐翻',
  examples: [
    '‹评价组抽取了2023年度36个村的管护台账›，以完好率反映质量',
    '‹依据平台导出的428条工单记录›，统计超期率',
    '‹发放问卷200份，回收有效问卷187份›。',
    '‹查看会议记录、签到册:›未开展得0分',
    '‹随机发放调查问卷不少于100份›，受益群众满意度≥92%的得满分',
  ],
  counterexamples: [
    '随机发放调查问卷不少于100份，得满分',
    '发放调查问卷不少于100份，且满意度≥92%的得满分',
    '评价组走访农户120户得满分',
    '通过走访农户120户，每少1户扣1分',
    '发放问卷回收率90%',
  ],
  parse(source, at) {
    const { text } = source;
    const into = at === 0 || '。\n'.includes(text[at - 1]!) ? LOOKED_INTO.end(text, at) : -1;
    if (into >= 0) return { type: 'separator', mark: '。', start: at, end: into };
    const from = beginsHere(text, at) ? LOOKED.end(text, at) : -1;
    let end = from < 0 ? -1 : sampleEnd(text, from);
    if (end < 0) {
      const asked = askedEnd(text, at);
      return asked < 0 ? undefined : { type: 'context', start: at, end: asked };
    }
    for (let more = MORE.end(text, end); more >= 0; more = MORE.end(text, end)) {
      const next = sampleEnd(text, more);
      if (next < 0) break;
      end = next;
    }
    return SCORED.end(text, end) >= 0 ? undefined : { type: 'context', start: at, end };
  },
  print: () => '',
});
