import { read, write } from '@e965/xlsx';
import { DEFAULT_SETTINGS } from '../../src/core/audit';
import { annotatedBytes } from '../../src/hosts/files/annotate-file';
import { declarations } from './declarations';
import { excelFile } from './excel-file';
import { ratio, report } from './measure';

const RUNS = 5;

/** Reading, checking and writing the annotated copy, against a library that copies cells and drops most of the rest. */
function annotating(indicators: number, what: string): void {
  // A workbook of its own for each run: no run finds texts that an earlier one has read.
  const files = Array.from({ length: RUNS + 1 }, (_, run) =>
    excelFile(declarations({ indicators, from: run * indicators })),
  );
  const [toAnnotate, toCopy] = [[...files], [...files]];
  const annotate = () =>
    annotatedBytes('a.xlsx', toAnnotate.pop()!, {
      settings: DEFAULT_SETTINGS,
      scoresAs: 'values',
      fix: false,
    });
  const copy = () =>
    write(read(toCopy.pop()!, { cellFormula: true, cellNF: true, cellStyles: true }), {
      type: 'buffer',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    }) as Uint8Array;
  report(
    `annotated copy of ${what} ÷ copying by @e965/xlsx`,
    ratio(
      () => void annotate(),
      () => void copy(),
      RUNS,
    ),
    '≤ 2',
  );
}

export function copies(): void {
  annotating(30, '30 indicators');
  annotating(1000, '1,000 indicators');
  annotating(10_000, '10,000 indicators');
}
