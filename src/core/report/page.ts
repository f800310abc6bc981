import { groupByTable, proposalOf, type FileReport, type FileSummary, type TableNote } from './file-report';
import type { FindingJson } from './json';
import { escaped } from './markup';
import { barChart } from './page-chart';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import { NO_BUREAU, SEVERITY_WORDS, typeOf } from './problem-list';
import { countOf } from './text';
import { found, mostFirst, type Totals } from './totals';

/*
 * The report over many files as one page that needs nothing else: no other file, no network. It is written in pieces, so
 * that no more than one file has to be in memory: head, an index row for each file, a section for each file, end.
 */

const SEVERITIES = ['error', 'warning', 'info'] as const;
const KIND = { department: '部门整体表', project: '项目表' } as const;

/** @param digest SHA-256 of a text in base64, by which the page allows its own script and style and no other */
export function pageHead(totals: Totals, interrupted: boolean, digest: (text: string) => string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(PAGE_SCRIPT)}'`,
    `style-src 'sha256-${digest(PAGE_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>绩效目标核查报告</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>绩效目标核查报告</h1>
<p>${overview(totals)}</p>
${interrupted ? '<p class="notice">核查中途停止，只含已完成的文件。</p>' : ''}
</header>
<main>
<section class="cards" aria-label="总览">${cards(totals)}</section>
<section class="charts">
<figure><figcaption>问题最多的类型</figcaption>${typeChart(totals)}</figure>
<figure><figcaption>问题最多的单位 <span class="legend">${SEVERITIES.map((kind) => `<i class="${kind}"></i>${SEVERITY_WORDS[kind]}`).join('')}</span></figcaption>${bureauChart(totals)}</figure>
</section>
${filters(totals)}
<section aria-labelledby="files"><h2 id="files">文件</h2>
<div class="scroll"><table class="files"><thead><tr><th scope="col">文件</th><th scope="col">单位</th><th scope="col">结论</th><th scope="col" class="n">指标</th><th scope="col" class="n">错误</th><th scope="col" class="n">警告</th><th scope="col" class="n">提示</th></tr></thead><tbody>
`;
}

/** One line of the index, with a link to the part of the file. */
export function pageIndexRow(summary: FileSummary, index: number): string {
  const { path, bureau, indicators, counts } = summary;
  const cell = (count: number) => `<td class="n">${count === 0 ? '' : count}</td>`;
  return `<tr data-file="f${index}"><th scope="row"><a href="#f${index}">${escaped(path)}</a></th><td>${escaped(
    bureau || NO_BUREAU,
  )}</td><td>${conclusionTag(summary)}</td>${cell(indicators)}${cell(counts.error)}${cell(counts.warning)}${cell(counts.info)}</tr>
`;
}

/** Between the index and the sections. */
export function pageSections(): string {
  return `</tbody></table></div></section>
<section id="parts" aria-label="各文件的问题">
`;
}

/** The part of one file. */
export function pageSection(report: FileReport, index: number): string {
  const { file, bureau, notChecked } = report;
  const open = `<article id="f${index}" data-bureau="${escaped(bureau)}"><h2>${escaped(file.path)}</h2>`;
  if (file.status === 'failed')
    return `${open}<p class="failed">未能检查：${escaped(file.error)}</p>${BACK}</article>\n`;
  const indicators = report.tables.reduce((sum, table) => sum + table.indicators, 0);
  const counts = countOf(file.findings);
  const facts = [
    bureau || NO_BUREAU,
    `${report.tables.length} 张表，${indicators} 个指标`,
    ...SEVERITIES.filter((kind) => counts[kind] > 0).map((kind) => `${SEVERITY_WORDS[kind]} ${counts[kind]}`),
  ];
  const body =
    file.findings.length > 0
      ? groupByTable(report)
          .map(({ table, sheet, findings }) =>
            tablePart(
              table ? tableLine(table) : `工作表 ${sheet}`,
              findings.map((at) => file.findings[at]!),
            ),
          )
          .join('')
      : `<p class="fine">${report.tables.length === 0 ? '没有找到绩效目标表' : '没有发现问题'}</p>`;
  const left =
    notChecked.length === 0
      ? ''
      : `<details><summary>需人工核对 ${notChecked.length} 项</summary><ul>${notChecked.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></details>`;
  return `${open}<p class="facts">${facts.map((fact) => `<span>${escaped(fact)}</span>`).join('')}</p>${body}${left}${BACK}</article>\n`;
}

export function pageEnd(): string {
  return `</section>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const BACK = '<p class="back"><a href="#files">回到文件列表</a></p>';

function tableLine({ kind, title, sheet, range, indicators }: TableNote): string {
  return `${KIND[kind]}${title === '' ? '' : ` ${title}`}（${sheet}!${range}，${indicators} 个指标）`;
}

function tablePart(title: string, findings: readonly FindingJson[]): string {
  return `<table class="findings"><caption>${escaped(title)}</caption><thead><tr><th scope="col">单元格</th><th scope="col">级别</th><th scope="col">问题</th><th scope="col">建议</th></tr></thead><tbody>${findings.map(findingRow).join('')}</tbody></table>`;
}

function findingRow(finding: FindingJson): string {
  const { cell, severity, check, message, basis } = finding;
  return `<tr data-severity="${severity}" data-check="${escaped(check)}"><th scope="row">${escaped(cell)}</th><td><span class="tag ${severity}">${SEVERITY_WORDS[severity]}</span></td><td><b>${escaped(typeOf(check))}</b><p>${escaped(message)}</p><small>依据：${escaped(basis)}</small></td><td>${escaped(proposalOf(finding))}</td></tr>`;
}

function conclusionTag({ conclusion, error }: FileSummary): string {
  if (error !== undefined) return '<span class="tag failed">未能检查</span>';
  if (conclusion === undefined) return '<span class="tag none">没有绩效目标表</span>';
  const kind = { 通过: 'pass', 完善后通过: 'warning', 不通过: 'error' }[conclusion];
  return `<span class="tag ${kind}">${conclusion}</span>`;
}

/** A file that names no bureau, or could not be read, makes none. */
function namedBureaus(bureaus: Totals['bureaus']): number {
  return bureaus.size - (bureaus.has('') ? 1 : 0);
}

function overview({ files, failed, tables, indicators, bureaus }: Totals): string {
  return `${files} 个文件${failed > 0 ? `（${failed} 个未能检查）` : ''}，${namedBureaus(bureaus)} 个单位，${tables} 张表，${indicators} 个指标。`;
}

function cards({ counts, conclusions, failed }: Totals): string {
  const card = (kind: string, count: number, label: string) =>
    `<div class="card ${kind}"><b>${count}</b><span>${label}</span></div>`;
  return [
    card('error', counts.error, '错误'),
    card('warning', counts.warning, '警告'),
    card('info', counts.info, '提示'),
    card('pass', conclusions.通过, '文件通过'),
    card('warning', conclusions.完善后通过, '文件完善后通过'),
    card('error', conclusions.不通过, '文件不通过'),
    failed > 0 ? card('failed', failed, '文件未能检查') : '',
  ].join('');
}

function typeChart({ checks }: Totals): string {
  return barChart(
    mostFirst(checks, (count) => count).map(([check, count]) => ({
      label: typeOf(check),
      parts: [{ kind: 'all', value: count }],
    })),
    '各类型的问题数',
  );
}

function bureauChart({ bureaus }: Totals): string {
  return barChart(
    mostFirst(bureaus, found).map(([name, { counts }]) => ({
      label: name || NO_BUREAU,
      parts: [
        { kind: 'error', value: counts.error },
        { kind: 'warning', value: counts.warning },
        { kind: 'info', value: counts.info },
      ],
    })),
    '各单位的问题数，按错误、警告、提示',
  );
}

function filters({ checks, bureaus, counts }: Totals): string {
  const option = (value: string, label: string) =>
    `<option value="${escaped(value)}">${escaped(label)}</option>`;
  const severity = (kind: 'error' | 'warning' | 'info') =>
    `<label class="check"><input type="checkbox" name="severity" value="${kind}" checked> ${SEVERITY_WORDS[kind]} ${counts[kind]}</label>`;
  const types = mostFirst(checks, (count) => count).map(([id, count]) =>
    option(id, `${typeOf(id)}（${count}）`),
  );
  const names = [...bureaus.keys()].sort().map((name) => option(`=${name}`, name || NO_BUREAU));
  return `<form id="filters" role="search" hidden>
<label>查找 <input type="search" name="text" placeholder="文件、单元格、文字" autocomplete="off"></label>
<label>类型 <select name="check">${option('', '全部类型')}${types.join('')}</select></label>
<label>单位 <select name="bureau">${option('', '全部单位')}${names.join('')}</select></label>
<span class="group">${severity('error')}${severity('warning')}${severity('info')}</span>
<button type="reset">清除筛选</button>
<output name="shown" aria-live="polite"></output>
</form>`;
}
