import { InterceptorEffectEnum, type IDisposable, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { ConditionalFormatRecord } from '../office-host/host-workbook';
import { overlayOf } from './cell-look';
import { constantCondition } from './constant-condition';
import type { GridWorkbook } from './grid-workbook';

/** After the grid's own, so that a mark lies on top. */
const PRIORITY = 5;

/**
 * Shows the conditional formats of the add-in over the cells, touching none of them.
 * @param onFault told of a condition that this host cannot decide, once each
 */
export function showConditionalFormats(
  workbook: GridWorkbook,
  onFault: (fault: string) => void,
): IDisposable {
  const told = new Set<string>();
  const holds = ({ formula }: ConditionalFormatRecord): boolean => {
    const answer = constantCondition(formula);
    if (answer === undefined && !told.has(formula)) {
      told.add(formula);
      onFault(`ConditionalFormat.custom.rule.formula ${formula}`);
    }
    return answer ?? false;
  };
  const unitId = workbook.workbook.getUnitId();
  return workbook.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler: (cell, location, next) => {
      const formats =
        location.unitId === unitId ? workbook.sheetById(location.subUnitId)?.conditionalFormats : undefined;
      if (!formats || formats.length === 0) return next(cell);
      const format = formats.find(
        (each) =>
          each.areas.some(
            ({ top, left, bottom, right }) =>
              location.row >= top && location.row <= bottom && location.col >= left && location.col <= right,
          ) && holds(each),
      );
      if (format === undefined) return next(cell);
      const own: IStyleData = cell?.interceptorStyle ?? {};
      return next({ ...cell, interceptorStyle: { ...own, ...overlayOf(format) } });
    },
  });
}
