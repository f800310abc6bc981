import type { Amount, Heading } from '../model/declaration';
import type { Grid } from '../model/grid';
import { isMoneyUnit } from '../text/money';
import { perText } from '../text/per-text';
import { groupLabel } from './header-names';
import { clean, fold, labelKeyOutsideBrackets } from './label';
import type { Line, LineCell } from './lines';
import { isFormLabel } from './phrases';

const LONGEST_LABEL = 24;

const KINDS: readonly (readonly [Heading['kind'], RegExp])[] = [
  [
    'supervisor',
    /^(?:中央|国家|省级|市级|县级|项目|业务)?(?:主管|归口)(?:预算)?(?:部门|单位|处室)(?:名称|及代码)?$/,
  ],
  ['implementer', /^(?:项目)?(?:具体)?(?:实施|承担|用款|执行|承办|使用|项目)(?:部门|单位|机构)(?:名称)?$/],
  [
    'bureau',
    /^(?:填报|申报|预算|被评价|报送|编制|填表|自评|本|部门|基层)?(?:部门|单位|机构)(?:单位)?(?:名称|全称)?$/,
  ],
  ['project', /^(?:项目|专项|专项资金|政策|政策和项目|转移支付|子项目)名称$|^(?:项目|专项)$/],
  ['year', /^(?:预算|填报|申报|项目|评价|自评|考核|绩效)?(?:年度|年份)$/],
];

/** The title block's labelled texts of a line; what is neither label nor text beside one is left. */
export function readHeadings(
  grid: Grid,
  line: Line,
): { readonly headings: readonly Heading[]; readonly left: readonly LineCell[] } {
  const headings: Heading[] = [];
  const left: LineCell[] = [];
  const at = (cell: LineCell): Heading['cell'] => ({ sheet: grid.name, row: line.row, column: cell.column });
  const push = (label: string, value: string, cell: LineCell, of?: LineCell): void => {
    // 单位：万元 tells how the sheet counts, not who fills it in.
    const kind = /^(?:亿元|万元|元|分|%|人|个)$/.test(value) ? 'other' : headingKind(label);
    headings.push({
      label,
      kind,
      value,
      cell: at(cell),
      ...(of ? { labelCell: at(of) } : {}),
      ...(value === '' ? {} : { content: cell.content }),
    });
  };
  for (let n = 0; n < line.cells.length; n += 1) {
    const cell = line.cells[n]!;
    const next = line.cells[n + 1];
    // （2025年度，监控期：1—7月） is no label with its value.
    const year = isYearLine(cell.content.text);
    const figure = year ? undefined : amongWithFigure(cell, next);
    const inline = year || figure !== undefined ? undefined : inlinePairs(cell.content.text);
    if (year) push('年度', clean(cell.content.text), cell);
    else if (figure !== undefined) {
      push(figure, clean(next!.content.text), next!, cell);
      n += 1;
    } else if (inline) for (const [label, value] of inline) push(label, value, cell);
    else if (isSection(line, cell)) push(fold(cell.content.text), '', cell);
    else if (!isLabel(cell, line, n)) left.push(cell);
    else if (next && !isPlainLabel(next.content.text) && !inlinePairs(next.content.text)) {
      push(fold(cell.content.text), clean(next.content.text), next, cell);
      n += 1;
    } else push(fold(cell.content.text), '', cell);
  }
  return { headings, left };
}

/** 其中：彩票公益金（元） | 8600000: the label of a part with its amount in the next cell, though a colon stands in it. */
function amongWithFigure({ content }: LineCell, next: LineCell | undefined): string | undefined {
  if (!next || content.text.length > LONGEST_LABEL * 2) return undefined;
  const name = /^其中[:：]\s*([^\d:：]{2,24})$/u.exec(fold(content.text))?.[1];
  return name !== undefined && FIGURE.test(next.content.text) ? name : undefined;
}

const FIGURE = /^\s*\d[\d,]{0,15}(?:\.\d{1,6})?\s*(?:(?:元|万元|亿元)\s*)?$/u;

/** What a label of the title block names. */
export const headingKind = perText((label): Heading['kind'] => {
  const key = labelKeyOutsideBrackets(label);
  return KINDS.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other';
});

/** （2025年度，监控期：1—7月）. */
const YEAR_AND_PERIOD = /^\s*[(（]\s*20\d\d\s*年度?[，,、；;\s][^()（）]{1,24}[)）]\s*$/;

/** （2025年度） alone in its line, or with the period that it is filled in for. */
function isYearLine(text: string): boolean {
  if (YEAR_AND_PERIOD.test(text.slice(0, 80))) return true;
  return text.length <= 20 && /^[(（]?\s*20\d\d\s*年(?:度)?\s*[)）]?$/.test(text.trim());
}

/** A line that heads a part of the form and carries nothing: 绩效指标, 基本信息. */
function isSection(line: Line, cell: LineCell): boolean {
  if (line.cells.length > 1 || cell.content.text.length > LONGEST_LABEL) return false;
  return (
    groupLabel(cell.content.text) !== undefined ||
    /^(?:[一二三四五六七八九十]+、)?(?:项目|部门|单位)?(?:基本|资金|预算|绩效|年度|收支|支出|财务)(?:信息|情况|目标|概况|内容|安排)$/.test(
      fold(cell.content.text),
    )
  );
}

/** A label by its own look: a colon behind it, or a known kind. */
export function isPlainLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL * 2) return false;
  return (
    /[:：]\s*$/.test(text) ||
    headingKind(text) !== 'other' ||
    /(?:电话|意见|联系人|负责人|日期)$/.test(fold(text))
  );
}

/** In the first place of a line with several cells, or behind a label's text, a short text is a label as well. */
function isLabel(cell: LineCell, line: Line, n: number): boolean {
  const { text, value } = cell.content;
  if (isPlainLabel(text) || isFormLabel(cell.content)) return true;
  if (typeof value === 'number' || line.cells.length < 2 || /^[\d.,%\s]+$/.test(text.slice(0, 40)))
    return false;
  const key = fold(text);
  return key !== '' && key.length <= LONGEST_LABEL && !/[。；，]/.test(text) && n < line.cells.length - 1;
}

/** 填报单位：碧浦市妇幼保健院　联系人：李 — labels and texts in one cell; `undefined` where it is no such line. */
function inlinePairs(text: string): readonly (readonly [string, string])[] | undefined {
  if (text.length > 200 || !/[:：]/.test(text)) return undefined;
  const parts = text
    .split(/\s{2,}|[\t\u3000]+|\s{1,8}(?=[\u4e00-\u9fff（()）]{2,12}\s*[:：])/)
    .filter((part) => part.trim() !== '');
  const pairs: (readonly [string, string])[] = [];
  for (const part of parts) {
    const colon = part.search(/[:：]/);
    if (colon <= 0 || colon > LONGEST_LABEL) return undefined;
    const value = clean(part.slice(colon + 1));
    if (value === '' && parts.length === 1) return undefined;
    if (value.length > 60) return undefined;
    pairs.push([fold(part.slice(0, colon)), value]);
  }
  return pairs.length > 0 ? pairs : undefined;
}

/** The first year of this century in a text: 2024年, 2024年度, （2024）. */
export function yearIn(text: string): number | undefined {
  const head = text.slice(0, 2000);
  const match = /(?:^|\D)(20\d\d)\s*(?:年|[)）])/.exec(head) ?? /^\s*(20\d\d)\s*$/.exec(head);
  return match ? Number(match[1]) : undefined;
}

/** 金额单位：万元 above a list or a funding block. */
export function unitStated(headings: readonly Heading[]): Amount['unit'] {
  for (const { label, value } of headings) {
    const unit = /单位$/.test(label) ? value.replace(/[)）]$/, '') : undefined;
    if (isMoneyUnit(unit)) return unit;
  }
  return undefined;
}
