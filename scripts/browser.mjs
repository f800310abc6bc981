/**
 * Finds the browser for the tests: the one named by PERFSCORE_BROWSER, else an installed Chrome, Edge or Chromium, else
 * the one inside the npm package @sparticuz/chromium.
 *
 *   node scripts/browser.mjs      prints { executablePath, args, source } as JSON
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
/** A container has no user namespaces to build the sandbox from; the pages opened are this machine's own. */
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** @returns {Promise<{ executablePath: string, args: string[], source: string }>} */
export async function findBrowser() {
  const named = process.env.PERFSCORE_BROWSER;
  if (named) {
    if (!runnable(named)) throw new Error(`PERFSCORE_BROWSER=${named} cannot be run.`);
    return { executablePath: named, args: ARGS, source: 'PERFSCORE_BROWSER' };
  }
  const installed = candidates().find(runnable);
  if (installed) return { executablePath: installed, args: ARGS, source: installed };
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...ARGS],
    source: '@sparticuz/chromium',
  };
}

function candidates() {
  if (process.platform === 'darwin') return MAC;
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, x86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((root) => WINDOWS.map((path) => join(root, path)));
  }
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(await findBrowser()));
