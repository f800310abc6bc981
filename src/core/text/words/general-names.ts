import { perText } from '../per-text';

/**
 * Names that tell nothing of the project they stand in: 工作任务完成率, 成本节约率. All of such a name is made of what
 * every project has (工作, 资金) and what every project is measured by (完成率, 及时率); a noun of its own (路灯完好率,
 * 培训合格率) makes it a name of this project.
 */
const OF_ALL =
  '工作 任务 业务 项目 工程 资金 经费 专项 预算 成本 费用 质量 目标 计划 年度 各项 重点 总体 整体 本 产出 效益 档案 资料 材料 财务 制度 管理 合同'.split(
    ' ',
  );
const MEASURES =
  '完成 合格 达标 及时 按时 按期 准时 节约 控制 执行 到位 支付 支出 使用 拨付 验收 合规 有效 优良 完工 准确 归档 存档 报送 上报 齐全 完整 完备 规范 健全'.split(
    ' ',
  );
const ENDS = ['率', '性', '度', '情况', '时限', '时间', '数', '数量', '总成本', '成本'];

const WORDS = [...OF_ALL, ...MEASURES].sort((a, b) => b.length - a.length);

/** Whether a name could stand in any project. Linear: each word is taken at once, the longest first. */
export const isGeneralName = perText((name): boolean => {
  const plain = name.replace(/[\s（）()“”]/gu, '');
  const end = ENDS.find((each) => plain.endsWith(each));
  if (end === undefined || plain.length > 20) return false;
  let at = 0;
  let measured = false;
  while (at < plain.length - end.length) {
    const word = WORDS.find((each) => plain.startsWith(each, at));
    if (word === undefined) return false;
    measured ||= MEASURES.includes(word);
    at += word.length;
  }
  return at > 0 && (measured || end.endsWith('成本'));
});

export const generalNames = {
  examples: [
    { name: '工作任务完成率', general: true },
    { name: '工作任务完成及时率', general: true },
    { name: '业务工作合格率', general: true },
    { name: '成本节约率', general: true },
    { name: '项目按期完成率', general: true },
    { name: '资金支付及时率', general: true },
    { name: '项目总成本', general: true },
    { name: '档案资料归档率', general: true },
    { name: '项目材料报送及时率', general: true },
    { name: '财务管理制度健全性', general: true },
    { name: '合同管理规范性', general: true },
    // Of whom or what: these are files and rules of a task.
    { name: '居民健康档案规范率', general: false },
    { name: '婚姻登记档案归档率', general: false },
    { name: '河长制度健全性', general: false },
    { name: '水质监测资料完整率', general: false },
    { name: '路灯完好率', general: false },
    { name: '培训合格率', general: false },
    { name: '设备验收合格率', general: false },
    { name: '项目', general: false },
    { name: '工作任务数', general: false },
    { name: '群众满意度', general: false },
    { name: '率', general: false },
  ],
} as const;
