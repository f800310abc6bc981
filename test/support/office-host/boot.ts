import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import { ExcelHost } from '../../../src/workbench/office-host/excel-host';
import { TransportError } from '../../../src/workbench/office-host/wire';
import type { HostObject } from '../../../src/workbench/office-host/host-object';
import { MemoryWorkbook } from '../../../src/workbench/office-host/memory-workbook';

// From the project's root, so that scripts may use this as well as tests.
const { resolve: find } = createRequire(resolve('package.json'));
const dist = resolve(dirname(find('@microsoft/office-js/package.json')), 'dist');
const scripts = new Map<string, Script>();

function script(file: string): Script {
  let compiled = scripts.get(file);
  if (compiled === undefined) {
    compiled = new Script(readFileSync(resolve(dist, file), 'utf8'), { filename: file });
    scripts.set(file, compiled);
  }
  return compiled;
}

/** The real Excel library of Microsoft's package, unmodified, talking to a host of our own. */
export interface RealExcel {
  readonly host: ExcelHost;
  readonly workbook: MemoryWorkbook;
  readonly window: Context;
}

export interface BootOptions {
  readonly workbook?: MemoryWorkbook;
  readonly services?: Readonly<Record<string, HostObject>>;
  /** The newest ExcelApi version that the host says it supports. */
  readonly excelApi?: number;
  readonly maxBytes?: number;
  /**
   * Takes the library for Windows, which asks Excel for its theme: the colour behind everything, as a number. The library
   * for the web is told none.
   */
  readonly themeOnWindows?: () => number;
}

/** What office.js does in a page before it loads the library for Excel. */
const PRELUDE = `
  var Type = Function;
  Type.registerNamespace = function (name) { window[name] = window[name] || {}; };
  Type.prototype.registerClass = function () {};
  (function () {
    function Association() { this.mappings = {}; this.listeners = []; }
    Association.prototype.associate = function (name, value) {
      if (typeof name === 'object') { for (var key in name) this.associate(key, name[key]); return; }
      this.mappings[name.toUpperCase()] = value;
      this.listeners.forEach(function (listener) { listener(); });
    };
    Association.prototype.onchange = function (listener) { this.listeners.push(listener); };
    var functions = new Association();
    window.CustomFunctions = { _association: functions, associate: functions.associate.bind(functions) };
    window.CustomFunctionMappings = {};
    window.__actions = new Association();
  })();
`;

/** Loads the library into a realm of its own and makes \`Excel\`, \`Office\` … global for the test. */
export function bootExcel(options: BootOptions = {}): RealExcel {
  const workbook = options.workbook ?? new MemoryWorkbook();
  const host = new ExcelHost(workbook, options.services, options.maxBytes);
  const element = () => ({
    style: {},
    setAttribute() {},
    appendChild() {},
    getElementsByTagName: () => [],
    addEventListener() {},
  });
  const window: Context = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    navigator: { userAgent: 'node', platform: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '', origin: 'https://localhost' },
    document: {
      readyState: 'complete',
      getElementById: () => null,
      createElement: element,
      getElementsByTagName: () => [element()],
      addEventListener() {},
      cookie: '',
      domain: 'localhost',
    },
    addEventListener() {},
    removeEventListener() {},
    name: '',
    _richApiNativeBridge: bridgeTo(host),
  };
  window['window'] = window['self'] = window['top'] = window['parent'] = window;
  createContext(window);
  new Script(PRELUDE).runInContext(window);
  script('zh-cn/office_strings.js').runInContext(window);
  const { themeOnWindows } = options;
  script(themeOnWindows ? 'excel-win32-16.01.js' : 'excel-web-16.00.js').runInContext(window);
  // The library's own Office object takes its context from a page; here the test gives one.
  const office: Record<string, unknown> = {};
  const newest = options.excelApi ?? 1.14;
  office['onReady'] = (then?: (info: object) => unknown) => {
    const info = { host: 'Excel', platform: 'OfficeOnline' };
    return Promise.resolve(then?.(info)).then(() => info);
  };
  office['actions'] = {
    associate: (name: string, action: unknown) =>
      (window['__actions'] as { associate(n: string, a: unknown): void }).associate(name, action),
  };
  office['context'] = {
    displayLanguage: 'zh-CN',
    requirements: {
      isSetSupported: (set: string, version = '1.1') =>
        set === 'ExcelApi'
          ? minor(version) <= minor(String(newest))
          : ['CustomFunctionsRuntime', 'SharedRuntime'].includes(set),
    },
    ...(themeOnWindows ? {} : { officeTheme: undefined }),
  };
  if (themeOnWindows) {
    const { DDA } = window['OSF'] as { DDA: WindowsTheme };
    DDA._OsfControlContext = {
      GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: themeOnWindows() }),
    };
    const { OfficeTheme } = DDA;
    // As the library's own context does in a page.
    Object.defineProperty(office['context'], 'officeTheme', { get: () => OfficeTheme.getOfficeTheme() });
  }
  const shadowed = Object.fromEntries(Object.entries(office).map(([name, value]) => [name, { value }]));
  window['Office'] = Object.create(window['Office'] as object, shadowed);
  for (const name of ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions']) {
    (globalThis as Record<string, unknown>)[name] = window[name];
  }
  return { host, workbook, window };
}

/** Where the library for Windows gets the theme. */
interface WindowsTheme {
  _OsfControlContext: { GetOfficeThemeInfo(): string };
  readonly OfficeTheme: { getOfficeTheme(): unknown };
}

const minor = (version: string) => Number(version.split('.')[1] ?? 0);

/** The message channel of a native host: JSON texts in both directions. */
function bridgeTo(host: ExcelHost) {
  const bridge = {
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
    sendMessageToHost(text: string) {
      const message = JSON.parse(text) as { id: number; type: number; message: { body: unknown } };
      if (message.type !== 1) return;
      setTimeout(
        () =>
          bridge.onMessageFromHost?.(
            JSON.stringify({ id: message.id, type: 2, message: answerTo(host, message.message.body) }),
          ),
        0,
      );
    },
  };
  host.onEvent = (entry) =>
    setTimeout(
      () => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } })),
      0,
    );
  return bridge;
}

function answerTo(host: ExcelHost, body: unknown) {
  try {
    const answer = host.process(typeof body === 'string' ? body : JSON.stringify(body));
    return { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return {
      statusCode: 400,
      headers: {},
      body: JSON.stringify({ error: { code: error.code, message: error.code } }),
    };
  }
}
