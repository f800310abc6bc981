/**
 * One table for all that is asked of a character: a row for each character of the language, a column for each question.
 * While a text is read, dozens of questions are asked of the same few characters; in rows of their own the answers lie
 * together, where a table for each question would be fetched from far memory every time.
 */

/** Of the Chinese characters and signs that the words of the rule language hold there are about sixteen hundred. */
const MOST_CHARACTERS = 4096;
const MOST_QUESTIONS = 1024;

/** The row of a character by its code; characters that nobody named share row 0, where every answer is 0. */
const ROWS = new Uint16Array(0x10000);
const ANSWERS = new Uint8Array(MOST_CHARACTERS * MOST_QUESTIONS);
let rows = 1;
let columns = 0;

/** A new question, to which the answer is 0 for every character. Made while the program loads; there are a few hundred. */
export function newQuestion(): number {
  if (columns === MOST_QUESTIONS) throw new RangeError('the table of characters has no column left');
  return columns++;
}

/** What was answered for the character with this code; 0 past the end of a text, where a code is NaN. */
export function answerFor(code: number, question: number): number {
  return ANSWERS[ROWS[code | 0]! * MOST_QUESTIONS + question]!;
}

/** @param answer at most 255 */
export function setAnswer(code: number, question: number, answer: number): void {
  let row = ROWS[code]!;
  if (row === 0) {
    if (rows === MOST_CHARACTERS) throw new RangeError('the table of characters has no row left');
    row = rows++;
    ROWS[code] = row;
  }
  ANSWERS[row * MOST_QUESTIONS + question] = answer;
}
