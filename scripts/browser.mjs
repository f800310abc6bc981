/**
 * Finds the browser for the tests: the one named by PERFSCORE_BROWSER, else an installed Chrome, Edge or Chromium, else
 * the one inside the npm package @sparticuz/chromium.
 *
 *   node scripts/browser.mjs      prints { executablePath, args, env, source } as JSON
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/** @returns {Promise<{ executablePath: string, args: string[], env?: Record<string, string>, source: string }>} */
export async function findBrowser() {
  const named = process.env.PERFSCORE_BROWSER;
  if (named) {
    if (!runnable(named)) throw new Error(`PERFSCORE_BROWSER=${named} cannot be run.`);
    return { executablePath: named, args: ARGS, source: 'PERFSCORE_BROWSER' };
  }
  const installed = candidates().find(runnable);
  if (installed) return { executablePath: installed, args: ARGS, source: installed };
  return packedBrowser();
}

/**
 * The browser inside @sparticuz/chromium, unpacked into the folder for temporary files. Its own arguments are left out:
 * they switch off the rules for other origins, which the tests rely on.
 */
async function packedBrowser() {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const found = { executablePath, args: [...ARGS, '--no-zygote'], source: '@sparticuz/chromium' };
  if (process.platform !== 'linux') return found;
  // A bare machine has neither the libraries that it needs nor a configuration of fonts; the package has most of them for
  // another Linux, and an older one of its kind the last: libsqlite3.
  const bin = (name) => fileURLToPath(new URL('../bin/', import.meta.resolve(name)));
  const unpacked = async (folder, proof, name, archive) => {
    if (!existsSync(join(folder, proof))) await inflate(join(bin(name), archive));
    return folder;
  };
  const libraries = [
    await unpacked(join(tmpdir(), 'al2023/lib'), 'libnss3.so', '@sparticuz/chromium', 'al2023.tar.br'),
    await unpacked(join(tmpdir(), 'al2/lib'), 'libsqlite3.so.0', 'linux-browser-libraries', 'al2.tar.br'),
  ];
  const fonts = await unpacked(join(tmpdir(), 'fonts'), 'fonts.conf', '@sparticuz/chromium', 'fonts.tar.br');
  // What the machine has of its own comes first.
  const path = [process.env.LD_LIBRARY_PATH, ...libraries].filter(Boolean).join(delimiter);
  const env = {
    LD_LIBRARY_PATH: path,
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
  };
  return { ...found, env };
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
