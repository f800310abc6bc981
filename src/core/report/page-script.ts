/**
 * The script of the report page: filters, offline. It only shows and hides what is there; it never writes markup. Without
 * it the page shows everything.
 */
export const PAGE_SCRIPT = `
'use strict';
(() => {
  const form = document.getElementById('filters');
  const rowOf = new Map([...document.querySelectorAll('tr[data-file]')].map((row) => [row.dataset.file, row]));
  const parts = [...document.querySelectorAll('article')].map((article) => ({
    article,
    row: rowOf.get(article.id),
    bureau: article.dataset.bureau,
    head: article.querySelector('h2').textContent.toLowerCase() + ' ' + article.dataset.bureau.toLowerCase(),
    tables: [...article.querySelectorAll('table')].map((table) => ({ table, rows: [...table.tBodies[0].rows] })),
  }));
  const apply = () => {
    const text = form.elements.text.value.trim().toLowerCase();
    const check = form.elements.check.value;
    const bureau = form.elements.bureau.value;
    const severities = new Set([...form.querySelectorAll('[name=severity]:checked')].map((box) => box.value));
    const narrowed = text !== '' || check !== '' || severities.size < 3;
    let files = 0;
    let findings = 0;
    for (const part of parts) {
      const here = bureau === '' || bureau === '=' + part.bureau;
      const named = text === '' || part.head.includes(text);
      let some = 0;
      for (const { table, rows } of part.tables) {
        let inTable = 0;
        for (const row of rows) {
          const shown =
            here &&
            severities.has(row.dataset.severity) &&
            (check === '' || row.dataset.check === check) &&
            (named || row.textContent.toLowerCase().includes(text));
          row.hidden = !shown;
          if (shown) inTable++;
        }
        table.hidden = inTable === 0;
        some += inTable;
      }
      const shown = here && (some > 0 || !narrowed || (named && text !== '' && check === '' && part.tables.length === 0));
      part.article.hidden = !shown;
      if (part.row) part.row.hidden = !shown;
      if (shown) files++;
      findings += some;
    }
    form.elements.shown.value = '显示 ' + files + ' 个文件，' + findings + ' 个问题';
  };
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  form.addEventListener('input', soon);
  form.addEventListener('reset', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  form.hidden = false;
  apply();
})();
`;
