import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { grammarPage } from '../../scripts/grammar-page';

test('docs/grammar.md is what the clauses say', () => {
  expect(readFileSync(resolve(__dirname, '../../docs/grammar.md'), 'utf8')).toBe(grammarPage());
});
