/** So many texts are kept at least, and twice as many at most. */
const MOST = 2000;
/** Labels, units, level names and operators are short; longer texts hardly come twice. */
const LONGEST = 40;

/**
 * A pure function of a text that remembers what it made of short texts. The same few labels, level names and units stand
 * in thousands of cells; one that was seen before costs a lookup. Bounded: of the texts that were not asked for lately
 * all are forgotten.
 */
export function perText<T>(read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let earlier = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    let made = recent.get(text);
    if (made !== undefined || recent.has(text)) return made!;
    made = earlier.has(text) ? earlier.get(text)! : read(text);
    if (recent.size >= MOST) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, made);
    return made;
  };
}

/** A function of a text that every place of it asks: what it made of the last text, however long, is kept. */
export function ofLastText<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; readonly made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: read(text) };
    // An equal string that is another object is compared letter by letter: once, not at every place of it.
    else last.text = text;
    return last.made;
  };
}

/** Where the first match of a pattern ends in a text, infinite where none does: whether one stands before a place. */
export function endOfFirst(pattern: RegExp): (text: string) => number {
  return ofLastText((text) => {
    const found = pattern.exec(text);
    return found ? found.index + found[0].length : Number.POSITIVE_INFINITY;
  });
}
