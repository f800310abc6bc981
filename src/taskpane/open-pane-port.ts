export interface PaneOptions {
  /** The namespace of the custom functions with its dot; '' for none. */
  readonly namespace: string;
}

/** What the ribbon tells the pane. */
export type RibbonEvent =
  | { readonly kind: 'check' }
  | { readonly kind: 'done'; readonly message: string; readonly wrote?: boolean }
  | { readonly kind: 'marks-cleared'; readonly guarded: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The open pane, for whoever joins it with the ribbon. */
export interface OpenPane {
  onCommand(event: RibbonEvent): Promise<void>;
  /** Does work of the ribbon when nothing of the pane is under way. */
  inTurn<T>(perform: () => Promise<T>): Promise<T>;
}
