import type { CellContent } from '../model/grid';
import { perText } from '../text/per-text';
import { clean, fold, labelKey, labelKeyOutsideBrackets, withoutEnumerator } from './label';
import type { Line } from './lines';

/** Buttons, tabs and links of budget systems that come along when a page is copied. */
const CHROME = new Set(
  (
    '导出 导入 关闭 保存 提交 打印 返回 刷新 新增 删除 修改 编辑 查看 查询 取消 确定 重置 上一步 下一步 首页 退出 下载 上传 预览 暂存 送审 审核 退回 撤回 撤销 展开 收起 全选 复制 粘贴 更多 操作 附件 ' +
    '复制上年指标 行业分析数据推荐 大数据分析推荐 查看规范 推荐指标 指标推荐 引用指标 选择指标 引用指标库 从指标库选择 指标库 智能推荐 行业推荐 新增行 删除行 增加行 插入行 添加行 添加指标 新增指标 删除指标 ' +
    '项目资金明细 政府采购预算 政府购买服务 绩效 项目基本信息 项目信息 基础信息 附件信息 项目支出明细 资金明细 采购明细 支出明细 资产配置预算 绩效信息 支出预算明细 测算明细 项目测算 历史版本 流程信息 审核信息 审批流程 ' +
    '保存并提交 导出excel 导入excel 导出模板 下载模板 批量导入 批量删除 上移 下移 填报说明查看 帮助 查看流程 查看附件 上传附件 复制指标 复制行 绩效目标审核 查看详情 详情'
  )
    .split(' ')
    .map((word) => labelKey(word)),
);

/** A page number between the parts of a printed table. */
const PAGE_NUMBER = /^(?:第\d{1,4}页(?:[,/]?共\d{1,4}页)?|共\d{1,4}页|-\d{1,4}-)$/;

const isKnownChrome = perText(
  (text) => CHROME.has(labelKey(text)) || PAGE_NUMBER.test(text.normalize('NFKC').replace(/\s/g, '')),
);

export function isChrome(text: string): boolean {
  return text.length >= 2 && text.length <= 24 && !/^\d+$/.test(text) && isKnownChrome(text);
}

/** Every cell is a button or a tab of the system's page. */
export function isChromeLine(line: Line): boolean {
  return line.cells.length <= 12 && line.cells.every(({ content }) => isChrome(content.text));
}

/** A drawn rule: --------, ======, ****. */
export function isSeparatorLine(line: Line): boolean {
  return line.cells.every(
    ({ content }) => content.text.length <= 400 && /^[\s\-–—=_*~.·─━＝－]+$/.test(content.text),
  );
}

/** The head of a table's next page: …自评表（续表）, 续表1, （接上页）. */
export function isContinuationTitle(text: string): boolean {
  return (
    text.length <= 60 &&
    /(?:^|[(])(?:续表?|接上[页表]|承上[页表])[\d一二三四五六七八九]{0,2}[)]?$|续表\d{0,2}$/.test(fold(text))
  );
}

const COUNTER = /^(?:已输入|已录入|已填写|已填|字数)?:?(\d{1,7})\/(\d{1,7})(?:字|个字|字符)?$/;

/** 已输入17/1000. */
export function readCounter(text: string): { typed: number; limit: number } | undefined {
  if (text.length > 30 || !/[已字]/.test(text)) return undefined;
  const match = COUNTER.exec(fold(text).replace(/个字符$/, ''));
  if (!match) return undefined;
  return { typed: Number(match[1]), limit: Number(match[2]) };
}

const TOTAL =
  /^(?:总分|合计|总计|总得分|得分合计|合计得分|合计分值|分值合计|自评总分|自评合计|自评得分合计|自评得分|综合得分|评价总分|评价得分|总评分|总分值|总分数|总分合计|评价总得分|自评总得分|分数合计|绩效自评总分|绩效得分|最终得分)(?:\d{0,4}分?)?$/;
const GRADE =
  /^(?:自评|评价|绩效|考核|评定|综合)?(?:等级|等次|级别|档次|结论|评价等级|评价结果|结果等级|结果)$/;
const SUBTOTAL = /^(?:小计|分项小计|本级小计)$|^.{2,8}小计$/;

/** A label says little, yet may tell in brackets which points are which level: 自评等级（90分以上为优，……）. */
function isTooLong(text: string): boolean {
  const bracket = text.length > 30 && text.length <= 100 ? text.search(/[（(]/) : -1;
  return text.length > 30 && (bracket < 0 || bracket > 12 || !/[）)][:：]?$/.test(text.trim()));
}

export type TotalKind = 'total' | 'grade' | 'subtotal';

export function totalKind(text: string): TotalKind | undefined {
  if (!/[分计計级級次别档论果]/.test(text) || isTooLong(text)) return undefined;
  const key = labelKeyOutsideBrackets(text);
  if (TOTAL.test(key)) return 'total';
  if (GRADE.test(key) || isLabelledGrade(text)) return 'grade';
  return SUBTOTAL.test(key) ? 'subtotal' : undefined;
}

export function isGradeWord(text: string): boolean {
  return (
    text.length <= 8 && /^(?:优|良|中|差|优秀|良好|中等|一般|较差|合格|不合格|及格)$/.test(labelKey(text))
  );
}

/** 自评等级：良, in one cell. */
export function isLabelledGrade(text: string): boolean {
  if (text.length > 24) return false;
  const colon = text.search(/[:：]/);
  return (
    colon > 0 &&
    GRADE.test(labelKeyOutsideBrackets(text.slice(0, colon))) &&
    isGradeWord(text.slice(colon + 1).trim())
  );
}

const NOTE =
  /^\(?(?:备?注\d?|(?:填表|填报|填写|评分|计分|评价|评定|考评|打分|自评|有关|备注|特别)?说明|填报要求)\)?[:.、(]/;

/** A remark below or beside a table: 注：…, 说明：…, 备注：… */
export function isNote(text: string): boolean {
  return NOTE.test(
    text
      .slice(0, 24)
      .normalize('NFKC')
      .replace(/[\s*★]/g, ''),
  );
}

const NONE = new Set([
  '无',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
  '无此项',
  '无此类指标',
  '无指标',
  '不涉及',
  '不适用',
  'n/a',
  'na',
  '没有',
  '未设置',
  '无该类指标',
  '无此指标',
]);

/** 无, /, 不涉及: the form says that there is no indicator here. */
export function declaresNone(text: string): boolean {
  if (text.length > 8) return false;
  const trimmed = clean(text).normalize('NFKC');
  return NONE.has(trimmed.toLowerCase()) || NONE.has(labelKey(text));
}

/** …… where a form's example row was left without a word in it. */
export function isEllipsisOnly(text: string): boolean {
  return text.length <= 20 && /^[.…·。\s]+$/.test(text);
}

const FORM_WORD =
  /^(?:填报|填表|联系|审核|经办|制表|复核|负责|单位|主管|实施|项目|预算|财政|部门|资金|年度|评价|评审|日期|时间|电话|签字|盖章|公章|编制|分管|科室|起止|开始|结束|政策)/;

/** A form row after or above a table: 填表人：王五, 审核意见, 联系电话： */
export function isFormLabel(content: CellContent): boolean {
  const head = content.text.slice(0, 40);
  const colon = head.search(/[:：]/);
  if (colon < 0 && content.text.length > 20) return false;
  const key = withoutEnumerator(fold(colon < 0 ? head : head.slice(0, colon)));
  if (key === '' || key.length > 14 || !FORM_WORD.test(key)) return false;
  return colon >= 0 || /(?:人|电话|意见|日期|时间|单位|部门|签字|盖章|公章)$/.test(key);
}
