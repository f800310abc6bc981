/*
 * Node's file system with a hand between the program and the disk: each operation on files below one folder is announced
 * before it runs, and whoever is told may let it run, fail it, or end the process. Used inside a test, and in a process of
 * its own by `node --require`, where the environment says what happens:
 *
 *   FAULT_ROOT  the folder whose files count
 *   FAULT_AT    the number of the operation, from 1
 *   FAULT       kill | half (of what is written, then kill) | interrupt | interrupt-twice
 *   FAULT_LOG   a file that the operations are listed in, one a line
 */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { resolve, sep } = require('node:path');

const BY_PATH = ['open', 'mkdir', 'stat', 'lstat', 'realpath', 'readdir', 'link', 'rename', 'rm'];
const OF_HANDLE = ['stat', 'readFile', 'writeFile', 'appendFile', 'read', 'write', 'sync', 'close'];

/**
 * @param {typeof import('node:fs/promises')} real
 * @param {(operation: { name: string, path: string, args: unknown[], handle?: import('node:fs/promises').FileHandle }) => unknown} before
 *   what it throws is what the operation fails with
 */
function faulty(real, before) {
  const wrapped = { ...real };
  for (const name of BY_PATH) {
    wrapped[name] = async (...args) => {
      const path = resolve(String(args[0]));
      await before({ name, path, args });
      const result = await real[name](...args);
      return name === 'open' ? watched(result, path) : result;
    };
  }
  const watched = (handle, path) => {
    for (const name of OF_HANDLE) {
      const own = handle[name].bind(handle);
      handle[name] = async (...args) => {
        await before({ name: `handle.${name}`, path, args, handle });
        return own(...args);
      };
    }
    return handle;
  };
  return wrapped;
}

/** Whether a path lies in a folder, or is it. */
const isBelow = (path, root) => path === root || path.startsWith(root + sep);

module.exports = { faulty, isBelow };

const { FAULT_ROOT, FAULT_AT, FAULT, FAULT_LOG } = process.env;
if (FAULT_ROOT !== undefined) {
  const promises = require('node:fs/promises');
  const real = { ...promises };
  let count = 0;
  const wrapped = faulty(real, async ({ name, path, args, handle }) => {
    if (!isBelow(path, FAULT_ROOT)) return;
    count++;
    if (FAULT_LOG !== undefined) appendFileSync(FAULT_LOG, `${name} ${path.slice(FAULT_ROOT.length)}\n`);
    if (count !== Number(FAULT_AT)) return;
    if (FAULT === 'interrupt' || FAULT === 'interrupt-twice') {
      for (let i = 0; i < (FAULT === 'interrupt' ? 1 : 2); i++) process.kill(process.pid, 'SIGINT');
      // A signal is heard in the next round of the event loop.
      await new Promise((done) => setTimeout(done, 50));
      return;
    }
    if (FAULT === 'half' && name === 'handle.writeFile') {
      const { writeSync } = require('node:fs');
      writeSync(handle.fd, args[0].subarray(0, args[0].length >> 1));
    }
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  });
  Object.assign(promises, wrapped);
  syncBuiltinESMExports();
}
