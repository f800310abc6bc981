import { ExcelHost, type EventEntry } from '../office-host/excel-host';
import type { HostWorkbook } from '../office-host/host-workbook';
import { CustomFunctionsService } from './custom-functions';
import { MessageChannelToAddin } from './message-channel';
import { officeCalls } from './office-calls';
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService } from './runtime-services';

const CONVERSATION = 'workbench-1';
const INSTANCE = '{9c1d6f54-0c11-4a2a-9f0e-6b2d4f3a8e10}';
/** Flags of the host: 1 pane, ribbon and functions share one page; 2 that page holds custom functions. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;
const RICH_API_EVENT = 'richApiMessage';
const COMMAND_EVENT = 'appCommandInvoked';
/** A command that has not ended by then is given up. */
const COMMAND_MS = 60_000;

export interface AddinFrameOptions {
  readonly workbook: HostWorkbook;
  readonly language: () => string;
  readonly pane: { isOpen(): boolean; setOpen(open: boolean): void };
  /** Brings pending writes into the grid, after each batch. */
  readonly afterBatch: () => void;
  /** The ribbon's actions may be invoked from now on. */
  readonly onReady: () => void;
  /** The add-in used something that this host does not have. */
  readonly onFault: (fault: string) => void;
}

/** The add-in in its frame, driven through the unmodified office.js that its own page loads. */
export class AddinFrame {
  readonly functions = new CustomFunctionsService();
  readonly host: ExcelHost;
  private readonly channel: MessageChannelToAddin;
  private readonly runtime: AppRuntimeService;
  private readonly commands = new Map<string, (succeeded: boolean) => void>();
  private sequence = 0;
  private element: HTMLIFrameElement | undefined;

  constructor(private readonly options: AddinFrameOptions) {
    const internal = new AddinInternalService();
    internal.onReady = options.onReady;
    this.runtime = new AppRuntimeService(options.pane);
    this.host = new ExcelHost(options.workbook, {
      [CustomFunctionsService.NAME]: this.functions,
      [AppRuntimeService.NAME]: this.runtime,
      [AppRuntimePersistenceService.NAME]: new AppRuntimePersistenceService(),
      [AddinInternalService.NAME]: internal,
    });
    this.channel = new MessageChannelToAddin(
      window,
      CONVERSATION,
      officeCalls({
        host: this.host,
        instanceId: INSTANCE,
        locale: options.language,
        afterBatch: options.afterBatch,
        commandCompleted: (id) => this.settle(id, true),
        onFault: options.onFault,
      }),
      options.onFault,
    );
    const send = (entry: EventEntry) => this.channel.fire(RICH_API_EVENT, { ArrayData: [entry] });
    this.host.onEvent = send;
    this.functions.send = send;
    this.runtime.send = send;
  }

  /** Loads the page into the slot, anew where one is there already. */
  load(slot: HTMLElement, path: string, title: string): void {
    this.element?.remove();
    this.functions.reset();
    for (const id of [...this.commands.keys()]) this.settle(id, false);
    const frame = document.createElement('iframe');
    const hostInfo = `Excel$Web$16.00$${this.options.language()}$$$$${SHARED_RUNTIME_WITH_FUNCTIONS}`;
    // office.js reads the window's name, so it must be set before the frame is in the page.
    frame.name = JSON.stringify({
      baseFrameName: 'addin',
      hostInfo,
      xdmInfo: `${CONVERSATION}|${INSTANCE}|${location.origin}`,
      serializerVersion: 1,
      flights: '[]',
    });
    frame.title = title;
    frame.src = `${path}${path.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(hostInfo)}`;
    slot.append(frame);
    this.element = frame;
    if (frame.contentWindow) this.channel.attach(frame.contentWindow);
  }

  /** Presses a ribbon button that runs a function; resolves to whether the add-in completed it. */
  invokeCommand(functionName: string, controlId: string): Promise<boolean> {
    const id = `command-${++this.sequence}`;
    return new Promise((settle) => {
      this.commands.set(id, settle);
      setTimeout(() => this.settle(id, false), COMMAND_MS);
      this.channel.fire(COMMAND_EVENT, {
        0: id,
        1: functionName,
        2: JSON.stringify({ source: { id: controlId } }),
      });
    });
  }

  paneVisibilityChanged(open: boolean): void {
    this.runtime.visibilityChanged(open);
  }

  /** Takes the add-in off the page for good. */
  end(): void {
    this.channel.end();
    this.element?.remove();
    for (const id of [...this.commands.keys()]) this.settle(id, false);
  }

  focus(): void {
    this.element?.contentWindow?.focus();
  }

  private settle(commandId: string, succeeded: boolean): void {
    const settle = this.commands.get(commandId);
    this.commands.delete(commandId);
    settle?.(succeeded);
  }
}
