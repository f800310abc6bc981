import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checksPages } from '../../scripts/checks-pages';

// A page shows what each example says to a person: a message that changes is read once more before it is committed.
it.each([...checksPages()])('docs/checks/%s is what the checks say', (name, text) => {
  expect(readFileSync(resolve(__dirname, '../../docs/checks', name), 'utf8')).toBe(text);
});
