import type { CellAddress } from '../../model/cell';
import { sameCell } from '../../model/cell';
import type { DeclarationTable, Indicator, Level } from '../../model/declaration';
import type { CellEdit } from '../../model/finding';
import { firstLevelsOf, mayStandUnder } from '../../norms';
import { defineCheck } from '../define-check';

/** Puts the right first level on the row, and the old one on the next row that had it from this cell. */
function* edits(table: DeclarationTable, { row, level1 }: Indicator, right: string): Iterable<CellEdit> {
  if (!level1) return;
  const heirs = table.indicators.filter((other) => other.level1 && sameCell(other.level1.cell, level1.cell));
  const own = level1.cell.row === row;
  // A merged cell covers the rows below it: nothing can be written beside it.
  if (heirs.some(({ level1: level }) => level!.source === 'merged')) return;
  const at = (target: number): CellAddress => ({ ...level1.cell, row: target });
  if (own) yield { cell: level1.cell, from: level1.text, to: right };
  else yield { cell: at(row), from: '', to: right };
  const next = heirs.find((other) => other.row > row);
  if (next) yield { cell: at(next.row), from: '', to: level1.text };
}

export default defineCheck({
  id: 'level-mismatch',
  scope: 'table',
  title: { zh: '二级指标放错位置', en: 'Second level under the wrong first level' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号绩效指标框架：各二级指标归属固定的一级指标',
    en: 'Cai Yu [2021] No. 101: each second level belongs to one first level',
  },
  why: {
    zh: '二级指标归错一级指标，各级权重合计和汇总都会算错。',
    en: 'A second level in the wrong place spoils the weights of both first levels.',
  },
  fix: 'suggested',
  needs: ['level1', 'level2'],
  messages: {
    misplaced: {
      zh: '“{level2}”放在了“{level1}”下，应归入“{right}”。',
      en: '{level2} stands under {level1}; it belongs under {right}.',
    },
  },
  examples: [
    {
      name: '社会效益指标放在产出指标下',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 铺设步道长度 | ≥12公里 | 30 |
        | 效益指标 | 时效指标 | 按期完工率 | =100% | 20 |
        |  | 社会效益指标 | 日均健身人次 | ≥600人次 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 10 |`,
      expect: ['B3 misplaced'],
      fixed: { A3: '产出指标', A4: '效益指标' },
    },
    {
      name: '各归其位，旧表样的产出成本也可以',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 铺设步道长度 | ≥12公里 | 30 |
        |  | 成本指标 | 每公里造价 | ≤50万元 | 20 |
        | 效益指标 | 社会效益指标 | 日均健身人次 | ≥600人次 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    let last: Level | undefined;
    for (const indicator of table.indicators) {
      const { level1, level2 } = indicator;
      if (!level1 || !level2 || (last && sameCell(last.cell, level2.cell))) continue;
      last = level2;
      if (mayStandUnder(level2.standard, level1.standard)) continue;
      const right = firstLevelsOf(level2.standard!)[0]!;
      report({
        message: 'misplaced',
        at: level2,
        related: [level1, { ...level1.cell, row: indicator.row }],
        slots: { level2: level2.name, level1: level1.name, right },
        edits: [...edits(table, indicator, right)],
      });
    }
  },
});
