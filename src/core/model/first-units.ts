/** The first UTF-16 units of a text; a character beyond the first plane is never cut in two. */
export function firstUnits(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
