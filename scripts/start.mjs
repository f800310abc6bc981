/**
 * Builds what is out of date, serves the workbench and opens it in the browser.
 *
 *   npm start [-- --no-open] [-- --rebuild]
 *
 * PORT chooses the port (3000 when left out, as in the manifest); where 3000 is taken, any free one is used.
 */
import { spawn } from 'node:child_process';
import { buildIfStale } from './build.mjs';
import { serve } from './serve.mjs';

const DEFAULT_PORT = 3000;
const flags = new Set(process.argv.slice(2));
for (const flag of flags) {
  if (!['--no-open', '--rebuild'].includes(flag)) {
    console.error(`Unknown option ${flag}. Options: --no-open, --rebuild`);
    process.exit(2);
  }
}
const asked =
  process.env.PORT === undefined || process.env.PORT === '' ? undefined : Number(process.env.PORT);
if (asked !== undefined && !(Number.isInteger(asked) && asked >= 0 && asked <= 65_535)) {
  console.error(`PORT=${process.env.PORT} is no port; give a number from 0 to 65535.`);
  process.exit(2);
}

if (!buildIfStale({ force: flags.has('--rebuild') })) process.exit(1);
const server = await serve({ port: asked ?? DEFAULT_PORT, firstFree: asked === undefined }).catch((error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${asked} is in use; choose another with PORT=…` : String(error),
  );
  process.exit(1);
});
console.log(`\n绩核工作台 · PerfScore workbench\n\n  ${server.url}\n`);
console.log('The certificate is the project’s own: let the browser continue to localhost. Stop with Ctrl+C.');
if (!flags.has('--no-open')) openInBrowser(server.url);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await server.close();
    process.exit(0);
  });
}

/** Only where there is a desktop to open it on. */
function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ['xdg-open', url]
          : [];
  if (command === undefined) return;
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be opened; open the address yourself.'));
  opener.unref();
}
