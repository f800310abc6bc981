import { readFileSync } from 'node:fs';
import type { Browser, Frame } from 'playwright-core';
import { eventually, launchBrowser, WorkbenchWindow } from './support/open-workbench';
import { PASTED_PROJECT } from './support/pasted-project';

jest.setTimeout(180_000);

let browser: Browser;
let window: WorkbenchWindow;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  window = await WorkbenchWindow.open(browser);
});
afterEach(() => window.close());

/** What a hostile text that had become markup would try; each with the directive that must stop it. */
const ATTEMPTS = [
  [
    'an inline script',
    'script-src',
    'const s = document.createElement("script"); s.textContent = "window.hit = 1"; document.head.append(s);',
  ],
  [
    'an inline handler',
    'script-src',
    'const b = document.createElement("b"); b.setAttribute("onclick", "window.hit = 1"); document.body.append(b); b.click(); b.remove();',
  ],
  [
    'a link that runs',
    'script-src',
    'const a = document.createElement("a"); a.href = "javascript:window.hit=1"; document.body.append(a); a.click(); a.remove();',
  ],
  ['eval', 'script-src', 'try { (0, eval)("window.hit = 1"); } catch {}'],
  ['new Function', 'script-src', 'try { new Function("window.hit = 1")(); } catch {}'],
  ['a timer with a text', 'script-src', 'setTimeout("window.hit = 1");'],
  [
    'a script from elsewhere',
    'script-src',
    'const s = document.createElement("script"); s.src = "https://example.invalid/x.js"; document.head.append(s);',
  ],
  [
    'a worker from a blob',
    'worker-src',
    'try { new Worker(URL.createObjectURL(new Blob(["1"]))); } catch {}',
  ],
  ['fetch elsewhere', 'connect-src', 'fetch("https://example.invalid/x").catch(() => {});'],
  [
    'a request elsewhere',
    'connect-src',
    'const r = new XMLHttpRequest(); try { r.open("GET", "https://example.invalid/x"); r.send(); } catch {}',
  ],
  ['a socket elsewhere', 'connect-src', 'try { new WebSocket("wss://example.invalid/"); } catch {}'],
  ['a beacon elsewhere', 'connect-src', 'navigator.sendBeacon("https://example.invalid/x", "");'],
  ['an image from elsewhere', 'img-src', 'new Image().src = "https://example.invalid/x.png";'],
  [
    'a frame from elsewhere',
    'frame-src',
    'const f = document.createElement("iframe"); f.src = "https://example.invalid/"; document.body.append(f); f.remove();',
  ],
  [
    'an object from elsewhere',
    'object-src',
    'const o = document.createElement("object"); o.data = "https://example.invalid/x"; document.body.append(o); setTimeout(() => o.remove(), 500);',
  ],
  [
    'a form that goes elsewhere',
    'form-action',
    'const f = document.createElement("form"); f.action = "https://example.invalid/"; f.target = "_blank"; document.body.append(f); f.submit(); f.remove();',
  ],
  [
    'another base',
    'base-uri',
    'const b = document.createElement("base"); b.href = "https://example.invalid/"; document.head.append(b); b.remove();',
  ],
] as const;

/** Runs an attempt as a task of the page's own, where no debugger stands behind it; gives what the policy said. */
async function attempt(frame: Frame, name: string): Promise<{ hit: boolean; violated: string[] }> {
  return frame.evaluate(async (wanted) => {
    const page = globalThis as unknown as { attempts: Record<string, () => void>; hit?: number };
    const violated: string[] = [];
    const listen = (event: SecurityPolicyViolationEvent) => violated.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', listen);
    delete page.hit;
    setTimeout(page.attempts[wanted]!, 0);
    for (let waited = 0; waited < 3000 && violated.length === 0; waited += 50)
      await new Promise((done) => setTimeout(done, 50));
    await new Promise((done) => setTimeout(done, 50));
    document.removeEventListener('securitypolicyviolation', listen);
    return { hit: 'hit' in page, violated };
  }, name);
}

describe.each(['the workbench', 'the pane'] as const)('%s', (which) => {
  it('lets nothing run or leave but what it was built with', async () => {
    const frame = which === 'the pane' ? window.addin : window.page.mainFrame();
    const table = ATTEMPTS.map(([name, , code]) => `${JSON.stringify(name)}: async () => { ${code} }`).join(
      ',',
    );
    await frame.evaluate(`globalThis.attempts = { ${table} }`);
    const stopped = new Map<string, string | undefined>();
    const answered: string[] = [];
    window.context.on('requestfailed', (request) => stopped.set(request.url(), request.failure()?.errorText));
    window.context.on('response', (response) => {
      if (response.url().includes('example.invalid')) answered.push(response.url());
    });
    const results: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const [name, directive] of ATTEMPTS) {
      const { hit, violated } = await attempt(frame, name);
      results[name] = [hit, violated.some((each) => each.startsWith(directive)) || violated.join()];
      wanted[name] = [false, true];
    }
    expect(results).toEqual(wanted);
    // The browser tells of requests that the policy stopped before they left; of others there is none.
    expect(window.recorded.foreign.filter((url) => stopped.get(url) !== 'csp')).toEqual([]);
    expect(answered).toEqual([]);
  });

  it('is served and built with a policy that says so', async () => {
    const path = which === 'the pane' ? 'taskpane.html' : 'workbench/index.html';
    const url = new URL(`/${path}`, window.page.url()).href;
    const response = await window.context.request.get(url);
    const served = response.headers()['content-security-policy']!;
    const built = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(
      readFileSync(`dist/${which === 'the pane' ? 'addin/taskpane' : 'workbench/index'}.html`, 'utf8'),
    )?.[1];
    expect(which === 'the pane' ? built : served).toBeDefined();
    for (const policy of [served, built].filter((each) => each !== undefined)) {
      const directives = new Map(
        policy
          .split('; ')
          .map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]),
      );
      expect(directives.get('default-src')).toBe("'none'");
      expect(directives.get('script-src')).toBe("'self'");
      expect(directives.get('connect-src')).toBe("'self'");
      expect(directives.get('base-uri')).toBe("'none'");
      expect(directives.get('form-action')).toBe("'none'");
      expect(policy).not.toMatch(/unsafe-eval|unsafe-hashes|script-src[^;]*unsafe-inline|\*/);
    }
    expect(response.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
});

it('asks only its own origin for anything, from opening to exporting; office.js comes from there as well', async () => {
  const { origin } = new URL(window.page.url());
  await window.addSheet('申报');
  await window.paste('申报', 'A1', PASTED_PROJECT);
  await eventually(
    () => window.value('申报', 'J21'),
    (text) => text === '10分',
  );
  await window.press('核查');
  const pane = window.addin.locator('#root');
  await window.addin.getByRole('tab', { name: /^问题/ }).click();
  await pane.getByRole('button', { name: /^修复全部安全项/ }).click();
  await window.press('写入得分');
  await window.type('申报', 'K14', '46');
  await window.press('问题清单');
  await window.press('清除标记');
  await window.addin.getByRole('tab', { name: /^问题/ }).click();
  await pane.getByRole('button', { name: '更多操作' }).click();
  for (const button of ['导出 Excel', '导出 CSV', '导出 HTML']) {
    const download = window.page.waitForEvent('download');
    await pane.getByRole('button', { name: button }).click();
    expect(await (await download).failure()).toBeNull();
  }
  for (const name of [/^概览/, /^得分/, /^规范/, /^设置/])
    await window.addin.getByRole('tab', { name }).click();
  await pane.getByRole('combobox').first().selectOption('en-US');
  await window.addin.getByRole('tab', { name: /^Settings/ }).waitFor();
  await window.type('申报', 'K14', '44');
  const asked = window.recorded.requests.filter((url) => !/^(?:data|blob):/.test(url));
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(asked.filter((url) => url.startsWith(`${origin}/office/`)).length).toBeGreaterThanOrEqual(2);
  expect(window.recorded.complaints).toEqual([]);
});
