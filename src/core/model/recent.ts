/**
 * Keeps what was worked out lately, by a text. It holds two halves: a full newer half becomes the older one, and what
 * nobody asked for since the last time that happened is forgotten with it, at no cost for each.
 */
export class Recent<T> {
  private readonly half: number;
  private newer = new Map<string, T>();
  private older = new Map<string, T>();

  /** @param capacity how many are kept at most */
  constructor(capacity: number) {
    this.half = Math.ceil(capacity / 2);
  }

  get(key: string): T | undefined {
    const known = this.newer.get(key);
    if (known !== undefined || this.older.size === 0) return known;
    const before = this.older.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: string, value: T): void {
    if (this.newer.size >= this.half) {
      this.older = this.newer;
      this.newer = new Map();
    }
    this.newer.set(key, value);
  }
}
