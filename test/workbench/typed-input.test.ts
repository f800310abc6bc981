import { typedInput } from '../../src/workbench/office-host/typed-input';

it.each([
  ['', { kind: 'blank' }],
  ['=A1', { kind: 'formula', formula: '=A1' }],
  ['=', { kind: 'text', text: '=' }],
  ["'=A1", { kind: 'text', text: '=A1' }],
  ['12', { kind: 'number', value: 12 }],
  ['-.5', { kind: 'number', value: -0.5 }],
  ['97%', { kind: 'number', value: 0.97, numberFormat: '0%' }],
  ['97.5%', { kind: 'number', value: 0.975, numberFormat: '0.00%' }],
  ['1.1%', { kind: 'number', value: 0.011, numberFormat: '0.00%' }],
  ['1,200', { kind: 'number', value: 1200, numberFormat: '#,##0' }],
  ['-1,234,567.5', { kind: 'number', value: -1_234_567.5, numberFormat: '#,##0.00' }],
  ['12,34', { kind: 'text', text: '12,34' }],
  ['430101200001015678', { kind: 'number', value: 430_101_200_001_015_000 }],
  ['0.0012345678901234567', { kind: 'number', value: 0.00123456789012345 }],
  ['.', { kind: 'text', text: '.' }],
  ['%', { kind: 'text', text: '%' }],
  ['≥90', { kind: 'text', text: '≥90' }],
  ['true', { kind: 'boolean', value: true }],
  [3.5, { kind: 'number', value: 3.5 }],
])('%p is typed as %o', (input, typed) => {
  expect(typedInput(input)).toEqual(typed);
});

it.each(['12', '=A1', '97%'])('keeps %p a text in a cell of the text format', (text) => {
  expect(typedInput(text, true)).toEqual({ kind: 'text', text });
});
