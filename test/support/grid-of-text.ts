import { gridOfText, type Grid } from '../../src/core/model/grid';

/** A pasted text: a line is a row, a tab starts the next column. */
export function gridOfTsv(name: string, text: string): Grid {
  return gridOfText(
    name,
    text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t')),
  );
}
