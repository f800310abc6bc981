/** Languages of the page, the first being the default. */
export type Language = 'zh-CN' | 'en-US';

const zhCN = {
  title: '绩核工作台',
  open: '打开文件',
  openHint: '打开 .xlsx、.xls、.csv、.tsv 或 .txt，也可以把文件拖到表格上',
  sample: '示例',
  sampleHint: '重新载入示例申报表',
  undo: '撤销',
  redo: '恢复',
  language: 'EN',
  languageHint: 'Switch to English',
  dark: '深色',
  light: '浅色',
  closePane: '关闭面板',
  resizePane: '调整面板宽度',
  paneTitle: '绩核',
  drop: '松开鼠标，打开这个文件',
  ready: '就绪',
  starting: '正在启动加载项…',
  started: '加载项已就绪',
  running: (command: string) => `正在执行“${command}”…`,
  ran: (command: string) => `“${command}”已完成`,
  commandFailed: (command: string) => `“${command}”没有完成：加载项没有应答`,
  opened: (name: string, sheets: number) => `已打开“${name}”，共 ${sheets} 张工作表`,
  notOpened: (name: string, reason: string) => `没能打开“${name}”：${reason}`,
  unknownMember: (name: string) => `加载项用到了这个宿主没有的接口：${name}`,
  noAddin: '没有找到构建好的加载项，请先运行 npm run build。',
  localOnly: '全部在本机运行',
};

export type Words = typeof zhCN;

const enUS: Words = {
  title: 'PerfScore workbench',
  open: 'Open file',
  openHint: 'Open a .xlsx, .xls, .csv, .tsv or .txt file, or drop one onto the grid',
  sample: 'Sample',
  sampleHint: 'Load the sample declaration again',
  undo: 'Undo',
  redo: 'Redo',
  language: '中文',
  languageHint: '切换到中文',
  dark: 'Dark',
  light: 'Light',
  closePane: 'Close pane',
  resizePane: 'Resize pane',
  paneTitle: 'PerfScore',
  drop: 'Drop the file to open it',
  ready: 'Ready',
  starting: 'Starting the add-in …',
  started: 'The add-in is ready',
  running: (command) => `Running “${command}” …`,
  ran: (command) => `“${command}” is done`,
  commandFailed: (command) => `“${command}” did not end: the add-in gave no answer`,
  opened: (name, sheets) => `“${name}” is open, ${sheets} worksheet${sheets === 1 ? '' : 's'}`,
  notOpened: (name, reason) => `“${name}” could not be opened: ${reason}`,
  unknownMember: (name) => `The add-in used something that this host does not have: ${name}`,
  noAddin: 'There is no built add-in; run npm run build first.',
  localOnly: 'Runs on this machine only',
};

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, 'en-US': enUS };
