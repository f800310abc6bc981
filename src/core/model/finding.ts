import type { CellAddress } from './cell';

/** `error`: the declaration is wrong; `warning`: very likely wrong; `info`: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/** `safe`: the meaning cannot change, may be applied in bulk. `suggested`: a person confirms each. */
export type FixKind = 'safe' | 'suggested';

/**
 * A change of one cell. It is written only while the cell still holds `from`
 * (compared as {@link guardText}: formula text, or the stored value as text).
 */
export interface CellEdit {
  readonly cell: CellAddress;
  readonly from: string;
  readonly to: string;
}

export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly CellEdit[];
}

/** What the message slots hold. */
export type SlotValue = string | number;

/** What is wrong here, why it matters, and what to do. */
export interface Finding {
  /** Id of the check, as in the check catalogue. */
  readonly check: string;
  readonly severity: Severity;
  /** The cell that is wrong. */
  readonly cell: CellAddress;
  /** Which of the check's messages, and what fills its slots. */
  readonly messageId: string;
  readonly slots: Readonly<Record<string, SlotValue>>;
  /** The message in zh-CN, slots filled. Faces translate by `messageId` and `slots`. */
  readonly message: string;
  /** The clause or the practice that the finding rests on, in zh-CN; names the norm profile where one decides. */
  readonly basis: string;
  /** Other cells of the same finding: the other end of a conflict, the whole sister rule … */
  readonly related: readonly CellAddress[];
  readonly fix?: Fix;
  /** The part of the cell's text that the finding is about, as UTF-16 offsets [start, end). */
  readonly span?: readonly [start: number, end: number];
}
