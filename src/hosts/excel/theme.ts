/** Milliseconds between two looks; the library itself asks Excel no more often than that. */
const EVERY_MS = 5000;

/**
 * Follows the theme of Office until the returned function is called; `undefined` where Excel tells none, as some versions on
 * the web do. No event of Excel tells that it was changed: it is looked at when the person comes back to the pane, and now
 * and then while the pane is in sight.
 */
export function followTheme(on: (theme: 'light' | 'dark' | undefined) => void): () => void {
  let told: 'light' | 'dark' | undefined;
  const look = (): void => {
    const theme = officeTheme();
    if (theme === told) return;
    told = theme;
    on(theme);
  };
  const lookIfSeen = (): void => {
    if (document.visibilityState !== 'hidden') look();
  };
  look();
  const timer = setInterval(lookIfSeen, EVERY_MS);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', lookIfSeen);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', lookIfSeen);
  };
}

function officeTheme(): 'light' | 'dark' | undefined {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
