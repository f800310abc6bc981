import { read, write } from '@e965/xlsx';
import { DEFAULT_SETTINGS } from '../../src/core/audit';
import { annotatedBytes } from '../../src/hosts/files/annotate-file';
import { declarations } from './declarations';
import { excelFile } from './excel-file';
import { ratio, report } from './measure';

/** Reading, checking and writing the annotated copy, against a library that copies cells and drops most of the rest. */
function annotating(indicators: number, what: string): void {
  const bytes = excelFile(declarations({ indicators }));
  const annotate = () =>
    annotatedBytes('a.xlsx', bytes, { settings: DEFAULT_SETTINGS, scoresAs: 'values', fix: false });
  const copy = () =>
    write(read(bytes, { cellFormula: true, cellNF: true, cellStyles: true }), {
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
      5,
    ),
    '≤ 2',
  );
}

export function copies(): void {
  annotating(30, '30 indicators');
  annotating(1000, '1,000 indicators');
  annotating(10_000, '10,000 indicators');
}
