import { describe } from '../audit';
import type { Language } from '../checks/define-check';
import type { Comparison, FieldChange, TableComparison } from '../library/compare';
import { projectOf } from '../library/match-tables';
import { rangeToA1, toA1, type CellAddress } from '../model/cell';
import type { DeclarationTable, Indicator } from '../model/declaration';
import type { Finding } from '../model/finding';
import { findingJson, JSON_VERSION } from './json';
import { countLine, countOf, oneLine, PLAIN, sentence, SEVERITY_COLOURS, type Paint } from './text';

/** The comparison as one JSON. `version` counts up when a name changes. */
export function comparisonJson(oldPath: string, newPath: string, comparison: Comparison): object {
  const { solved, remaining, added } = comparison.findings;
  return {
    version: JSON_VERSION,
    old: { path: oldPath },
    new: { path: newPath },
    tables: comparison.tables.map((table) => ({
      old: placeOfTable(table.old),
      new: placeOfTable(table.now),
      added: table.added.map(indicatorJson),
      removed: table.removed.map(indicatorJson),
      changed: table.changed.map(({ old, now, by, fields }) => ({
        old: indicatorJson(old),
        new: indicatorJson(now),
        matchedBy: by,
        fields: fields.map(changeJson),
      })),
      unchanged: table.same,
      form: table.form.map(changeJson),
    })),
    findings: {
      solved: solved.map(findingJson),
      remaining: remaining.map(({ now }) => findingJson(now)),
      new: added.map(findingJson),
    },
  };
}

const placeOfTable = (table: DeclarationTable | undefined) =>
  table === undefined
    ? null
    : {
        kind: table.kind,
        sheet: table.range.sheet,
        range: rangeToA1(table.range),
        project: projectOf(table),
      };

const place = (cell: CellAddress) => ({ sheet: cell.sheet, cell: toA1(cell) });
const indicatorJson = ({ name }: Indicator) => ({ name: name.value, ...place(name.cell) });
const changeJson = ({ field, label, from, to, old, now }: FieldChange) => ({
  field,
  label,
  from,
  to,
  old: old ? place(old) : null,
  new: now ? place(now) : null,
});

const zh = {
  kind: { department: '部门整体表', project: '项目表' },
  added: '新增',
  removed: '删除',
  changed: '修改',
  renamed: '改名',
  same: (count: number) => `${count} 个指标没有变化`,
  form: '表头与资金',
  noTable: '两个文件中都没有找到绩效目标表',
  nothing: '内容没有变化',
  solved: '已解决',
  remaining: '仍在',
  fresh: '新出现',
  none: '无',
  blank: '（空）',
  severity: { error: '错误', warning: '警告', info: '提示' },
};

const en: typeof zh = {
  kind: { department: 'department table', project: 'project table' },
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  renamed: 'renamed',
  same: (count) => `${count} indicators unchanged`,
  form: 'form and funding',
  noTable: 'no declaration table in either file',
  nothing: 'nothing changed',
  solved: 'solved',
  remaining: 'remaining',
  fresh: 'new',
  none: 'none',
  blank: '(blank)',
  severity: { error: 'error', warning: 'warning', info: 'info' },
};

/** The comparison for people: table by table what changed, then what became of the findings. */
export function comparisonText(
  oldPath: string,
  newPath: string,
  { tables, findings }: Comparison,
  paint: Paint = PLAIN,
  language: Language = 'zh-CN',
): string {
  const words = language === 'en-US' ? en : zh;
  const lines = [paint(`${oneLine(oldPath)} → ${oneLine(newPath)}`, 'bold')];
  if (tables.length === 0) lines.push(`  ${words.noTable}`);
  for (const table of tables) lines.push(...tableLines(table, paint, words));
  lines.push('');
  const groups: readonly (readonly [string, readonly Finding[]])[] = [
    [words.solved, findings.solved],
    [words.remaining, findings.remaining.map(({ now }) => now)],
    [words.fresh, findings.added],
  ];
  for (const [title, list] of groups) {
    const count = list.length === 0 ? words.none : countLine(countOf(list), language);
    lines.push(`${paint(title, 'bold')}  ${count}`);
    for (const finding of list) lines.push(findingLine(finding, paint, words, language));
  }
  return `${lines.join('\n')}\n`;
}

function tableLines(table: TableComparison, paint: Paint, words: typeof zh): string[] {
  const { old, now, added, removed, changed, same, form } = table;
  const shown = (now ?? old)!;
  const state = old && now ? '' : `  ${old ? paint(words.removed, 'red') : paint(words.added, 'green')}`;
  const title = projectOf(shown) || shown.title?.value || '';
  const name = [
    words.kind[shown.kind],
    oneLine(title),
    `${oneLine(shown.range.sheet)}!${rangeToA1(shown.range)}`,
  ];
  const lines = [`  ${paint(name.filter(Boolean).join('  '), 'bold')}${state}`];
  if (form.length > 0) lines.push(`    ${words.form}`);
  for (const change of form) lines.push(`      ${changeLine(change, paint, words)}`);
  for (const { name: own } of removed)
    lines.push(`    ${paint(`- ${words.removed}`, 'red')}  ${toA1(own.cell)}  ${oneLine(own.value)}`);
  for (const { name: own } of added)
    lines.push(`    ${paint(`+ ${words.added}`, 'green')}  ${toA1(own.cell)}  ${oneLine(own.value)}`);
  for (const { now: indicator, by, fields } of changed) {
    const word = by === 'name' ? words.changed : words.renamed;
    const { cell, value } = indicator.name;
    lines.push(`    ${paint(`~ ${word}`, 'yellow')}  ${toA1(cell)}  ${oneLine(value)}`);
    for (const change of fields) lines.push(`        ${changeLine(change, paint, words)}`);
  }
  if (old && now) {
    const untouched = added.length + removed.length + changed.length + form.length === 0;
    lines.push(`    ${paint(untouched ? words.nothing : words.same(same), 'grey')}`);
  }
  return lines;
}

function changeLine({ label, from, to }: FieldChange, paint: Paint, words: typeof zh): string {
  const text = (value: string) => (value.trim() === '' ? words.blank : `“${oneLine(value)}”`);
  return `${oneLine(label)}  ${paint(text(from), 'red')} → ${paint(text(to), 'green')}`;
}

function findingLine(finding: Finding, paint: Paint, words: typeof zh, language: Language): string {
  const { cell, severity, check } = finding;
  const { message } = describe(finding, language);
  const at = `${oneLine(cell.sheet)}!${toA1(cell)}`;
  return `  ${at}  ${paint(words.severity[severity], SEVERITY_COLOURS[severity])}  ${sentence(message)}  ${paint(check, 'grey')}`;
}
