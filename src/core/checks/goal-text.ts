import type { DeclarationTable } from '../model/declaration';
import { saysNothing } from './indicator-nature';

const AMOUNT = /[\d.,，]{1,30}\s{0,4}(?:[万亿]元?|元)/gu;
/** Words of funding, of which no goal can be made. */
const FUNDING_WORDS =
  /本?项目|20\d{2}(?:年度?)?|[本当全今]年度?|年度|全部|专款专用|安排|下达|投入|预算|资金|总额|总金额|金额|总投资|投资|财政|拨款|中央|上级|上年结转|结转|债券|转移支付|来源于?|渠道|统筹|其余|余下|争取|分别|[省市县区]级|本级|自筹|配套|专项|补助|支出|计划|总?共计?|合计|为|其中|经费|申请|落实|到位|使用|支付|拨付|任务|按[时期]|及时|足额|用于|约|的|元|[\s\p{P}\d]/gu;
/** To complete an amount of spending is no goal; to complete what is built with it is. */
const SPENT = /完成(?=[^，。；]{0,30}(?:支出|支付|拨付|资金|经费))/gu;

/** Whether a text says an amount, and nothing besides it but the project's name and words of funding. */
export function isAmount(text: string, { fundingLine, headings, title }: DeclarationTable): boolean {
  if (text.length > 200 || text.search(AMOUNT) < 0) return false;
  const project = fundingLine?.project ?? headings.find(({ kind }) => kind === 'project')?.value ?? '';
  const name = project.trim() || projectIn(title?.text ?? '');
  // 用于护林宣传工作 says no more than 用于护林宣传.
  const named = name === '' ? text : text.replaceAll(`${name}工作`, '').replaceAll(name, '');
  const left = named.replace(SPENT, '').replace(AMOUNT, '').replace(FUNDING_WORDS, '');
  return left === '' || (name !== '' && withoutLinks(left) === withoutLinks(name.replace(FUNDING_WORDS, '')));
}

/** 城市公园绿地养护 of 云浦市城市公园绿地养护项目绩效目标申报表. */
function projectIn(title: string): string {
  return (
    /^(?:\p{Script=Han}{1,6}?[省市县区州旗镇乡])?(\p{Script=Han}{4,24}?)项目(?:支出)?绩效目标/u.exec(
      title.trim(),
    )?.[1] ?? ''
  );
}

/** 排水管网清淤、检测和修复 says no more than 排水管网清淤检测与修复. */
function withoutLinks(words: string): string {
  return words
    .replace(/[\s\p{P}]|[与和及以等的]|(?:工作|项目|任务)$/gu, '')
    .replace(/(?:工作|项目|任务)$/u, '');
}

const bare = (text: string): string => text.replace(/[\s\p{P}\d]/gu, '');

/** Whether every sentence of a goal stands in the duties too. */
export function repeatsDuties(goal: string, duties: string | undefined): boolean {
  if (duties === undefined) return false;
  const known = bare(duties);
  const sentences = goal
    .split(/[。；;\n]/)
    .map(bare)
    .filter(Boolean);
  return sentences.length > 0 && bare(goal).length >= 4 && sentences.every((each) => known.includes(each));
}

const DUTY =
  /^(?:认真|切实|全面|依法|严格|忠实|积极|充分|有效|正确|努力|继续|进一步|按规定)*(?:履行|行使|发挥)好?[^\d，,。；;、\n]{0,24}(?:职责|职能|职权|职责职能|职能职责)(?:作用|任务)?$/u;
const OTHER_DUTIES =
  /^(?:认真|切实|圆满|按时|及时|积极)*(?:完成|做好|承办|落实)[^\d，,。；;、\n]{0,12}交[办给代]的?(?:其[他它])?(?:各项)?(?:工作|任务|事项|工作任务)$/u;

/** Whether a goal says only that the duties are done: 认真履行检验检测工作职责，完成上级交办的其他工作. */
export function isDutiesAlone(goal: string): boolean {
  if (goal.length > 120) return false;
  const clauses = goal
    .replace(/\s/gu, '')
    .replace(/^20\d\d年度?/u, '')
    .split(/[，,。；;、]/u)
    .filter(Boolean);
  return (
    clauses.some((each) => DUTY.test(each)) &&
    clauses.every((each) => DUTY.test(each) || OTHER_DUTIES.test(each))
  );
}

/** 保障工作顺利开展, 确保本项目各项工作有序推进: of no project more than of another. */
const ANY_WORK =
  /^(?:确保|保障|保证|推动|促进)(?:了|好)?(?:本|该)?(?:项目|年度)?(?:的)?(?:各项|全部|相关|有关)?(?:工作|任务|工作任务)(?:的?(?:正常|顺利|有序|平稳|稳步|圆满)){1,2}地?(?:开展|进行|推进|完成|实施)$/u;

/** Whether a goal says that there is none, or is a phrase that any project might have. */
export function namesNothing(goal: string): boolean {
  return saysNothing(goal) || (goal.length <= 30 && ANY_WORK.test(goal.replace(/\s|[。；;.]$/gu, '')));
}

const STAGE = /上半年|[一二三]季度|(?<!\d)1\s?[-—–~～至到]\s?(?:[1-9]|10|11)月/u;

/** 一季度完成, 四季度建成: a stage of what stands before it, with no word of its own about what. */
export function isBareStage(subject: string): boolean {
  return /^(?:第?[一二三四]季度|[上下]半年)(?:再|各|新)?(?:完成|建成|新建|实现|达到|开工|竣工)?$/u.test(
    subject,
  );
}

/**
 * Whether the figure that ends at `end` is a part of what the goal promises: 24个（其中城区10个、乡镇14个）, 上半年10个,
 * 一次验收合格率 beside 验收合格率.
 */
export function isPartOfPromise(goal: string, end: number, name: string): boolean {
  const before = goal.slice(Math.max(0, end - 60), end);
  const within = before.slice(Math.max(before.lastIndexOf('（'), before.lastIndexOf('('), 0));
  if (/^[（(]\s?其中/u.test(within) && !/[）)]/u.test(within)) return true;
  const clause = before.split(/[，。；;、\n]/u).at(-1)!;
  return (
    (STAGE.test(clause) && !STAGE.test(name)) || (/一次.{2,10}率/u.test(clause) && !name.includes('一次'))
  );
}
