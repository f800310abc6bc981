import { areOneSlipApart } from '../../src/core/text/bureau-names';

it.each([
  ['松凤县林业局', '松风县林业局', true],
  ['松风县 林业局', '松凤县林业局', true],
  ['青州市市场监督管理局', '青川市市场监督管理局', true],
  // Two levels of one place, another kind of bureau, another place, and places of one character.
  ['松风市林业局', '松风县林业局', false],
  ['松凤县水利局', '松风县林业局', false],
  ['柏溪县林业局', '松风县林业局', false],
  ['大松风县林业局', '松风县林业局', false],
  ['松县林业局', '柏县林业局', false],
  ['松风县林业局', '松风县林业局', false],
])('%s and %s: one slip apart is %s', (a, b, slip) => {
  expect(areOneSlipApart(a, b)).toBe(slip);
});
