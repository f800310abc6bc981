/**
 * A certificate for https on this machine: Office.js boots on https only. Made by the project itself, kept in the cache
 * of node_modules, never committed, and made anew a week before it ends.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { X509Certificate } from 'node:crypto';
import selfsigned from 'selfsigned';

const FOLDER = resolve(import.meta.dirname, '../node_modules/.cache/perfscore');
const DAYS = 180;
const RENEW_BEFORE_MS = 7 * 24 * 3600 * 1000;

/** @returns {Promise<{ key: string, cert: string }>} PEM texts */
export async function certificate() {
  const keyFile = resolve(FOLDER, 'localhost-key.pem');
  const certFile = resolve(FOLDER, 'localhost.pem');
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
    if (Date.parse(new X509Certificate(cert).validTo) > Date.now() + RENEW_BEFORE_MS) return { key, cert };
  } catch (error) {
    if (error.code !== 'ENOENT')
      console.warn(`The certificate could not be read (${error.message}); making a new one.`);
  }
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 24 * 3600 * 1000),
    notAfterDate: new Date(Date.now() + DAYS * 24 * 3600 * 1000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(keyFile, key, { mode: 0o600 });
  await writeFile(certFile, cert);
  return { key, cert };
}
