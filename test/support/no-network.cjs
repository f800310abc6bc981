/*
 * Loaded before a program (`node --require`), takes every way to another machine away: whoever tries one fails, and the
 * attempt is written down in the file that NETWORK_LOG names. Worker threads load it too.
 */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const WAYS = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'],
};

function refuse(way) {
  appendFileSync(process.env.NETWORK_LOG, `${way}\n`);
  throw new Error(`no network: ${way}`);
}

for (const [name, ways] of Object.entries(WAYS)) {
  const module_ = require(`node:${name}`);
  for (const way of ways) module_[way] = () => refuse(`${name}.${way}`);
}
// Sockets made by hand, and whatever goes by them.
require('node:net').Socket.prototype.connect = () => refuse('Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Object.defineProperty(globalThis, name, { configurable: true, get: () => refuse(name) });
syncBuiltinESMExports();
appendFileSync(process.env.NETWORK_LOG, 'loaded\n');
