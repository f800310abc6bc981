import type { CellAddress } from '../model/cell';
import type { Field, Operator, TargetValue } from '../model/declaration';
import type { CellContent } from '../model/grid';
import { clean } from './label';
import { readOperator } from './operator';
import { readPoints } from './points';
import { readTargetValue } from './target-value';

const field = <T>(value: T, cell: CellAddress, content: CellContent): Field<T> => ({
  value,
  text: content.text,
  cell,
  content,
});

export const textField = (cell: CellAddress, content: CellContent): Field =>
  field(clean(content.text), cell, content);

/** 指标1：, 指标2. before a name that a form's example numbered. */
const EXAMPLE_NUMBER = /^指标\s*\d{1,2}\s*[:：.、]\s*(?=\S)/;

/** An indicator's name: stars and the form's own numbering before it are not part of it. */
export const nameField = (cell: CellAddress, content: CellContent): Field =>
  field(
    clean(content.text)
      .replace(/^[\s*＊★☆●○◆◇■□▲△※]+/, '')
      .replace(EXAMPLE_NUMBER, ''),
    cell,
    content,
  );

export const operatorField = (cell: CellAddress, content: CellContent): Field<Operator | undefined> =>
  field(readOperator(content.text), cell, content);

export const targetField = (cell: CellAddress, content: CellContent): Field<TargetValue> =>
  field(readTargetValue(content), cell, content);

export const pointsField = (cell: CellAddress, content: CellContent): Field<number | undefined> =>
  field(readPoints(content), cell, content);

/** A number as it stands, or inside a text with unit; a percent cell on the percent scale. */
export const numberField = (cell: CellAddress, content: CellContent): Field<number | undefined> =>
  field(readTargetValue(content).number, cell, content);
