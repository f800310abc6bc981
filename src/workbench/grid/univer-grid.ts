import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { OpenedWorkbook } from '../files/opened-workbook';
import type { Language } from '../page/words';
import { snapshotOf } from './snapshot';

/** The spreadsheet of the page, with one workbook in it at a time. */
export interface Grid {
  /** Resolves once the grid has drawn itself; its services may not be asked for before. */
  readonly drawn: Promise<void>;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  open(workbook: OpenedWorkbook): void;
  setLanguage(language: Language): void;
  setDark(dark: boolean): void;
}

const LOCALES: Readonly<Record<Language, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

export function createGrid(
  container: HTMLElement,
  first: OpenedWorkbook,
  language: Language,
  dark: boolean,
): Grid {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN), [LocaleType.EN_US]: mergeLocales(enUS) },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    disableAutoFocus: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  let count = 0;
  let locale = LOCALES[language];
  const create = (opened: OpenedWorkbook): Workbook =>
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshotOf(opened, `book-${++count}`, locale));
  let workbook = create(first);
  return {
    drawn: univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered),
    api,
    injector: univer.__getInjector(),
    get workbook() {
      return workbook;
    },
    open(opened) {
      const old = workbook.getUnitId();
      workbook = create(opened);
      api.disposeUnit(old);
    },
    setLanguage(next) {
      locale = LOCALES[next];
      univer.setLocale(locale);
    },
    setDark: (next) => api.toggleDarkMode(next),
  };
}
