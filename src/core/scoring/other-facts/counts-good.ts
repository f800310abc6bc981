import type { Deduction, Meaning } from '../../model/rule';
import { isCounted } from '../../text/units';
import type { Context } from '../points/context';

/** 不合格, 未达到要求, 未按要求开展: what fails is told as what is not so, or was not done. */
const FAILS =
  /(?:不|未(?:能|有)?|没有?)(合格|达标|达到|符合|满意|规范|合规|完整|准确|及时|知晓|到位|落实|通过|满足)|达不到|未按/u;
/** 达到要求 is 达标. */
const CALLED: Readonly<Record<string, string>> = { 达到: '达标', 满足: '达标', 符合: '合格' };
/** What tells of faults: 不合格份数, 问题个数, 违规起数. */
const OF_FAULTS =
  /[不未没无非缺漏错违欠误逾超迟滞差失退返]|问题|投诉|事故|故障|隐患|扣|缺陷|瑕疵|破损|损坏|纠纷|整改/u;
/** 档案管理规范性, 合同合格情况: what it is about, and no count of the good ones. */
const QUALITY =
  /(?:合格|达标|达到|符合|满意|规范|合规|完整|准确|及时|知晓|到位|落实|通过)(?:性|度|程度|情况|化)?$/u;
/** 培训场次, 验收户数, 抽查病历份数: how many were done, or looked at. */
const WAS_DONE =
  /(?:培训|验收|检查|抽查|抽检|检测|监测|巡查|开展|举办|完成|参训|受训|报送|办理|办结)[^，。]{0,6}(?:数量?|总数|场次|人次|次)$/u;

/** Whether what a fault takes points for is the contrary of what the row counts. */
function isContrary({ measure, step, subject }: Deduction, name: string): boolean {
  if (measure !== 'fault' || !isCounted(step.unit)) return false;
  const fails = FAILS.exec(subject);
  if (!fails) return false;
  const good = fails[1];
  if (WAS_DONE.test(name)) return true;
  return (
    good !== undefined &&
    !QUALITY.test(name) &&
    [good, CALLED[good] ?? good].some((one) => name.includes(one))
  );
}

/**
 * 每1份不合格扣0.2分 in a row of 病历合格份数, 每户未达到标准扣0.5分 in one of 验收户数: why the number of the row is not that of the
 * faults, in zh-CN.
 */
export function countsGood(meaning: Meaning, { row }: Context): string | undefined {
  const { name = '' } = row;
  if (meaning.kind !== 'deduction' || row.percent || OF_FAULTS.test(name)) return undefined;
  const [one, other] = meaning.deductions;
  if (!one || other || !isContrary(one, name)) return undefined;
  return `规则扣的是“${one.subject}”，本行的“${name}”数的不是这些`;
}
