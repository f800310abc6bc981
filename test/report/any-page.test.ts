/** @jest-environment jsdom */
import fc from 'fast-check';
import { summaryOf } from '../../src/core/report/file-report';
import { pageEnd, pageHead, pageIndexRow, pageSection, pageSections } from '../../src/core/report/page';
import { problemHtml } from '../../src/core/report/problem-file';
import { problemRows } from '../../src/core/report/problem-sheet';
import { addFile, emptyTotals } from '../../src/core/report/totals';
import { anyFileReport, anyProblemList } from '../support/arbitrary-findings';
import { holds } from '../support/runs';
import { seenText } from '../support/seen-text';

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
/** The ends of lines are told alike. */
const plain = (text: string): string => seenText(text).replaceAll('\r\n', '\n');

/** The elements of a page that can do something, with all attributes that can. */
function liveParts(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...(/^(?:script|style|iframe|object|embed|img|link|meta|base|form|svg|math)$/.test(element.localName)
      ? [element.localName]
      : []),
    ...[...element.attributes]
      .filter(
        ({ name, value }) => name.startsWith('on') || (name === 'href' && !/^#(?:f\d+|files)$/.test(value)),
      )
      .map(({ name }) => `${element.localName} ${name}`),
  ]);
}

describe('a page shows what it was told, and no markup of a cell becomes markup', () => {
  it('of one list of problems', () =>
    holds(
      'reports',
      60,
      fc.property(anyProblemList, (list) => {
        const page = pageOf(problemHtml(list));
        expect(liveParts(page)).toEqual(['meta', 'meta', 'style']);
        const texts = [...page.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => plain(cell.textContent ?? '')),
        );
        expect(texts).toEqual(
          problemRows(list)
            .slice(2)
            .map((row) => row.map(plain)),
        );
        expect(page.querySelector('p')!.textContent).toBe(plain(list.summary));
      }),
    ));

  it('of many files', () =>
    holds(
      'reports',
      40,
      fc.property(fc.array(anyFileReport, { maxLength: 3 }), (reports) => {
        const totals = emptyTotals();
        const summaries = reports.map(summaryOf);
        for (const summary of summaries) addFile(totals, summary);
        const page = pageOf(
          [
            pageHead(totals, false, () => 'digest'),
            ...summaries.map(pageIndexRow),
            pageSections(),
            ...reports.map(pageSection),
            pageEnd(),
          ].join(''),
        );
        const charts = page.querySelectorAll('svg').length;
        expect(liveParts(page).filter((part) => part !== 'svg')).toEqual([
          ...['meta', 'meta', 'meta', 'meta', 'style', 'form', 'script'],
        ]);
        expect(charts).toBeLessThanOrEqual(2);
        const articles = [...page.querySelectorAll('article')];
        expect(articles.map((article) => article.querySelector('h2')!.textContent)).toEqual(
          reports.map(({ file }) => plain(file.path)),
        );
        const messages = articles.map((article) =>
          [...article.querySelectorAll('tbody p')].map((each) => each.textContent),
        );
        expect(messages.map((each) => each.sort())).toEqual(
          reports.map(({ file }) =>
            file.status === 'failed' ? [] : file.findings.map(({ message }) => plain(message)).sort(),
          ),
        );
      }),
    ));
});
