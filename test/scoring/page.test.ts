import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workingsPage } from '../../scripts/workings-page';

const page = readFileSync(resolve(__dirname, '../../docs/workings.md'), 'utf8');

// A person reads the working before signing a score: a sentence that changes is read once more before it is committed.
it.each(
  workingsPage(resolve(__dirname, '../fixtures/rules'))
    .split('\n\n')
    .map((part) => [part.split('\n')[0]!, part] as const),
)('docs/workings.md says what the scorer says: %s', (_, part) => expect(page).toContain(part));
