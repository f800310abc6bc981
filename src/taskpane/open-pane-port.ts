export interface PaneOptions {
  /** The namespace of the custom functions with its dot; '' for none. */
  readonly namespace: string;
}

/** What the ribbon tells the pane. */
export type RibbonEvent =
  | { readonly kind: 'check' }
  | { readonly kind: 'done'; readonly message: string; readonly marked?: boolean; readonly wrote?: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/** The open pane, for whoever joins it with the ribbon. */
export interface OpenPane {
  onCommand(event: RibbonEvent): Promise<void>;
}
