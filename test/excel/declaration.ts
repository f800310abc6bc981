import { MemoryWorkbook, type MemorySheet } from '../../src/workbench/office-host/memory-workbook';
import { FORM_HEADER } from '../support/form-header';

/** A declaration with a few faults: a unit that is a number, a safe one (≧), blanks at the ends of a name. */
export const ROWS: readonly (readonly (string | number)[])[] = [
  ['（2026年度）'],
  FORM_HEADER,
  [
    '产出指标',
    '数量指标',
    '清淤河道长度',
    '≧',
    12,
    '公里',
    '以验收单为准',
    '清淤12公里得满分，共计50分，每少1公里扣5分，扣完为止',
    50,
  ],
  [
    '效益指标',
    '社会效益指标',
    '改善沿河环境',
    '定性',
    '明显改善',
    '',
    '看回访',
    '明显改善得满分，共计30分，有所改善得18分，没有改善不得分',
    30,
  ],
  [
    '满意度指标',
    '服务对象满意度指标',
    '沿河居民满意度',
    '≥',
    90,
    '1',
    '问卷',
    '满意度达到90%得满分，共计10分，每下降一个百分点扣1分，扣完为止',
    10,
  ],
];

export function declarationWorkbook(names: readonly string[] = ['申报表']): {
  workbook: MemoryWorkbook;
  sheet: MemorySheet;
} {
  const workbook = new MemoryWorkbook(names);
  for (const name of names) workbook.fill(name, ROWS);
  return { workbook, sheet: workbook.sheet(names[0]!) };
}
