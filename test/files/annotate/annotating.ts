import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { DEFAULT_SETTINGS } from '../../../src/core/audit';
import type { AnnotationOptions } from '../../../src/core/report/annotation';
import { annotatedBytes } from '../../../src/hosts/files/annotate-file';
import { FORM_HEADER } from '../../support/form-header';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(__dirname, '../../fixtures/workbooks', name)));

export function annotated(bytes: Uint8Array, options: Partial<AnnotationOptions> = {}) {
  return annotatedBytes('表.xlsx', bytes, {
    settings: DEFAULT_SETTINGS,
    scoresAs: 'values',
    fix: false,
    ...options,
  });
}

/** A well-made declaration, and a row whose texts hold what a safe fix repairs. */
export const DECLARATION: (string | number | null)[][] = [
  ['项目绩效目标申报表'],
  ['（2026年度）'],
  FORM_HEADER,
  [
    '产出指标',
    '数量指标',
    '栽植行道树数量',
    '≥',
    800,
    '棵',
    '以验收单为准',
    '达到800棵得满分，共计20分，每少10棵扣0.5分，扣完为止',
    20,
  ],
  [
    '产出指标',
    '质量指标',
    '苗木成活率',
    '≥',
    95,
    '%',
    '以抽查记录为准',
    '达到95%得满分，共计15分，每下降1个百分点扣1分，扣完为止',
    15,
  ],
  [
    '产出指标',
    '时效指标',
    '栽植任务按期完成率',
    '≥',
    98,
    '%',
    '以进度表为准',
    '达到98%得满分，共计15分，每下降1个百分点扣1分，扣完为止',
    15,
  ],
  [
    '效益指标',
    '生态效益指标',
    '新增绿化覆盖面积',
    '≥',
    12000,
    '平方米',
    '以测绘为准',
    '达到12000平方米得满分，共计15分，每少100平方米扣0.5分，扣完为止',
    15,
  ],
  [
    '效益指标',
    '社会效益指标',
    '受益社区数量',
    '≥',
    16,
    '个',
    '以名册为准',
    '达到16个得满分，共计15分，每少1个扣1分，扣完为止',
    15,
  ],
  [
    '满意度指标',
    '服务对象满意度指标',
    '居民满意度',
    '≥',
    90,
    '%',
    '以问卷为准',
    '达到90%得满分，共计10分，每下降1个百分点扣1分，扣完为止',
    10,
  ],
];

export function xlsx(
  rows: (string | number | null)[][],
  change: (sheet: WorkSheet) => void = () => undefined,
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows);
  change(sheet);
  return new Uint8Array(
    write(
      { SheetNames: ['申报表'], Sheets: { 申报表: sheet } },
      { type: 'array', bookType: 'xlsx', bookSST: true },
    ) as ArrayBuffer,
  );
}
