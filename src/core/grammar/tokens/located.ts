import type { Span } from '../../model/rule';

/** The text of a cell with the way back to its offsets. */
export interface Located {
  readonly text: string;
  span(start: number, end: number): Span;
}
