/**
 * Builds what is out of date and serves it for all browser tests of a run; the address goes out as an environment
 * variable. Where that is set already, the tests run against what is served there.
 */
import { buildIfStale } from '../../../scripts/build.mjs';
import { serve } from '../../../scripts/serve.mjs';

export default async () => {
  if (process.env.PERFSCORE_E2E_URL) return;
  if (!buildIfStale()) throw new Error('The build failed; its messages stand above.');
  const server = await serve({ port: 0 });
  process.env.PERFSCORE_E2E_URL = server.url;
  globalThis.__perfscoreServer = server;
};
