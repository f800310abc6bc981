import fc from 'fast-check';
import { checks } from '../../src/core/checks/registry';
import { toA1 } from '../../src/core/model/cell';
import type { FileReport } from '../../src/core/report/file-report';
import type { FindingJson } from '../../src/core/report/json';
import type { Problem, ProblemList } from '../../src/core/report/problem-list';
import { anyText } from './arbitrary-text';

/** What someone writes into a cell who wants to get something run, and anything else. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  anyText(24),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\t', '\r', '\n', '\u00a0', '\ufeff', '\u0000', "'", '"'),
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '=cmd|', '@SUM(', '+1', '-2+3'),
      anyText(8),
    )
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.constantFrom(
        ...[
          '<img src=x onerror=alert(1)>',
          '</td>',
          '</script>',
          '<script>',
          '" onclick="',
          "' x='",
          '-->',
          '<!--',
        ],
        ...[
          ']]>',
          '&lt;',
          '&#60;',
          '&',
          '_x003D_',
          '_x005F_x0041_',
          'javascript:',
          '{{7*7}}',
          '\u202e',
          '\u2067',
        ],
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
);

const cell = fc.record({ row: fc.nat(5000), column: fc.nat(700) });
const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);

const problem: fc.Arbitrary<Problem> = fc.record({
  cell: fc.tuple(hostileText, cell).map(([sheet, at]) => ({ sheet, ...at })),
  place: hostileText,
  type: hostileText,
  severity: fc.constantFrom('错误', '警告', '提示'),
  basis: hostileText,
  problem: hostileText,
  proposal: hostileText,
  handling: fc.constantFrom('待处理', '确认保留', '已修改'),
});

export const anyProblemList: fc.Arbitrary<ProblemList> = fc.record({
  conclusion: fc.constantFrom('通过', '完善后通过', '不通过'),
  summary: hostileText,
  problems: fc.array(problem, { maxLength: 5 }),
  notChecked: fc.array(hostileText, { maxLength: 3 }),
});

const place = fc.tuple(hostileText, cell).map(([sheet, at]) => ({ sheet, cell: toA1(at) }));
const finding: fc.Arbitrary<FindingJson> = fc
  .tuple(
    place,
    fc.record({
      check: fc.constantFrom(...checks.map(({ id }) => id)),
      severity,
      message: hostileText,
      basis: hostileText,
      related: fc.array(place, { maxLength: 2 }),
      fix: fc.option(
        fc.record({
          kind: fc.constantFrom('safe' as const, 'suggested' as const),
          edits: fc.array(
            fc.tuple(place, hostileText, hostileText).map(([at, from, to]) => ({ ...at, from, to })),
            { minLength: 1, maxLength: 2 },
          ),
        }),
      ),
    }),
  )
  .map(([at, rest]) => ({ ...rest, ...at }));

export const anyFileReport: fc.Arbitrary<FileReport> = fc.oneof(
  fc.record({ path: hostileText, error: hostileText }).map(({ path, error }): FileReport => ({
    file: { path, status: 'failed', error },
    bureau: '',
    tables: [],
    notChecked: [],
  })),
  fc.record({
    file: fc.record({
      path: hostileText,
      status: fc.constant('checked' as const),
      sheets: fc.constant([]),
      findings: fc.array(finding, { maxLength: 5 }),
    }),
    bureau: hostileText,
    tables: fc.array(
      fc.record({
        sheet: hostileText,
        range: fc.tuple(fc.nat(50), fc.nat(50)).map(([top, down]) => `A${top + 1}:K${top + down + 1}`),
        kind: fc.constantFrom('department' as const, 'project' as const),
        title: hostileText,
        indicators: fc.nat(30),
      }),
      { maxLength: 2 },
    ),
    notChecked: fc.array(hostileText, { maxLength: 2 }),
  }),
);
