/**
 * Runs the bundled command line from where this file stands beside it, in the process or in a worker thread of it. Node
 * compiles each function of a program anew in each process and thread; here what an earlier run compiled is kept beside
 * the bundle and taken from there.
 */
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

/** The first line of a part names its content, and the compiled code of it begins with the same line. */
const NAME_LENGTH = 66;

/*
 * Checking some hundred files takes a few seconds, too short to earn back what the optimizing compiler spends on functions
 * that are merely warm: it would take as long as the checking itself, on the cores that the workers need. A function must
 * run seven times as long as usual to be worth it; meanwhile all run in the compiler's quick form.
 *
 * A heap is collected when it has doubled since the last time; left alone, V8 lets it grow to four times what is in use.
 */
function setPace() {
  setFlagsFromString('--interrupt-budget=500000');
  setFlagsFromString('--heap-growing-percent=100');
}

/**
 * Loads the parts of the bundle: `main` knows the commands, `work` does them and is loaded when one is run.
 * @param {boolean} record keeps what this run compiles for later ones
 */
function loaderOf(record) {
  const loaded = new Map();
  const load = (part) => {
    if (!loaded.has(part)) loaded.set(part, loadPart(part, inside, record));
    return loaded.get(part);
  };
  const inside = (name) => {
    if (!name.startsWith('./')) return require(name);
    // Once, and before the code that is kept is asked for: it fits the flags that it was made with.
    if (isMainThread && !loaded.has('work')) setPace();
    return load('work')(name);
  };
  return load;
}

function loadPart(part, inside, record) {
  const file = join(__dirname, `${part}.js`);
  const source = readFileSync(file, 'utf16le');
  const name = source.slice(0, NAME_LENGTH);
  const store = join(__dirname, `${part}-${process.version}-${process.arch}.code`);
  const kept = record ? undefined : keptCode(store, name);
  const script = new Script(`(function (module, require, bundleUrl) {${source}\n})`, {
    filename: file,
    ...(kept ? { cachedData: kept } : {}),
  });
  if (record) process.once('exit', () => keep(store, name, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module, inside, pathToFileURL(file).href);
  return module.exports;
}

/** Code of another bundle must never run: V8 itself compares no more than the length of the sources. */
function keptCode(store, name) {
  if (!existsSync(store)) return undefined;
  const bytes = readFileSync(store);
  return bytes.toString('latin1', 0, NAME_LENGTH) === name ? bytes.subarray(NAME_LENGTH) : undefined;
}

function keep(store, name, code) {
  const aside = `${store}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(name, 'latin1'), code]));
  renameSync(aside, store);
}

module.exports = { start: () => loaderOf(false)('main') };
if (!isMainThread) loaderOf(false)('work')('./worker');
// Run by itself, it keeps what the run compiles.
else if (require.main === module) loaderOf(true)('main');
