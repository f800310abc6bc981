import type { Language } from '../core/checks/define-check';
import { oneLine } from '../core/report/text';
import { wordsOf } from './words';

const BAR = 24;
/** Drawn at most so often: a terminal is slow. */
const EVERY_MS = 100;

/** One line on the terminal that says how far the work is. It is wiped before anything else is written there. */
export class Progress {
  private readonly started = performance.now();
  private drawn = 0;
  private done = 0;
  private shown = false;
  private total: number | undefined;

  constructor(
    private readonly output: NodeJS.WriteStream,
    private readonly language: Language,
  ) {}

  /** Known once the files are counted. */
  expect(total: number): void {
    this.total = total;
  }

  /** One more file is done. */
  advance(current: string): void {
    this.done++;
    const now = performance.now();
    if (now - this.drawn < EVERY_MS) return;
    this.drawn = now;
    this.draw(current, (now - this.started) / 1000);
  }

  clear(): void {
    if (!this.shown) return;
    this.output.write('\r\u001b[2K');
    this.shown = false;
  }

  private draw(current: string, seconds: number): void {
    const words = wordsOf(this.language);
    const rate = this.done / seconds;
    const parts = [words.rate(rate < 10 ? rate.toFixed(1) : rate.toFixed(0))];
    const total = this.total;
    if (total !== undefined && total >= this.done) {
      const filled = Math.round((this.done / total) * BAR);
      parts.unshift(`[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${this.done}/${total}`);
      parts.push(words.remaining(clock((total - this.done) / rate)));
    } else parts.unshift(String(this.done));
    parts.push(oneLine(current));
    this.output.write(`\r\u001b[2K${fitted(parts.join('  '), (this.output.columns || 80) - 1)}`);
    this.shown = true;
  }
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Cut to so many columns, so that the line never wraps; Chinese characters take two. */
function fitted(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += character > '\u2e7f' ? 2 : 1;
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}
