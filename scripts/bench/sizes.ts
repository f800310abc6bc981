import { readdirSync } from 'node:fs';
import { report } from './measure';

export function sizes(): void {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) =>
    /\.tsx?$/.test(entry.name),
  );
  report('source files', String(files.length), '—');
}
