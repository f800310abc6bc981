import { CLAUSES } from '../../src/core/grammar/clauses';
import type { Source } from '../../src/core/grammar/tokens/define-clause';
import { foldText, writtenAt } from '../../src/core/text/width';

const sourceOf = (written: string): Source => {
  const folded = foldText(written);
  return {
    text: folded.text,
    ranked: false,
    bothEnds: false,
    calculates: true,
    converts: true,
    written: (at) => writtenAt(folded, at),
    startsSegment: (at) => at === 0,
    listNumberAt: () => undefined,
  };
};

/** An example with the place where the clause begins: `‹›` stand around what it reads where the words beside it matter. */
function exampleOf(written: string): { source: Source; at: number; read: string } {
  const [, before = '', read = written, behind = ''] = /^(.*)‹(.*)›(.*)$/su.exec(written) ?? [];
  const at = foldText(before).text.length;
  return { source: sourceOf(before + read + behind), at, read: foldText(read).text };
}

describe.each(CLAUSES.map((clause) => [clause.id, clause] as const))('%s', (_, clause) => {
  test.each(clause.examples)('reads “%s” from end to end', (example) => {
    const { source, at, read } = exampleOf(example);
    const item = clause.parse(source, at);
    expect(item && source.text.slice(item.start, item.end)).toBe(read);
  });

  test.each(clause.counterexamples)('leaves “%s” alone', (example) => {
    const { text } = foldText(example);
    const item = clause.parse(sourceOf(example), 0);
    expect(item && text.slice(item.start, item.end)).not.toBe(text);
  });

  test.each(clause.examples)('reads its own printing of “%s” the same', (example) => {
    const { source, at } = exampleOf(example);
    const item = clause.parse(source, at);
    const printed = item ? clause.print(item) : '';
    if (!item || printed === '') return;
    const again = clause.parse(sourceOf(printed), 0);
    expect({ ...again, start: 0, end: 0 }).toEqual({
      ...clause.parse(sourceOf(printed), 0),
      start: 0,
      end: 0,
    });
    expect(again && again.type).toBe(item.type);
  });

  test('can begin with each of its examples’ first characters', () => {
    if (clause.starts === '') return;
    for (const example of clause.examples) expect(clause.starts).toContain(exampleOf(example).read[0]);
  });
});

test('clauses have ids of their own', () => {
  expect(new Set(CLAUSES.map((clause) => clause.id)).size).toBe(CLAUSES.length);
  expect(CLAUSES.length).toBeGreaterThan(15);
});
