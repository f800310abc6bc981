/** The part of Jest's globals that the tests of the core use, collecting tests instead of running them. */
import { format } from 'node:util';

export class TestList {
  #tests = [];
  #path = [];
  /** What `afterEach` said in the `describe`s that are open. */
  #undo = [];

  /**
   * Collects the tests that `load` declares.
   *
   * @returns `{ id, name, body, skipped }`; an id is the file and the full name
   */
  collect(file, load) {
    this.#tests = [];
    this.#path = [];
    this.#undo = [];
    load();
    const seen = new Map();
    for (const test of this.#tests) {
      const times = (seen.get(test.name) ?? 0) + 1;
      seen.set(test.name, times);
      if (times > 1) test.name += ` (${times})`;
      test.id = `${file}: ${test.name}`;
    }
    return this.#tests;
  }

  globals() {
    const describe = (name, body) => {
      this.#path.push(name);
      const outer = this.#undo;
      this.#undo = [...outer];
      body();
      this.#undo = outer;
      this.#path.pop();
    };
    const declare = (skipped) => (name, body) => {
      const undo = this.#undo;
      const run = async () => {
        try {
          await body();
        } finally {
          for (const each of undo) each();
        }
      };
      this.#tests.push({ name: [...this.#path, name].join(' › '), body: run, skipped });
    };
    const test = declare(false);
    test.skip = declare(true);
    describe.each = each(describe);
    test.each = each(test);
    return { describe, test, it: test, afterEach: (undo) => this.#undo.push(undo) };
  }
}

function each(declare) {
  return (table) => (name, body) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      const holes = name.match(/%[sdijo]/g)?.length ?? 0;
      declare(format(name, ...values.slice(0, holes)), () => body(...values));
    }
  };
}
