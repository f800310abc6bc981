/** What a template holds before a person fills it in. */
const wholeCell =
  '待定 待填 待填写 待补 待补充 待完善 待明确 待确定 待核实 待更新 未定 暂定 示例 样例 范例 模板 占位 请填写 请输入 请选择 点击输入 点击填写 TBD TODO 指标名称 三级指标名称 示例指标 指标示例 样例指标 示例行 示例数据'.split(
    ' ',
  );
export const placeholders = {
  wholeCell,
  examples: [
    { text: '指标1', found: '指标1' },
    { text: '指标 二', found: '指标 二' },
    { text: '三级指标3', found: '三级指标3' },
    { text: 'XX', found: 'XX' },
    { text: '完成××次', found: '××' },
    { text: 'xxx项目完成率', found: 'xxx' },
    { text: '待定', found: '待定' },
    { text: '示例：完成培训场次', found: '示例' },
    { text: '示例指标', found: '示例指标' },
    { text: '……', found: undefined },
    { text: '指标完成率', found: undefined },
    { text: '核定价格待定事项清零', found: undefined },
    { text: 'GXX1号线', found: undefined },
    { text: '样例采集份数', found: undefined },
    { text: '____', found: '____' },
    { text: '20XX年度开展培训', found: 'XX' },
  ],
} as const;

const NUMBERED = /^(?:[一二三]级)?指标\s{0,3}(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})$/u;
const CROSSES = /(?<![A-Za-z])(?:[Xx]{2,8}|[×✕＊]{2,8})(?![A-Za-z0-9])|_{3,}|＿{2,}/u;
const INSIDE =
  /请填写|请输入|请选择|点击输入|点击填写|此处填写|此处输入|在此填写|在此输入|待补充|[（(【［]示例[）)】］]|填写说明/u;
const LABELLED = /^(?:示例|样例|范例|例)[：:]/u;

const WHOLE: ReadonlySet<string> = new Set(wholeCell);

const each = (first: string, second: string): string[] =>
  [...first].flatMap((one) => [...second].map((other) => one + other));

/** Two neighbours of which every placeholder holds some. */
export const placeholderPairs: readonly string[] = [
  ...wholeCell.map((word) => word.slice(0, 2)),
  ...'指标 请填 请输 请选 点击 此处 在此 待补 示例 填写 例： 例:'.split(' '),
  ...each('Xx', 'Xx'),
  ...each('×✕＊', '×✕＊'),
  '__',
  '＿＿',
];

/** The placeholder in a cell's text; `undefined` where there is none. */
export function findPlaceholder(text: string): string | undefined {
  if (text === '' || text.length > 2000) return undefined;
  const trimmed = text.trim();
  if (WHOLE.has(trimmed)) return trimmed;
  if (NUMBERED.test(trimmed)) return trimmed;
  const labelled = LABELLED.exec(trimmed);
  if (labelled) return labelled[0].slice(0, -1);
  return INSIDE.exec(trimmed)?.[0] ?? CROSSES.exec(trimmed)?.[0];
}
