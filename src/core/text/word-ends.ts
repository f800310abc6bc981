/**
 * The words of a list that a text ends with, in the order of the list. Looks only at those with the text's last
 * character, so that a long list costs no more than a short one.
 */
export function wordEnds(words: readonly string[]): (text: string) => string | undefined {
  const byLast = new Map<number, string[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    byLast.set(last, [...(byLast.get(last) ?? []), word]);
  }
  return (text) => byLast.get(text.charCodeAt(text.length - 1))?.find((word) => text.endsWith(word));
}
