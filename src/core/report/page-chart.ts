import { escaped } from './markup';

export interface Bar {
  readonly label: string;
  /** Segments from left to right; `kind` is the class that colours them. */
  readonly parts: readonly { readonly kind: string; readonly value: number }[];
}

const MOST_BARS = 12;
const ROW = 36;

/**
 * Horizontal bars as inline SVG, one under the other, the longest first. All widths are shares of the width at hand, so
 * that the words keep their size on a narrow screen; each word stands above its bar, so that a long one has room.
 */
export function barChart(bars: readonly Bar[], title: string): string {
  const sum = ({ parts }: Bar) => parts.reduce((all, { value }) => all + value, 0);
  const shown = bars.filter((bar) => sum(bar) > 0);
  if (shown.length === 0) return '<p class="fine">没有发现问题</p>';
  const first = shown.slice(0, MOST_BARS);
  const longest = Math.max(...first.map(sum));
  const left = shown.slice(MOST_BARS);
  const rows = first.map((bar, index) => {
    const y = index * ROW;
    let x = 0;
    const segments = bar.parts.map(({ kind, value }) => {
      const width = (value / longest) * 100;
      const segment = `<rect class="bar ${kind}" x="${x.toFixed(2)}%" y="${y + 20}" width="${width.toFixed(2)}%" height="8"/>`;
      x += width;
      return value === 0 ? '' : segment;
    });
    return `<text x="0" y="${y + 14}">${escaped(shortened(bar.label))}</text><text x="100%" y="${y + 14}" text-anchor="end">${sum(bar)}</text><rect class="track" x="0" y="${y + 20}" width="100%" height="8"/>${segments.join('')}`;
  });
  const rest = left.reduce((all, bar) => all + sum(bar), 0);
  return `<svg role="img" aria-label="${escaped(title)}" width="100%" height="${first.length * ROW}">${rows.join('')}</svg>${
    left.length > 0 ? `<p class="fine">其余 ${left.length} 项共 ${rest} 个问题</p>` : ''
  }`;
}

/** So that a label never reaches the number at the end of its line. */
function shortened(label: string): string {
  const characters = [...label];
  return characters.length > 20 ? `${characters.slice(0, 19).join('')}…` : label;
}
