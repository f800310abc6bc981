import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OfficeTheme, PaneHost } from './pane-host';

/** Chinese faces of each system behind the Latin one of Office. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

const THEMES: Readonly<Record<OfficeTheme | 'contrast', Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  contrast: withFonts(teamsHighContrastTheme),
};

/**
 * The theme of the pane, followed as it changes: the high contrast of the system, else the theme of Office, else that of the
 * system, which is also what stands there until Office is ready.
 */
export function useTheme(host?: Pick<PaneHost, 'onTheme'>): Theme {
  const contrast = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [office, setOffice] = useState<OfficeTheme>();
  useEffect(() => host?.onTheme(setOffice), [host]);
  return THEMES[contrast ? 'contrast' : (office ?? (dark ? 'dark' : 'light'))];
}

/** Whether a question to the system holds now. */
function useMedia(question: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia?.(question).matches ?? false);
  useEffect(() => {
    const query = window.matchMedia?.(question);
    const tell = (): void => setHolds(query.matches);
    query?.addEventListener('change', tell);
    return () => query?.removeEventListener('change', tell);
  }, [question]);
  return holds;
}
