/** The views of the pane, in the order of their tabs. */
export const VIEWS = ['overview', 'problems', 'scores', 'norms', 'settings'] as const;
export type View = (typeof VIEWS)[number];
