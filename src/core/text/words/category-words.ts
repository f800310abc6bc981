import { wordEnds } from '../word-ends';
import { bareName } from './bare-name';

/** Ends of indicator names that belong to one second level: 合格率 to quality, 及时率 to timeliness. */
export type OutputCategory = '数量指标' | '质量指标' | '时效指标';

const quality =
  '合格率 达标率 优良率 优秀率 准确率 正确率 完好率 通过率 成活率 保存率 差错率 优质率 规范率 合规率 良品率 一次验收合格率'.split(
    ' ',
  );
const timeliness =
  '及时率 及时性 准时率 按期完成率 按时完成率 按期完工率 按时办结率 按期办结率 按时交付率 按时到位率 如期完成率 完成时限 办结时限 完成时间'.split(
    ' ',
  );
const quantity =
  '次数 人数 场次 件数 个数 份数 台数 套数 座数 里程 长度 面积 人次 册数 页数 户数 株数 数量'.split(' ');

/**
 * What is done so often, by its name: 公益广告投放条数. Under 质量 there may be counts of what came of it (获奖次数, 返工处数), but
 * none of this.
 */
const DONE_SO_OFTEN =
  /(?:投放|培训|举办|开展|组织|发放|印发|印制|采购|购置|新建|建设|改造|修缮|安装|配备|巡查|宣传|演出|编制)[^，、（(]{0,2}[次场件条个份户台套座处期册]次?数$/u;

/** Whether a name says how often something is done. */
export const countsDeeds = (name: string): boolean => DONE_SO_OFTEN.test(bareName(name));

export const categoryWords = {
  quality,
  timeliness,
  quantity,
  examples: [
    { name: '水毁设施修复合格率', category: '质量指标' },
    { name: '救助金发放及时率', category: '时效指标' },
    { name: '新书编目按时上架率', category: '时效指标' },
    { name: '阅读推广活动场次', category: '数量指标' },
    { name: '及时准确率', category: undefined },
    { name: '办结案件数', category: '数量指标' },
    { name: '逾期办结件数', category: undefined },
    { name: '服务指数', category: undefined },
    { name: '设施巡检覆盖率', category: undefined },
    { name: '群众满意度', category: undefined },
    { name: '任务完成率', category: undefined },
  ],
} as const;

const qualityEnd = wordEnds(quality);
const timelinessEnd = wordEnds(timeliness);
const quantityEnd = wordEnds(quantity);
const TIME = /及时|按时|按期|逾期|超期|延期|超时|准点|时长|时间|天数|[年月]数/u;

/** The output category that a name belongs to by its end; `undefined` where it may stand in several. */
export function categoryOf(name: string): OutputCategory | undefined {
  const bare = bareName(name);
  if (qualityEnd(bare) !== undefined) return /及时|按时|按期|准时|如期/.test(bare) ? undefined : '质量指标';
  const inTime =
    timelinessEnd(bare) !== undefined ||
    (bare.endsWith('率') && /(?:按期|按时|如期|准时)[^，、]{0,6}率$/u.test(bare));
  if (inTime) return /准确|合格|规范|质量/.test(bare) ? undefined : '时效指标';
  const counts = quantityEnd(bare) !== undefined || (bare.endsWith('数') && /[^指系倍分基参]数$/u.test(bare));
  return counts && !TIME.test(bare) ? '数量指标' : undefined;
}
