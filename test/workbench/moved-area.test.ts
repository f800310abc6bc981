import { movedArea, type MoveOfCells } from '../../src/workbench/grid/moved-area';

const AREA = { top: 4, left: 1, bottom: 6, right: 3 };
const rows = (way: MoveOfCells['way'], first: number, count: number): MoveOfCells => ({
  ...{ of: 'rows', way, first, count },
});

it.each([
  ['above', rows('in', 4, 2), { ...AREA, top: 6, bottom: 8 }],
  ['inside', rows('in', 5, 2), { ...AREA, bottom: 8 }],
  ['below', rows('in', 7, 2), AREA],
])('goes along with rows put in %s', (_, move, expected) => {
  expect(movedArea(AREA, move)).toEqual(expected);
});

it.each([
  ['above', rows('out', 0, 2), { ...AREA, top: 2, bottom: 4 }],
  ['above and at its beginning', rows('out', 3, 2), { ...AREA, top: 3, bottom: 4 }],
  ['inside', rows('out', 5, 1), { ...AREA, bottom: 5 }],
  ['at its end and below', rows('out', 6, 9), { ...AREA, bottom: 5 }],
  ['below', rows('out', 7, 9), AREA],
  ['all around', rows('out', 3, 9), undefined],
])('goes along with rows taken out %s', (_, move, expected) => {
  expect(movedArea(AREA, move)).toEqual(expected);
});

it('goes along with columns', () => {
  expect(movedArea(AREA, { of: 'columns', way: 'in', first: 0, count: 1 })).toEqual({
    ...AREA,
    left: 2,
    right: 4,
  });
  expect(movedArea(AREA, { of: 'columns', way: 'out', first: 1, count: 3 })).toBeUndefined();
});
