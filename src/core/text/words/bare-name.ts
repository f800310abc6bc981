/** An indicator's name without the remark in brackets at its end: 培训人数（含村级） → 培训人数. */
export function bareName(name: string): string {
  const last = name.charAt(name.length - 1);
  return last === '）' || last === ')' ? name.replace(/[（(][^（()）]{0,40}[）)]$/u, '').trim() : name.trim();
}
