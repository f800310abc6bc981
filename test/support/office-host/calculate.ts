import { fromA1 } from '../../../src/core/model/cell';
import { explainCell, scoreCell } from '../../../src/functions/score-cell';
import type { Calculate } from '../../../src/workbench/office-host/memory-workbook';

type Value = string | number | boolean;

/**
 * Computes the formulas that 写入得分 writes for a row, by the functions that a cell would call: references, literals and
 * references joined by &. Needs {@link bootExcel} for the errors of custom functions.
 */
export const calculateScores: Calculate = (formula, sheet) => {
  const match = /^=(PERFSCORE(?:\.EXPLAIN)?)\((.*)\)$/.exec(formula);
  if (!match) return '#NAME?';
  const operand = (text: string): Value => {
    const cell = fromA1('', text);
    if (cell) return sheet.cell(cell.row, cell.column)?.value ?? '';
    return text.startsWith('"') ? text.slice(1, -1) : Number(text);
  };
  const values = match[2]!.split(',').map((argument) => {
    const parts = argument.split('&').map(operand);
    return argument === '' ? null : parts.length === 1 ? parts[0]! : parts.join('');
  });
  const [rule, actual, weight = null, target = null, unit = null] = values;
  try {
    return (match[1] === 'PERFSCORE' ? scoreCell : explainCell)({
      rule,
      actual,
      weight,
      target,
      unit,
      options: null,
    });
  } catch (error) {
    return (error as { code?: string }).code ?? '#VALUE!';
  }
};
