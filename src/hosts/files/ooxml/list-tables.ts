import { rangeFromA1, type CellRange } from '../../../core/model/cell';
import { documentOf, type OoxmlPackage } from './package';
import { attributesOf } from './xml-scan';

/**
 * The header and total rows of Excel's own tables on a worksheet. The table keeps the same texts in its own part, and Excel
 * takes it for damage where the two differ.
 */
export function tableEdges(pack: OoxmlPackage, sheet: string): readonly CellRange[] {
  return pack
    .relationships(sheet)
    .filter(({ type, external, target }) => type.endsWith('/table') && !external && pack.has(target))
    .flatMap(({ target }) => {
      const text = pack.text(target);
      const attributes = attributesOf(text, documentOf(text, target).tag);
      const range = rangeFromA1('', attributes.get('ref') ?? '');
      if (!range) return [];
      const headers = Number(attributes.get('headerRowCount') ?? 1);
      const totals = Number(attributes.get('totalsRowCount') ?? 0);
      return [
        ...(headers > 0 ? [{ ...range, bottom: range.top + headers - 1 }] : []),
        ...(totals > 0 ? [{ ...range, top: range.bottom - totals + 1 }] : []),
      ];
    });
}
