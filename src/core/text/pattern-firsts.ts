/** What the matches of a pattern can begin with. */
export interface Firsts {
  /** Their first characters, perhaps more; `undefined`: anything. */
  readonly characters: string | undefined;
  /** Whether the pattern matches the empty text wherever none of these characters stands. */
  readonly empty: boolean;
}

/** A part of a pattern. `bound`: it may match without a character, but asks something of the place. */
interface Part {
  readonly characters: string | undefined;
  readonly empty: 'never' | 'freely' | 'bound';
}

const DIGITS = '0123456789';
const BLANKS = ' \t\n\r\v\f\u00a0\u3000\u2028\u2029\ufeff';
const ANYTHING: Part = { characters: undefined, empty: 'never' };
const ASSERTION: Part = { characters: '', empty: 'bound' };

function union(a: Part['characters'], b: Part['characters']): Part['characters'] {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** Takes the source of a pattern apart, left to right. What it does not know it takes for anything. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Part {
    let all = this.#sequence();
    while (this.#take('|')) {
      const other = this.#sequence();
      const either = [all.empty, other.empty];
      all = {
        characters: union(all.characters, other.characters),
        // A free alternative does not make up for one that asks: which of them matches decides what follows.
        empty: either.includes('bound') ? 'bound' : either.includes('freely') ? 'freely' : 'never',
      };
    }
    return all;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #sequence(): Part {
    let characters: Part['characters'] = '';
    let empty: Part['empty'] = 'freely';
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const part = this.#element();
      if (empty === 'never') continue;
      characters = union(characters, part.characters);
      if (part.empty !== 'freely') empty = part.empty;
    }
    return { characters, empty };
  }

  #element(): Part {
    const part = this.#atom();
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier) && part.empty === 'never' ? { ...part, empty: 'freely' } : part;
  }

  #atom(): Part {
    if (this.#take('(?=')) {
      const ahead = this.#closed();
      return ahead.empty === 'never' ? ahead : { ...ahead, empty: 'bound' };
    }
    if (this.#take('(?!') || this.#take('(?<=') || this.#take('(?<!')) {
      this.#closed();
      return ASSERTION;
    }
    if (this.#take('(?:') || this.#take('(')) return this.#closed();
    if (this.#take('[')) return this.#class();
    if (this.#take('^') || this.#take('$')) return ASSERTION;
    if (this.#take('.')) return ANYTHING;
    const characters = this.#take('\\') ? this.#escape() : this.#source[this.#at++]!;
    return { characters, empty: 'never' };
  }

  #closed(): Part {
    const part = this.alternatives();
    this.#take(')');
    return part;
  }

  /** One escape behind its backslash. */
  #escape(): string | undefined {
    const kind = this.#source[this.#at++]!;
    if (kind === 'd') return DIGITS;
    if (kind === 's') return BLANKS;
    if (kind === 'n') return '\n';
    return /[a-zA-Z0-9]/.test(kind) ? undefined : kind;
  }

  #class(): Part {
    const negated = this.#take('^');
    let characters: Part['characters'] = '';
    while (this.#at < this.#source.length && !this.#take(']')) {
      const one = this.#take('\\') ? this.#escape() : this.#source[this.#at++]!;
      characters = union(characters, one);
      if (one?.length !== 1 || this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']') continue;
      const to = this.#source.charCodeAt(this.#at + 1);
      this.#at += 2;
      for (let code = one.charCodeAt(0) + 1; code <= to; code++)
        characters = union(characters, String.fromCharCode(code));
    }
    return { characters: negated ? undefined : characters, empty: 'never' };
  }
}

/**
 * The first characters of a pattern from its source, for alternatives, groups, classes, quantifiers and assertions. They
 * may be too many, never too few.
 */
export function firstsOf(source: string): Firsts {
  const { characters, empty } = new Reader(source).alternatives();
  // What asks something of the place may match or not match anywhere.
  return empty === 'bound'
    ? { characters: undefined, empty: false }
    : { characters, empty: empty === 'freely' };
}
