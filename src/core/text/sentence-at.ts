const ENDS = /[。；;\n]/;

/** The words of the sentence around a place that stand before it. */
export function sentenceBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && !ENDS.test(text[from - 1]!)) from--;
  return text.slice(from, at).trimStart();
}

/** The sentence of a rule that a place stands in: 发生安全事故的一票否决. */
export function sentenceAt(text: string, at: number): string {
  return (sentenceBefore(text, at) + text.slice(at).split(ENDS)[0]!).trim();
}
