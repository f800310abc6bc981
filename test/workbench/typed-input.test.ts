import { typedInput } from '../../src/workbench/grid/typed-input';

it.each([
  ['', { kind: 'blank' }],
  ['=A1', { kind: 'formula', formula: '=A1' }],
  ['=', { kind: 'text', text: '=' }],
  ["'=A1", { kind: 'text', text: '=A1' }],
  ['12', { kind: 'number', value: 12 }],
  ['-.5', { kind: 'number', value: -0.5 }],
  ['97%', { kind: 'number', value: 0.97, numberFormat: '0%' }],
  ['97.5%', { kind: 'number', value: 0.975, numberFormat: '0.00%' }],
  ['1234567890123456', { kind: 'text', text: '1234567890123456' }],
  ['≥90', { kind: 'text', text: '≥90' }],
  ['true', { kind: 'boolean', value: true }],
  [3.5, { kind: 'number', value: 3.5 }],
])('%p is typed as %o', (input, typed) => {
  expect(typedInput(input)).toEqual(typed);
});

it('keeps a number a text in a cell of the text format', () => {
  expect(typedInput('12', true)).toEqual({ kind: 'text', text: '12' });
});
