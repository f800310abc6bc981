import { columnOf, formOf, perTable } from '../model/declaration';
import { perText } from '../text/per-text';

/** 1-6月完成值, 上半年执行情况, 截至9月底完成值: results of a year that is still running. */
const DURING_THE_YEAR = /^\s*(?:\d{1,2}\s?月?\s?[-—–~～至到]\s?\d{1,2}\s?月|上半年|前三季度|截至|截止)|监控/u;

/** Whether a form looks at a year that is still running: by its title, or by what its column of results is called. */
export const isMonitoring = perTable((table): boolean => {
  const title = formOf(table).title?.text.slice(0, 80) ?? '';
  // 视频监控系统运维 is what a project does.
  if (/(?:运行|绩效|目标)监控|监控(?:情况|报告|分析)?表/u.test(title) && !/自评/u.test(title)) return true;
  return DURING_THE_YEAR.test(columnOf(table, 'actual')?.header ?? '');
});

const LATER =
  '(?:年底|年末|年终|岁末|次年|下半年|下一?季度|下月|后期|[一二三四]季度|第[一二三四]季度|\\d{1,2}月(?:份|底|末)?)';
const TAKE =
  '(?:开展|进行|实施|启动|开始|监测|测评|调查|统计|评价|评估|测算|核算|考核|验收|发布|公布|完成|产生)';
const NOT_YET = new RegExp(
  `^(?:(?:目前|当前|本期|暂)*(?:尚未|还未|暂未|未|没有|待|暂无|无法|暂不能|不能|暂缺)(?:到|${TAKE}|有?数据|结果|年底|年末|进入|安排|满)` +
    `|暂无|${LATER}(?:后|前)?(?:再|统一|集中|才|组织|方可|由?第三方)*(?:可|能)?${TAKE})`,
  'u',
);

/** 尚未调查, 未到期, 年底监测, 待测评, 暂无数据: a result that is still to come. */
export const isStillToCome = perText((text): boolean => text.length <= 40 && NOT_YET.test(text.trim()));
