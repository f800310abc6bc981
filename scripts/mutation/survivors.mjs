import { readFileSync } from 'node:fs';

/** The mutants that no test noticed, as text to read: file, place, what stood there and what stood there instead. */
export function survivors(results) {
  const parts = [];
  for (const name of new Set(results.map(({ fileName }) => fileName))) {
    const mutants = results.filter(({ fileName }) => fileName === name);
    const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    if (missed.length === 0) continue;
    parts.push(`${name}: ${missed.length} of ${mutants.length}`);
    const lines = readFileSync(name, 'utf8').split('\n');
    for (const { location, mutatorName, replacement, status } of missed) {
      const { start, end } = location;
      const line = lines[start.line] ?? '';
      const was =
        start.line === end.line ? line.slice(start.column, end.column) : `${line.slice(start.column)} …`;
      const mark = status === 'NoCoverage' ? ' (reached by no test)' : '';
      parts.push(
        `  ${start.line + 1}:${start.column + 1} ${mutatorName}${mark}: ${short(was)} → ${short(replacement)}`,
      );
    }
  }
  return `${parts.join('\n')}\n`;
}

const short = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};
