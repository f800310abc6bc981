/**
 * Follows the theme: that of Office as it was when the pane opened, else light or dark by the system, and the high contrast
 * of the system; until the returned function is called.
 */
export function followTheme(on: (theme: 'light' | 'dark' | 'contrast') => void): () => void {
  const contrast = window.matchMedia?.('(forced-colors: active)');
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const tell = () => on(contrast?.matches ? 'contrast' : isDark() ? 'dark' : 'light');
  for (const query of [contrast, dark]) query?.addEventListener?.('change', tell);
  tell();
  return () => {
    for (const query of [contrast, dark]) query?.removeEventListener?.('change', tell);
  };
}

/** Hosts without a theme of their own (Excel on the web of some versions) leave it undefined: light. */
function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
