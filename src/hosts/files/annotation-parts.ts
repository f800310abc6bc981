import type { CellAddress } from '../../core/model/cell';
import type { Annotation } from '../../core/report/annotation';

/** What an annotation writes into one worksheet. */
export type SheetPart = Pick<Annotation, 'fixes' | 'scores' | 'wide' | 'marks' | 'notes'>;

/** An annotation by worksheet: each item is looked at once, however many worksheets there are. */
export class AnnotationParts {
  private readonly fixes: BySheet<Annotation['fixes'][number]>;
  private readonly scores: BySheet<Annotation['scores'][number]>;
  private readonly wide: BySheet<CellAddress>;
  private readonly marks: BySheet<Annotation['marks'][number]>;
  private readonly notes: BySheet<Annotation['notes'][number]>;

  constructor({ fixes, scores, wide, marks, notes }: Annotation) {
    this.fixes = bySheet(fixes, sheetOfCell);
    this.scores = bySheet(scores, sheetOfCell);
    this.wide = bySheet(wide, ({ sheet }) => sheet);
    this.marks = bySheet(marks, sheetOfCell);
    this.notes = bySheet(notes, sheetOfCell);
  }

  of(sheet: string): SheetPart {
    const { fixes, scores, wide, marks, notes } = this;
    return {
      fixes: fixes.get(sheet) ?? [],
      scores: scores.get(sheet) ?? [],
      wide: wide.get(sheet) ?? [],
      marks: marks.get(sheet) ?? [],
      notes: notes.get(sheet) ?? [],
    };
  }
}

type BySheet<T> = ReadonlyMap<string, readonly T[]>;

const sheetOfCell = ({ cell }: { readonly cell: CellAddress }): string => cell.sheet;

function bySheet<T>(items: readonly T[], sheetOf: (item: T) => string): BySheet<T> {
  const parts = new Map<string, T[]>();
  for (const item of items) {
    const part = parts.get(sheetOf(item));
    if (part) part.push(item);
    else parts.set(sheetOf(item), [item]);
  }
  return parts;
}
