/**
 * What a person means to stand in a cell that shows `shown`: a narrow column shows #### for a number, a hidden one and a
 * format without a place for the value (`;;;`, a date before 1900) nothing at all. The cell is filled all the same.
 * @param value the stored value, not blank
 * @param format the number format code
 */
export function meantText(shown: string, value: unknown, format: unknown): string {
  return shown === '' || /^#+$/.test(shown) ? valueText(value, format) : shown;
}

function valueText(value: unknown, format: unknown): string {
  const percent = typeof format === 'string' ? /^0(?:\.(0+))?%$/.exec(format) : null;
  return percent && typeof value === 'number'
    ? // 0.285 is 28.499999999999996 hundredths to the machine, and 28.5 to Excel, which counts 15 digits.
      `${Number((value * 100).toPrecision(15)).toFixed(percent[1]?.length ?? 0)}%`
    : String(value);
}
