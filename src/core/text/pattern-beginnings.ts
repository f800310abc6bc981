/** What the matches of a pattern can begin with: perhaps more than they do, never less. */
export interface Beginnings {
  /** Whether a match can begin with any character: then the others say nothing. */
  readonly anything: boolean;
  /** First characters behind which anything may stand, or nothing; here and below one may come several times. */
  readonly alone: string;
  /** First characters behind which one of `seconds` has to stand. */
  readonly firsts: string;
  readonly seconds: string;
  /** Whether the pattern matches the empty text wherever nothing of this stands. */
  readonly empty: boolean;
}

/** A part of a pattern, by the first two characters of what it matches. */
interface Part {
  /** A match can begin with any character. */
  readonly anything: boolean;
  /** First characters behind which any other can follow within the part. */
  readonly open: string;
  readonly firsts: string;
  readonly seconds: string;
  /** Whole matches of one character: what follows the part follows them. */
  readonly single: string;
  /** `bound`: it may match without a character, but asks something of the place. */
  readonly empty: 'never' | 'freely' | 'bound';
}

const DIGITS = '0123456789';
const BLANKS = ' \t\n\r\v\f\u00a0\u3000\u2028\u2029\ufeff';
const NOTHING: Part = {
  anything: false,
  open: '',
  firsts: '',
  seconds: '',
  single: '',
  empty: 'freely',
};
const ANYTHING: Part = { ...NOTHING, anything: true, empty: 'never' };
const ASSERTION: Part = { ...NOTHING, empty: 'bound' };

function anyOf(characters: string | undefined): Part {
  return characters === undefined ? ANYTHING : { ...NOTHING, single: characters, empty: 'never' };
}

function either(a: Part, b: Part): Part {
  const empty = [a.empty, b.empty];
  return {
    anything: a.anything || b.anything,
    open: a.open + b.open,
    firsts: a.firsts + b.firsts,
    seconds: a.seconds + b.seconds,
    single: a.single + b.single,
    // A free alternative does not make up for one that asks: which of them matches decides what follows.
    empty: empty.includes('bound') ? 'bound' : empty.includes('freely') ? 'freely' : 'never',
  };
}

/** One part behind another. */
function joined(a: Part, b: Part): Part {
  const next = b.single + b.firsts + b.open;
  const pairs = next.length > 0 && a.single.length > 0;
  const behind: Part = {
    anything: a.anything,
    open: b.anything ? a.open + a.single : a.open,
    firsts: pairs ? a.firsts + a.single : a.firsts,
    seconds: pairs ? a.seconds + next : a.seconds,
    single: b.empty === 'never' ? '' : a.single,
    empty: 'never',
  };
  if (a.empty === 'never') return behind;
  return { ...either(behind, b), empty: b.empty === 'freely' ? a.empty : b.empty };
}

const leftOut = (part: Part): Part => (part.empty === 'never' ? { ...part, empty: 'freely' } : part);

/** Takes the source of a pattern apart, left to right. What it does not know it takes for anything. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  alternatives(): Part {
    let all = this.sequence();
    while (this.take('|')) all = either(all, this.sequence());
    return all;
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private sequence(): Part {
    let all = NOTHING;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const part = this.element();
      // Two characters are known by now: what follows changes nothing.
      if (all.empty !== 'never' || all.single.length > 0) all = joined(all, part);
    }
    return all;
  }

  private element(): Part {
    const part = this.atom();
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += quantifier.length;
    // Two rounds show two characters; more of them begin alike.
    const repeated = quantifier === '' || quantifier[0] === '?' ? part : joined(part, leftOut(part));
    return /^(?:[?*]|\{0)/.test(quantifier) ? leftOut(repeated) : repeated;
  }

  private atom(): Part {
    if (this.take('(?=')) {
      // What follows the assertion stands where it looked: any other character may come second.
      const { empty, anything, open, firsts, single } = this.closed();
      return empty === 'never' ? { ...NOTHING, anything, open: open + firsts + single, empty } : ASSERTION;
    }
    if (this.take('(?!') || this.take('(?<=') || this.take('(?<!')) {
      this.closed();
      return ASSERTION;
    }
    if (this.take('(?<')) this.at = this.source.indexOf('>', this.at) + 1;
    else if (!this.take('(?:') && !this.take('(')) return this.character();
    return this.closed();
  }

  private character(): Part {
    if (this.take('[')) return anyOf(this.class());
    if (this.take('^') || this.take('$')) return ASSERTION;
    if (this.take('.')) return ANYTHING;
    return anyOf(this.take('\\') ? this.escape() : this.source[this.at++]!);
  }

  private closed(): Part {
    const part = this.alternatives();
    this.take(')');
    return part;
  }

  /** One escape behind its backslash. */
  private escape(): string | undefined {
    const kind = this.source[this.at++]!;
    if (kind === 'd') return DIGITS;
    if (kind === 's') return BLANKS;
    if (kind === 'n') return '\n';
    return /[a-zA-Z0-9]/.test(kind) ? undefined : kind;
  }

  private class(): string | undefined {
    const negated = this.take('^');
    let characters: string | undefined = '';
    while (this.at < this.source.length && !this.take(']')) {
      const one: string | undefined = this.take('\\') ? this.escape() : this.source[this.at++]!;
      characters = one === undefined || characters === undefined ? undefined : characters + one;
      if (one?.length !== 1 || this.source[this.at] !== '-' || this.source[this.at + 1] === ']') continue;
      const to = this.source.charCodeAt(this.at + 1);
      this.at += 2;
      for (let code = one.charCodeAt(0) + 1; code <= to; code++)
        characters = characters === undefined ? undefined : characters + String.fromCharCode(code);
    }
    return negated ? undefined : characters;
  }
}

/** The beginnings of a pattern from its source, for alternatives, groups, classes, quantifiers and assertions. */
export function beginningsOf(source: string): Beginnings {
  const { anything, open, firsts, seconds, single, empty } = new Reader(source).alternatives();
  return {
    // What asks something of the place may match or not match anywhere.
    anything: anything || empty === 'bound',
    alone: open + single,
    firsts,
    seconds,
    empty: empty === 'freely',
  };
}
