/** Follows the theme of Office: light, dark, or the high contrast of the system. */
export function followTheme(on: (theme: 'light' | 'dark' | 'contrast') => void): void {
  const contrast = window.matchMedia?.('(forced-colors: active)');
  const tell = () => on(contrast?.matches ? 'contrast' : isDark() ? 'dark' : 'light');
  contrast?.addEventListener?.('change', tell);
  tell();
}

/** Hosts without a theme of their own (Excel on the web of some versions) leave it undefined: light. */
function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
