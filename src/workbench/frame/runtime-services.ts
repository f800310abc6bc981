import type { EventEntry } from '../office-host/excel-host';
import { HostObject } from '../office-host/host-object';

const VISIBILITY_CHANGED = 65_539;

/** Shows and hides the pane of the shared runtime: `Office.addin.showAsTaskpane()` and `hide()`. */
export class AppRuntimeService extends HostObject {
  static readonly NAME = 'Microsoft.AppRuntime.AppRuntimeService';
  readonly type = 'AppRuntimeService';
  send: ((entry: EventEntry) => void) | undefined;
  private sequence = 0;

  constructor(private readonly pane: { isOpen(): boolean; setOpen(open: boolean): void }) {
    super();
  }

  protected override readonly methods = {
    GetAppRuntimeState: () => (this.pane.isOpen() ? 'Visible' : 'Background'),
    SetAppRuntimeState: (state: string) => this.pane.setOpen(state === 'Visible'),
  };

  /** Tells the listeners of `Office.addin.onVisibilityModeChanged`. */
  visibilityChanged(open: boolean): void {
    const details = JSON.stringify({ visibility: open ? 'Visible' : 'Hidden' });
    this.send?.([65_536, VISIBILITY_CHANGED, '', details, ++this.sequence]);
  }
}

/** `Office.addin.setStartupBehavior`: kept for as long as the page lives. */
export class AppRuntimePersistenceService extends HostObject {
  static readonly NAME = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
  readonly type = 'AppRuntimePersistenceService';
  private state = 'Inactive';

  protected override readonly methods = {
    GetAppRuntimeStartState: () => this.state,
    SetAppRuntimeStartState: (state: string) => void (this.state = state),
  };
}

/** The library says when the ribbon's actions may be invoked. */
export class AddinInternalService extends HostObject {
  static readonly NAME = 'Microsoft.InternalService.AddinInternalService';
  readonly type = 'AddinInternalService';
  onReady: (() => void) | undefined;

  protected override readonly methods = {
    NotifyActionHandlerReady: () => this.onReady?.(),
  };
}
