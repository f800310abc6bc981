import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { Workbench } from '../../../src/workbench/page/workbench';

const root = process.cwd();
const SCREENSHOTS = resolve(root, 'build/screenshots');

/** A request, a console message or an exception that must not happen. */
export interface Recorded {
  readonly foreign: string[];
  readonly complaints: string[];
  /** Every request made, in order. */
  readonly requests: string[];
}

/** Launches the browser that scripts/browser.mjs finds. */
export async function launchBrowser(): Promise<Browser> {
  const text = execFileSync(process.execPath, [resolve(root, 'scripts/browser.mjs')], { encoding: 'utf8' });
  const { executablePath, args, env } = JSON.parse(text) as {
    executablePath: string;
    args: string[];
    env?: Record<string, string>;
  };
  const environment = Object.entries({ ...process.env, ...env }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({ executablePath, args, headless: true, env: Object.fromEntries(environment) });
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'zh-CN' | 'en-US';
  /** The system's high contrast. */
  readonly contrast?: boolean;
  /** Answers no where the page asks whether changes may be given up. */
  readonly keepChanges?: boolean;
  /** Requests that wait until {@link whileHeld} has looked at the page. */
  readonly held?: RegExp;
  readonly whileHeld?: (page: Page) => Promise<void>;
}

/** The workbench in a window of its own, with everything that it asks for and complains about written down. */
export class WorkbenchWindow {
  private clicks = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly recorded: Recorded,
  ) {}

  static async open(browser: Browser, options: OpenOptions = {}): Promise<WorkbenchWindow> {
    const url = process.env['PERFSCORE_E2E_URL'];
    if (url === undefined)
      throw new Error(
        'PERFSCORE_E2E_URL says where the workbench is served; --selectProjects e2e sees to it.',
      );
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      locale: 'zh-CN',
      // No emulation: the frame must take its scheme from the page.
      colorScheme: null,
      ...(options.contrast ? { forcedColors: 'active' as const } : {}),
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    // Whether changes may be given up.
    page.on('dialog', (dialog) => void (options.keepChanges ? dialog.dismiss() : dialog.accept()));
    const recorded: Recorded = { foreign: [], complaints: [], requests: [] };
    const { origin } = new URL(url);
    context.on('request', (request) => {
      recorded.requests.push(request.url());
      if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url()))
        recorded.foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') recorded.complaints.push(message.text());
    });
    page.on('pageerror', (error) => recorded.complaints.push(`exception: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) recorded.complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(
      ([theme, language]) => {
        Object.assign(window, { inPage: () => (window as unknown as { workbench: unknown }).workbench });
        localStorage.setItem('perfscore.workbench.theme', theme!);
        localStorage.setItem('perfscore.workbench.language', language!);
      },
      [options.theme ?? 'light', options.language ?? 'zh-CN'],
    );
    let release = (): void => undefined;
    if (options.held) {
      const released = new Promise<void>((resolve) => (release = resolve));
      await context.route(options.held, async (route) => {
        await released;
        await route.continue();
      });
    }
    await page.goto(url);
    await options.whileHeld?.(page);
    release();
    // Not “window”: the functions above speak of the page’s.
    const opened = new WorkbenchWindow(context, page, recorded);
    await opened.ready();
    return opened;
  }

  /** Until the add-in takes commands and computes in cells. */
  async ready(): Promise<void> {
    await this.page.waitForSelector('html[data-addin="ready"]', { timeout: 30_000 });
    await this.page.waitForFunction(() => inPage().session.frame.functions.isReady);
  }

  /** The add-in's own page. */
  get addin(): Frame {
    const frame = this.page.frames().find((each) => each !== this.page.mainFrame());
    if (frame === undefined) throw new Error('The add-in is not in the page.');
    return frame;
  }

  /** What the cells of a range hold: values as the grid keeps them, '' for a blank. */
  values(sheet: string, a1: string): Promise<(string | number | boolean)[][]> {
    return this.page.evaluate(
      ([name, range]) =>
        inPage()
          .grid.api.getActiveWorkbook()!
          .getSheetByName(name!)!
          .getRange(range!)
          .getValues()
          .map((row) => row.map((value) => (value ?? '') as string | number | boolean)),
      [sheet, a1],
    );
  }

  async value(sheet: string, a1: string): Promise<string | number | boolean> {
    return (await this.values(sheet, a1))[0]![0]!;
  }

  formula(sheet: string, a1: string): Promise<string> {
    return this.page.evaluate(
      ([name, range]) =>
        inPage().grid.api.getActiveWorkbook()!.getSheetByName(name!)!.getRange(range!).getFormula(),
      [sheet, a1],
    );
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      inPage()
        .grid.api.getActiveWorkbook()!
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    );
  }

  selection(): Promise<{ sheet: string; a1: string }> {
    return this.page.evaluate(() => {
      const book = inPage().grid.api.getActiveWorkbook()!;
      return { sheet: book.getActiveSheet().getSheetName(), a1: book.getActiveRange()!.getA1Notation() };
    });
  }

  /** Types into a cell as a user does: goes there, types, presses Enter. */
  async type(sheet: string, a1: string, text: string): Promise<void> {
    // The grid's editor opens with the first key and may lose one that comes before it is ready.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.goTo(sheet, a1);
      await this.page.keyboard.type(text, { delay: 30 });
      await this.leaveEditor();
      if (text.startsWith('=') || String(await this.value(sheet, a1)) === text) return;
    }
  }

  /** Presses Enter until the editor is closed: on a busy machine the list of functions may take the first one. */
  private async leaveEditor(): Promise<void> {
    for (let presses = 0; presses < 5; presses++) {
      await this.page.keyboard.press('Enter');
      const closed = await this.page
        .waitForFunction(() => !inPage().grid.api.getActiveWorkbook()!.isCellEditing(), undefined, {
          timeout: 5_000,
        })
        .then(
          () => true,
          () => false,
        );
      if (closed) return;
    }
    throw new Error('The editor of the cell does not close.');
  }

  /** Shows a worksheet, selects a cell and gives the grid the focus. */
  async goTo(sheet: string, a1: string): Promise<void> {
    await this.page.evaluate((name) => {
      const book = inPage().grid.api.getActiveWorkbook()!;
      const target = book.getSheetByName(name)!;
      book.setActiveSheet(target);
      target.scrollToCell(0, 0);
    }, sheet);
    await this.page.waitForTimeout(150);
    // A click on the canvas brings the keyboard to the grid; the selection is then set exactly.
    const { x, y } = await this.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('#grid canvas')].map((canvas) =>
        canvas.getBoundingClientRect(),
      );
      return boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
    });
    // Two quick clicks at one place would open the editor.
    this.clicks = (this.clicks + 1) % 6;
    await this.page.mouse.click(x + 70, y + 32 + this.clicks * 24);
    await this.page.evaluate(
      ([name, range]) => {
        const target = inPage().grid.api.getActiveWorkbook()!.getSheetByName(name!)!;
        target.setActiveRange(target.getRange(range!));
      },
      [sheet, a1],
    );
    await this.page.waitForTimeout(50);
  }

  /** Pastes a text over the clipboard at a cell, by keyboard. */
  async paste(sheet: string, a1: string, text: string): Promise<void> {
    await this.goTo(sheet, a1);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+V');
  }

  addSheet(name: string): Promise<void> {
    return this.page.evaluate(
      (wanted) => void inPage().grid.api.getActiveWorkbook()!.insertSheet(wanted),
      name,
    );
  }

  /** Presses a button of the ribbon and waits until the add-in has completed the command. */
  async press(label: string): Promise<void> {
    await this.page.click(`.ribbon-button:has-text("${label}")`);
    await this.page.waitForFunction(
      (text) => document.getElementById('status')!.textContent!.includes(text),
      `“${label}”已完成`,
      { timeout: 20_000 },
    );
  }

  /** The grid's own undo, as the button above it. */
  async undo(): Promise<void> {
    await this.page.click('[data-tool="undo"]');
  }

  status(): Promise<string> {
    return this.page.locator('#status').innerText();
  }

  async openFile(name: string, bytes: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.click('[data-tool="open"]');
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await this.page.waitForFunction(
      (file) => document.getElementById('file-name')!.textContent === file,
      name,
    );
    await this.ready();
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: resolve(SCREENSHOTS, `${name}.png`) });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** Polls until the value is as wanted; gives the last one, so that a failed expectation shows it. */
export async function eventually<T>(
  read: () => Promise<T>,
  wanted: (value: T) => boolean,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (wanted(value) || Date.now() > end) return value;
    await new Promise((next) => setTimeout(next, 50));
  }
}

declare global {
  /** The page's own object, for code that runs in the page; put there before the page's scripts. */
  function inPage(): Workbench;
}
