import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (script: string): Promise<unknown> => import(pathToFileURL(resolve('scripts', script)).href);

/**
 * Builds what is out of date and serves it, for scripts that look at the workbench in a browser. Where PERFSCORE_E2E_URL is
 * set, they look at what is served there.
 */
export async function serveWorkbench(): Promise<{ readonly close: () => Promise<void> }> {
  if (process.env['PERFSCORE_E2E_URL']) return { close: () => Promise.resolve() };
  const { buildIfStale } = (await load('build.mjs')) as { buildIfStale: () => boolean };
  const { serve } = (await load('serve.mjs')) as {
    serve: (options: { port: number }) => Promise<{ url: string; close: () => Promise<void> }>;
  };
  if (!buildIfStale()) throw new Error('The build failed; its messages stand above.');
  const server = await serve({ port: 0 });
  process.env['PERFSCORE_E2E_URL'] = server.url;
  return server;
}
