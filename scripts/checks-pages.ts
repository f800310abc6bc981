import type { Check, Example } from '../src/core/checks/define-check';
import { exampleWorkbook } from '../src/core/checks/example-table';
import { plantedPage } from './planted-page';
import { togetherPage } from './together-page';
import { checkById, checks, families, familyOf } from '../src/core/checks/registry';
import { findingsOf } from '../src/core/checks/run-alone';
import { toA1, type CellAddress } from '../src/core/model/cell';
import type { Finding } from '../src/core/model/finding';
import { contentAt, type Workbook } from '../src/core/model/grid';

const SEVERITY = { error: '错误 error', warning: '警告 warning', info: '提示 info' } as const;
const FIX = {
  safe: '安全，可批量应用 safe',
  suggested: '建议，逐条确认 suggested',
  none: '无，由人决定 none',
} as const;
const SCOPE = { table: '单张表 one table', workbook: '整个工作簿 the workbook' } as const;

const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u0009\u000b-\u001f\u200b-\u200f\u2060\ufeff\u3000\u00a0]/g,
    (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

function sheetText(table: string): string {
  const lines = table.split('\n').map((line) => line.trim());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return [
    '```text',
    ...lines.map((line) => visible(line.length > 400 ? `${line.slice(0, 400)}…` : line)),
    '```',
  ].join('\n');
}

const oneLine = (text: string): string => visible(text).replaceAll('\n', '⏎');
const quoted = (text: string): string => (text === '' ? '（空）' : `“${oneLine(text)}”`);

/** The words of the cell that a finding points at. */
function pointedAt(workbook: Workbook, { cell, span }: Finding): string | undefined {
  const grid = workbook.grids.find(({ name }) => name === cell.sheet);
  return span && grid && contentAt(grid, cell.row, cell.column).text.slice(...span);
}

/** A finding as a person reads it: the cell, the message, the words that it is about, and what would be written. */
export function findingLine(finding: Finding, workbook: Workbook, name = finding.messageId): string {
  const { cell, message, related, severity, basis, fix } = finding;
  const check = checkById(finding.check)!;
  const place = (at: CellAddress) => (workbook.grids.length > 1 ? `${at.sheet}!${toA1(at)}` : toA1(at));
  const words = pointedAt(workbook, finding);
  const notes = [
    ...(related.length === 0 ? [] : [`另见 see ${related.map(place).join('、')}`]),
    ...(words === undefined ? [] : [`所指 about ${quoted(words)}`]),
    ...(severity === check.severity ? [] : [SEVERITY[severity]]),
    ...(basis.startsWith(check.basis.zh) ? [] : [`依据 basis ${basis}`]),
    ...(fix?.edits ?? []).map((edit) => `${place(edit.cell)} ${quoted(edit.from)} → ${quoted(edit.to)}`),
    ...(fix === undefined || fix.kind === check.fix ? [] : [`修正 fix: ${FIX[fix.kind]}`]),
  ];
  const beside = notes.length === 0 ? '' : `（${notes.join('；')}）`;
  return `- ${place(cell)} \`${name}\` ${oneLine(message)}${beside}`;
}

function raised(check: Check, example: Example): string {
  const workbook = exampleWorkbook(example);
  return findingsOf(check, workbook, example.profile)
    .map((finding) => findingLine(finding, workbook))
    .join('\n');
}

function exampleText(check: Check, example: Example): string {
  const sheets = example.sheets ?? { '': example.table ?? '' };
  const parts = [`### ${example.name}`];
  if (example.profile !== undefined) parts.push(`规范 profile: \`${example.profile}\``);
  for (const [name, table] of Object.entries(sheets))
    parts.push(...(name === '' ? [] : [`工作表 ${name}`]), sheetText(table));
  parts.push(
    example.expect.length === 0 ? '没有问题。 Nothing is found.' : `发现 finds:\n\n${raised(check, example)}`,
  );
  if (example.fixed) {
    const cells = Object.entries(example.fixed).map(
      ([cell, text]) => `\`${cell}\` → \`${oneLine(text) || '（空）'}\``,
    );
    parts.push(`修正后 after the fix: ${cells.join('；')}`);
  }
  return parts.join('\n\n');
}

/** The page of one check. */
export function checkPage(check: Check): string {
  const family = families[familyOf(check.id)!];
  const messages = Object.entries(check.messages).map(([id, { zh, en }]) => `| \`${id}\` | ${zh} | ${en} |`);
  return (
    [
      `# ${check.title.zh} \`${check.id}\``,
      check.title.en,
      [
        `- 类别 family: ${family.zh} ${family.en}`,
        `- 级别 severity: ${SEVERITY[check.severity]}`,
        `- 范围 scope: ${SCOPE[check.scope]}`,
        `- 修正 fix: ${FIX[check.fix]}`,
        `- 依据 basis: ${check.basis.zh}。${check.basis.en}.`,
        ...(check.restsOnNorm ? ['- 随规范而定 rests on the active norm profile'] : []),
        ...(check.silences
          ? [
              `- 同一处不再另报 tells the same fault better than: ${check.silences.map((id) => `[${id}](${id}.md)`).join('、')}`,
            ]
          : []),
      ].join('\n'),
      `${check.why.zh}\n\n${check.why.en}`,
      ['## 消息 Messages', '', '| id | zh-CN | en-US |', '|---|---|---|', ...messages].join('\n'),
      '## 示例 Examples',
      ...check.examples.map((example) => exampleText(check, example)),
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** The list of all checks. */
export function checksIndex(): string {
  const lines = [
    '# 检查项 Checks',
    '',
    `共${checks.length}项，由 \`node scripts/run.mjs scripts/docs-checks.ts\` 从源代码生成。 ${checks.length} checks, generated from the source.`,
  ];
  for (const [family, { zh, en }] of Object.entries(families)) {
    const own = checks.filter(({ id }) => familyOf(id) === family);
    if (own.length === 0) continue;
    lines.push('', `## ${zh} ${en}`, '', '| id | 检查内容 | finds | 级别 | 修正 |', '|---|---|---|---|---|');
    for (const { id, title, severity, fix } of own) {
      lines.push(`| [${id}](${id}.md) | ${title.zh} | ${title.en} | ${severity} | ${fix} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The pages of docs/checks by file name: one for each check and an index, all from the checks themselves. */
export function checksPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', checksIndex()],
    ['together.md', togetherPage()],
    ['planted.md', plantedPage()],
    ...checks.map((check) => [`${check.id}.md`, checkPage(check)] as const),
  ]);
}
