import type { DeclarationTable, Indicator } from '../model/declaration';
import { liveIndicators, perTable } from '../model/declaration';
import { baseUnit } from '../text/units';
import { bareName } from '../text/words/bare-name';
import { withUsualWords } from '../text/words/synonyms';
import { rowUnit } from './rule-facts';

/** 率, 度 … with the two characters that say of what: 及时率, 满意度. */
const MEASURE = /([\p{Script=Han}]{2})(率|度|比例|占比)$/u;
/** A cheap look at its last character: nearly all subjects name no measure. */
export const mayMeasure = (subject: string): boolean => '率度例比'.includes(subject.at(-1) ?? '-');
/** Measures that any indicator may call its own. */
const GENERAL = /(?:完成率|达标率|目标率|比例|占比|满意[率度]|控制率|程度)$/;

/** The measure alone, which any row may call its own. */
const GENERAL_ALONE = /^.{0,2}(?:率|度|比例|占比)$/u;

const WORK = /(?:开工|动工|完工|竣工)率$/;
const BEGINS = /[开动]工/;
const PASSED = /^(?:合格|达标)率$/;

const bag = (text: string) => new Set(text.replace(/[^\p{Script=Han}]/gu, ''));

/** Rates that may be said of what is done and of whom it reaches: 疫苗接种覆盖率, 适龄儿童覆盖率. */
const OF_PEOPLE = /覆盖|知晓|参与|普及|受益|惠及|参保|参训|到场|就业/u;
/** What is said of many things and tells none apart. */
const COMMON =
  /项目|工作|任务|目标|计划|业务|年度|指标|服务|工程|资金|经费|活动|情况|完成|相关|有关|重点|日常|实际|及时|按期|按时|全部|本年|当年/gu;
/** Who or what takes part in anything: 学员考试合格率 may be said of 干部培训合格率. */
const ANYONE =
  /学员|学生|考试|考核|参训|受众|样品|样本|产品|用户|群众|居民|村民|市民|农户|企业|单位|人员|干部|职工|家庭|受益|满意|抽查|抽检|检查|检测|验收|质量|设施|设备|系统|平台|对象/u;

/** What a measure is of, without what is said of everything. */
const ofWhat = (text: string, measure: string): string => text.slice(0, -measure.length).replace(COMMON, '');

/** 洒水作业达标率 under 公厕保洁达标率: one measure of two things that share no word. */
function isOfAnother(subject: string, name: string, explanation: string, measure: string): boolean {
  if (OF_PEOPLE.test(measure)) return false;
  const own = ofWhat(name, MEASURE.exec(name)?.[0] ?? measure);
  const other = ofWhat(subject, measure);
  if (own.length < 3 || other.length < 3 || ANYONE.test(other) || ANYONE.test(own)) return false;
  const said = bag(withUsualWords(own) + own);
  const characters = [...bag(withUsualWords(other) + other)];
  if (characters.some((character) => said.has(character))) return false;
  // 电话回访 in the explanation has one character of 电子证照调用, and names nothing of it.
  const explained = bag(explanation);
  const shared = characters.filter((character) => explained.has(character)).length;
  return shared <= Math.floor(characters.length / 5);
}

/** Who is asked, each apart from all others: who rides a bus is no parent of a pupil. */
const ASKED: readonly RegExp[] = [
  /学生|家长|师生/u,
  /乘客|旅客/u,
  /患者|病人|就诊/u,
  /游客/u,
  /企业|纳税人|商户|经营主体/u,
  /农户|农民|种植户|养殖户/u,
  /读者|观众/u,
];
const SATISFIED = /满意[率度]$/u;

/** 学生家长满意度 under 乘客满意度: two groups of people, of which the row names but the one. */
function asksOthers(subject: string, name: string, explanation: string): boolean {
  if (!SATISFIED.test(subject) || !SATISFIED.test(name)) return false;
  const [own, second] = ASKED.filter((group) => group.test(name));
  const other = ASKED.find((group) => group.test(subject));
  return own !== undefined && !second && other !== undefined && own !== other && !other.test(explanation);
}

/** Whether the rule’s subject is clearly another measure than the indicator’s. */
function isAnother(subject: string, name: string, explanation: string): boolean {
  const own = MEASURE.exec(name);
  const other = MEASURE.exec(subject);
  if (!own || !other || name.includes(subject) || subject.includes(name)) return false;
  if (asksOthers(subject, name, explanation)) return true;
  // 开工率 under 按期完工率: the two ends of one work.
  if (BEGINS.test(other[0]) !== BEGINS.test(own[0]) && [own[0], other[0]].every((one) => WORK.test(one)))
    return !explanation.includes(other[1]!);
  if (own[0] === other[0]) return isOfAnother(subject, name, explanation, own[0]);
  // 体质监测达标率 under 运动员文化课合格率: as good as one measure, of two things.
  if (PASSED.test(own[0]) && PASSED.test(other[0])) return isOfAnother(subject, name, explanation, other[0]);
  if (own[1] === other[1] || GENERAL.test(subject)) return false;
  // 完成 holds a character of 成活 and 成功, and neither of them.
  const nameBag = bag(name.replace(/完成/g, ''));
  // 参与案件监督率 for 参与监督案件率: the same words in another order.
  if ([...bag(subject)].every((character) => nameBag.has(character))) return false;
  if ([...other[1]!].some((character) => nameBag.has(character))) return false;
  const explained = bag(explanation);
  if ([...other[1]!].every((character) => !explained.has(character))) return true;
  // 结果满意 in the explanation says nothing of 办结; where what is done is another thing as well, the word itself has to stand there.
  if (!explanation.includes(other[1]!)) return isOfAnother(subject, name, explanation, other[0]);
  return isOfForeignThing(subject, name, explanation, other[0]);
}

const ANYONE_EACH = new RegExp(ANYONE, 'gu');

/** 食品抽检合格率 under 学员结业率, whose explanation speaks of 考勤合格: what it is of, 食品, stands nowhere in the row. */
function isOfForeignThing(subject: string, name: string, explanation: string, measure: string): boolean {
  if (OF_PEOPLE.test(measure) || OF_PEOPLE.test(name)) return false;
  const thing = ofWhat(subject, measure).replace(ANYONE_EACH, '');
  if (thing.length < 2) return false;
  const said = bag(withUsualWords(name) + name + explanation);
  return [...bag(withUsualWords(thing) + thing)].every((character) => !said.has(character));
}

/** How good something is, which no count of it and no day of it tells. */
const QUALITY = /(?:合格|满意|优良|优秀|准确|知晓|成活|及格|差错)[率度]$/u;

/** 验收合格率 under 站点建成时间 or 购置台数: a quality, where the row holds a day or a count. */
export function isQualityOfCounted(subject: string, indicator: Indicator): boolean {
  const quality = QUALITY.exec(subject)?.[0].slice(0, -1);
  const unit = rowUnit(indicator);
  if (quality === undefined || unit === undefined || baseUnit(unit).base === '%') return false;
  const name = bareName(indicator.name.value);
  return (
    indicator.target?.value.number !== undefined &&
    /(?:时间|日期|时限|期限|数|数量|次|长度|面积|里程)$/u.test(name) &&
    !name.includes(quality) &&
    !(indicator.explanation?.value ?? '').includes(quality)
  );
}

/** 修复及时率 under 投诉按时办结率, where the row beside it is 路灯修复及时率: the rule of that row. */
function isOfNeighbour(
  subject: string,
  name: string,
  explanation: string,
  names: readonly string[],
): boolean {
  const measure = MEASURE.exec(subject)?.[0];
  if (measure === undefined || name.includes(subject) || GENERAL.test(subject)) return false;
  const what = ofWhat(subject, measure);
  if (what.length < 2 || ANYONE.test(what) || !names.some((each) => each !== name && each.endsWith(subject)))
    return false;
  const said = bag(withUsualWords(name) + name + explanation);
  return [...bag(withUsualWords(what) + what)].every((character) => !said.has(character));
}

/** 验收合格率 under 设备到货及时率, word for word the rule of 设备验收合格率: nobody changed the copy. */
function isCopied(subject: string, name: string, explanation: string, sameRule: readonly string[]): boolean {
  const own = MEASURE.exec(name)?.[1];
  const other = MEASURE.exec(subject)?.[1];
  if (own === undefined || other === undefined || own === other || GENERAL.test(subject)) return false;
  if (name.includes(other) || explanation.includes(other)) return false;
  return sameRule.some((each) => each !== name && each.endsWith(subject));
}

/** Whoever is served, by whatever name: 服务对象满意度 says no more than the level above it. */
const ANYBODY =
  /^(?:服务对象|受益对象|受益群众|受益人群|社会公众|公众|群众|社会|总体|综合)?(?:满意|知晓|参与)[率度]$/u;

/** One measure beside another in one rule. */
const SEVERAL_MEASURES = /[率度][^，。；]{0,12}[且和及与、，][^，。；]{2,12}[率度](?=[≥≤><=达不高低在为])/u;

/** 见习学员满意度 under 见习单位满意度, where another row is called just that. */
function isCalledLikeAnother(
  subject: string,
  { explanation, rule }: Indicator,
  name: string,
  names: readonly string[],
): boolean {
  if (ANYBODY.test(subject) || GENERAL_ALONE.test(subject)) return false;
  if (name.includes(subject) || subject.includes(name) || !MEASURE.test(name)) return false;
  // 学生满意度≥90%且教师满意度≥90% under 师生满意度: both are what the row measures.
  if (SEVERAL_MEASURES.test(rule?.text ?? '')) return false;
  const [, own] = MEASURE.exec(subject) ?? [];
  if (own === undefined || (explanation?.value ?? '').includes(own)) return false;
  return names.some((each) => each !== name && bareName(each) === subject);
}

/** What a row calls itself, without what a bracket adds. */
export const nameBefore = ({ name }: Indicator): string => name.value.split(/[（(]/, 1)[0]!.trim();

const namesIn = perTable((table): readonly string[] =>
  liveIndicators(table).map(({ name }) => name.value.trim()),
);
/** The names of the indicators under one rule, word for word. */
const namesByRule = perTable((table): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { rule, name } of liveIndicators(table)) {
    const text = rule?.text.trim() ?? '';
    const known = names.get(text);
    if (known) known.push(name.value.trim());
    else names.set(text, [name.value.trim()]);
  }
  return names;
});

/** Whether the subject of a row's rule is clearly another measure than the row's own: anything else, or what a row beside it measures. */
export function isOfOtherRow(subject: string, indicator: Indicator, table: DeclarationTable): boolean {
  const name = nameBefore(indicator);
  const explanation = indicator.explanation?.value ?? '';
  if (isAnother(subject, name, explanation)) return true;
  if (isOfNeighbour(subject, name, explanation, namesIn(table))) return true;
  if (isCalledLikeAnother(subject, indicator, name, namesIn(table))) return true;
  const copies = namesByRule(table).get(indicator.rule?.text.trim() ?? '') ?? [];
  return isCopied(subject, name, explanation, copies);
}
