import type { Language } from './words';

const THEME_KEY = 'perfscore.workbench.theme';
const LANGUAGE_KEY = 'perfscore.workbench.language';

/** What the user has chosen for the page, kept for the next visit. */
export class Choices {
  private currentLanguage: Language;
  private isDark: boolean;

  constructor() {
    this.currentLanguage = stored(LANGUAGE_KEY) === 'en-US' ? 'en-US' : 'zh-CN';
    const theme =
      stored(THEME_KEY) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    this.isDark = theme === 'dark';
    this.show();
  }

  get language(): Language {
    return this.currentLanguage;
  }

  set language(language: Language) {
    this.currentLanguage = language;
    store(LANGUAGE_KEY, language);
  }

  get dark(): boolean {
    return this.isDark;
  }

  set dark(dark: boolean) {
    this.isDark = dark;
    store(THEME_KEY, dark ? 'dark' : 'light');
    this.show();
  }

  /** The frame's color-scheme follows the page's, and with it the add-in's prefers-color-scheme. */
  private show(): void {
    document.documentElement.dataset['theme'] = this.isDark ? 'dark' : 'light';
  }
}

/** Storage may be switched off; the page works without. */
function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
