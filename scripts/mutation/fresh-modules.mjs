/**
 * The source and the tests as modules that can be loaded anew as often as wanted, compiled once. A mutant must meet no memory
 * of a run before it: the core remembers what it read of a text in many places.
 */
import { transformSync } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import vm from 'node:vm';

const ENDINGS = ['', '.ts', '.mjs', '/index.ts'];

export class FreshModules {
  #root;
  #globals;
  #packages;
  #rewrite;
  #compiled = new Map();
  #resolved = new Map();
  #loaded = new Map();

  /**
   * @param root the folder that holds `src`, `test` and `node_modules`
   * @param globals names that every module sees besides those of Node
   * @param packages stand-ins for packages, by name
   * @param rewrite what is to be done to a source before it is compiled
   */
  constructor(root, globals, packages, rewrite) {
    this.#root = root;
    this.#globals = globals;
    this.#packages = packages;
    this.#rewrite = rewrite;
  }

  /** Forgets what was loaded; what was compiled stays. */
  forget() {
    this.#loaded = new Map();
  }

  load(file) {
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#loaded.set(file, module);
    const { run, require } = this.#compile(file);
    run(module.exports, require, module, file, dirname(file), ...Object.values(this.#globals));
    return module.exports;
  }

  #compile(file) {
    let made = this.#compiled.get(file);
    if (made) return made;
    if (file.endsWith('.json')) {
      const data = JSON.parse(readFileSync(file, 'utf8'));
      made = { run: (_, __, module) => (module.exports = data), require: undefined };
    } else {
      const { code } = transformSync(this.#rewrite(readFileSync(file, 'utf8')), {
        loader: 'ts',
        format: 'cjs',
        target: 'node20',
        sourcefile: relative(this.#root, file),
      });
      const names = [
        'exports',
        'require',
        'module',
        '__filename',
        '__dirname',
        ...Object.keys(this.#globals),
      ];
      const run = new vm.Script(`(function (${names.join(', ')}) {${code}\n})`, {
        filename: file,
      }).runInThisContext();
      made = { run, require: this.#requireFrom(file) };
    }
    this.#compiled.set(file, made);
    return made;
  }

  #requireFrom(file) {
    const native = createRequire(file);
    const require = (name) => {
      if (name.startsWith('.')) return this.load(this.#find(resolve(dirname(file), name)));
      return this.#packages[name] ?? native(name);
    };
    return require;
  }

  #find(path) {
    let found = this.#resolved.get(path);
    if (!found) {
      found = ENDINGS.map((ending) => path + ending).find((each) => /\.\w+$/.test(each) && existsSync(each));
      if (!found) throw new Error(`no module ${path}`);
      this.#resolved.set(path, found);
    }
    return found;
  }
}
