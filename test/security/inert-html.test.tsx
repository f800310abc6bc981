import { audit, DEFAULT_SETTINGS, type AuditReport } from '../../src/core/audit';
import { fileReport, summaryOf, type FileReport } from '../../src/core/report/file-report';
import { pageEnd, pageHead, pageIndexRow, pageSection, pageSections } from '../../src/core/report/page';
import { problemHtml } from '../../src/core/report/problem-file';
import { problemList } from '../../src/core/report/problem-list';
import { addFile, emptyTotals } from '../../src/core/report/totals';
import { HOSTILE, hostileWorkbook, unshownIn } from '../support/hostile';

let report: AuditReport;
let file: FileReport;
beforeAll(() => {
  report = audit(hostileWorkbook(), DEFAULT_SETTINGS);
  file = fileReport(`${HOSTILE.map(([, text]) => text.slice(0, 12)).join('')}.xlsx`, report, 'en-US');
});

function reportPage(): string {
  const totals = emptyTotals();
  const summary = summaryOf(file);
  const own = HOSTILE.map(([, text]) => ({ ...summary, path: text, bureau: text }));
  for (const each of [summary, ...own]) addFile(totals, each);
  const rows = [summary, ...own].map(pageIndexRow);
  const broken: FileReport[] = HOSTILE.map(([, text]) => ({
    ...file,
    file: { path: text, status: 'failed', error: text },
    bureau: text,
  }));
  const sections = [file, ...broken].map(pageSection);
  return [pageHead(totals, false, () => 'x'), ...rows, pageSections(), ...sections, pageEnd()].join('');
}

describe.each([
  ['check --format html', reportPage, 1],
  ['the pane’s list', () => problemHtml(problemList(report)), 0],
])('html: %s', (_, make, scripts) => {
  it('has no element or attribute that a text brought along', () => {
    const html = make();
    expect(unshownIn(html)).toEqual([]);
    const document = new DOMParser().parseFromString(html, 'text/html');
    const all = [...document.querySelectorAll('*')];
    expect(document.querySelectorAll('script')).toHaveLength(scripts);
    const names = new Set(all.map(({ localName }) => localName));
    for (const foreign of [
      'img',
      'iframe',
      'object',
      'embed',
      'link',
      'base',
      'math',
      'template',
      'noscript',
    ])
      expect(names).not.toContain(foreign);
    const attributes = all.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$|^srcdoc$|^src$|action$/.test(name))).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === 'href' && !/^#[a-z0-9]+$/.test(value))).toEqual(
      [],
    );
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const shown = document.body.textContent;
    for (const wanted of [
      '<img src=x onerror="window.hit=1">',
      '</script><script>window.hit=1</script>',
      '[U+202E]gpj.exe',
    ])
      expect(shown).toContain(wanted);
  });
});
