import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { audit } from '../../src/core/audit';
import { judge, workbookFor, type ExpectedSheet } from '../support/expected-findings';

const folder = resolve(__dirname, '../fixtures/bureaus/sheets');
/** `open`: the beginnings of what still differs from a careful reader, as the problems are worded. */
type BureauSheet = ExpectedSheet & { readonly open?: readonly string[] };

describe('whole sheets as bureaus hand them in', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.expected.json'));
  test.each(files)('%s gets the findings of a careful reader and no other', (name) => {
    const file = join(folder, name);
    const expected = JSON.parse(readFileSync(file, 'utf8')) as BureauSheet;
    const workbook = workbookFor(file, expected, 'tsv')!;
    const { problems } = judge(audit(workbook), workbook, expected, 'tsv');
    expect(problems.filter((problem) => !expected.open?.some((known) => problem.startsWith(known)))).toEqual(
      [],
    );
  });
});
