import { gridOfText, type Grid } from '../../src/core/model/grid';

/**
 * A worksheet from a Markdown table: every line is a row, `|` parts the cells, the line of dashes under the header is
 * left out, `⏎` is a line break inside a cell, `~` keeps a line of its own blank. A line without bars is one cell in column A.
 */
export function gridOfMarkdown(markdown: string, name = 'Sheet1'): Grid {
  const rows = markdown
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(line))
    .map(cellsOf);
  return gridOfText(name, rows);
}

function cellsOf(line: string): string[] {
  if (line === '' || line === '~') return [];
  if (!line.startsWith('|')) return [line];
  return line
    .slice(1, line.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => cell.trim().replaceAll('⏎', '\n'));
}
