import type { FUniver } from '@univerjs/core/facade';
import { rowsOfTabs, widthOf } from '../files/read-text';
import type { GridWorkbook } from './grid-workbook';

/**
 * Pastes plain text as Excel does: a line is a row, a tab the next column, each cell as if typed. The grid's own way
 * reads such a text as markup and so loses what looks like tags; a clipboard with a table in it is left to the grid.
 * @returns a function that ends it
 */
export function pasteTexts(api: FUniver, workbook: GridWorkbook): () => void {
  const ended = new AbortController();
  const onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    const text = data?.getData('text/plain') ?? '';
    if (!/[\t\n<]/.test(text) || data?.types.includes('text/html')) return;
    if (api.getActiveWorkbook()?.isCellEditing() || isFormField(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    paste(workbook, text);
  };
  window.addEventListener('paste', onPaste, { capture: true, signal: ended.signal });
  return () => ended.abort();
}

function paste(workbook: GridWorkbook, text: string): void {
  const { active, selection } = workbook;
  const rows = rowsOfTabs(text);
  const width = widthOf(rows);
  rows.forEach((row, r) => {
    for (let c = 0; c < width; c++) active.put(selection.top + r, selection.left + c, row[c] ?? '');
  });
  workbook.flush('user');
}

/** The grid's own editor is a div; inputs and text areas are the page's. */
function isFormField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
