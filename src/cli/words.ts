import type { Language } from '../core/checks/define-check';

/** Everything the command line says of itself. A missing entry is a compile error. */
const zh = {
  about: '绩核：检查预算绩效目标申报表，按评分标准计算得分',
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  commands: '命令：',
  choices: '可选',
  notes: (text: string, notes: readonly string[]) => `${text}（${notes.join('；')}）`,
  defaultIs: '默认',
  help: '显示用法',
  helpCommand: '显示某个命令的用法',
  version: '显示版本',
  seeHelp: '（用 --help 查看用法）',
  lang: '界面语言；不写时看环境变量 LANG',

  check: '检查文件或文件夹',
  paths: '文件、文件夹或通配符（.xlsx .xlsm .xls .csv .tsv .txt）',
  format: '输出格式',
  out: '写入文件，而不是标准输出（xlsx 必须）',
  failOn: '出现该级别及以上的问题时退出码为 1',
  settings: '设置文件（JSON）',
  profile: '绩效规范',
  jobs: '线程数；不写时为核数',
  filesFrom: '从文件读取路径，每行一个；- 为标准输入',
  sinceCache: '内容、设置和程序都没变的文件沿用该文件中上次的结果，并写入本次的结果',
  noProgress: '不显示进度',

  annotate: '写出批注过的副本：得分列、标记、批注和问题清单；原文件其他内容不变',
  annotatePaths: '文件、文件夹或通配符（.xlsx .xlsm）',
  copies: '副本所在的文件夹',
  applyFixes: '先做可直接修改的修正',
  asValues: '得分写为数值（默认）',
  asFormulas: '得分写为 PERFSCORE 公式，由加载项计算',
  namespace: '公式的命名空间，与加载项一致',
  overwrite: '已有的副本可以覆盖',

  score: '按评分标准计算得分，逐行读写 JSON',
  jsonl: '每行一个请求',
  partialSteps: '不足一步的扣分',
  percentReading: '“每下降1%”的读法',
  decimals: '四舍五入到几位小数',

  explain: '说明一条评分标准怎样理解、怎样计分',
  rule: '评（扣）分标准',
  actual: '实际完成值',
  weight: '分值',
  target: '指标值',
  operator: '指标值类型（≥、≤、=、定性……）',
  unit: '计量单位',

  compare: '比较一份申报表的两个版本：改了什么，哪些问题已解决、仍在、新增',
  oldFile: '原来的文件',
  newFile: '现在的文件',

  checks: '列出全部检查项；写检查项编号则说明该项',
  checkIds: '检查项编号',
  profiles: '列出绩效规范',

  notNumber: '应为不小于 0 的数。',
  notWhole: '应为不小于 0 的整数。',
  unknownOption: (name: string) => `没有这个选项：${name}`,
  unknownCommand: (name: string) => `没有这个命令：${name}`,
  missingArgument: (name: string) => `缺少参数：${name}`,
  missingOption: (name: string) => `缺少选项：${name}`,
  missingValue: (name: string) => `选项 ${name} 缺少值`,
  tooMany: '参数太多',
  badValue: (name: string, value: string, allowed: string) => `选项 ${name} 的值“${value}”不对：${allowed}`,
  allowed: (choices: string) => `可选 ${choices}`,
  didYouMean: (name: string) => `（是否想用 ${name}？）`,
  notNamespace: '应为大写字母开头的大写字母、数字和下划线。',

  nothingToAnnotate: '没有找到可批注的文件（.xlsx .xlsm）。',
  copiesOverInputs: (folder: string) =>
    `副本会写到要批注的文件夹 ${folder} 里原来的位置，请换一个输出文件夹。`,
  noCopy: '没有写出副本：',
  conclusions: { 通过: '通过。', 完善后通过: '完善后通过。', 不通过: '不通过。' },
  sameName: (other: string) => `与“${other}”同名，副本会互相覆盖；请分开批注。`,
  unexpected: (reason: string) => `批注时出现意外错误（${reason}），请把文件交给维护者。`,
  noTables: '没有找到绩效目标表，副本中只加了问题清单',
  written: (tables: number, scores: number, fixes: number, marks: number, notes: number) =>
    `${tables} 张表：得分列 ${scores} 个单元格，${fixes > 0 ? `修改 ${fixes} 个单元格，` : ''}标记 ${marks} 个单元格，批注 ${notes} 条`,
  remark: '说明：',
  copiesDone: (files: number, failed: number) =>
    `${files} 个文件${failed > 0 ? `，其中 ${failed} 个没有写出副本` : ''}。`,
  copiesStopped: (files: number, all: number) => `已停止：${all} 个文件完成了 ${files} 个。`,

  nothingFound: '没有找到可检查的文件（.xlsx .xlsm .xls .csv .tsv .txt）。',
  noPaths: '请给出要检查的文件或文件夹，或用 --files-from 给出列表。',
  bothPaths: '路径和 --files-from 只能用一种。',
  outNeeded: 'xlsx 不能写到标准输出，请用 --out 指定文件。',
  outIsInput: (file: string) => `输出文件 ${file} 也在要检查的文件里，请换一个名字。`,
  namedTwice: (file: string) => `${file} 同时是要读取或写入的另一个文件，请换一个名字。`,
  cannotWrite: (file: string, reason: string) => `无法写入 ${file}：${reason}`,
  cannotRead: (file: string, reason: string) => `无法读取 ${file}：${reason}`,
  notACache: (file: string) => `${file} 不是上次检查的结果，没有改动它；请换一个文件名。`,
  badSettings: (file: string, problems: string) => `设置文件 ${file} 有误：${problems}`,
  notJson: (reason: string) => `不是有效的 JSON（${reason}）`,
  standardOutput: '标准输出',
  diskReasons: {
    ENOENT: '找不到文件或文件夹',
    ENOTDIR: '路径中有一段不是文件夹',
    EISDIR: '是文件夹，不是文件',
    EEXIST: '已有同名的文件',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EROFS: '磁盘是只读的',
    ENOSPC: '磁盘空间不足',
    EDQUOT: '磁盘空间不足',
    EFBIG: '超过允许的文件大小',
    EBUSY: '正被其他程序占用',
    ELOOP: '符号链接首尾相接',
    ENAMETOOLONG: '名字过长',
    EMFILE: '打开的文件过多',
  } as Readonly<Record<string, string>>,
  wholeFile: '整个文件',
  interrupted: (files: number) => `已停止：输出中是已完成的 ${files} 个文件。`,
  filesDone: (files: number, failed: number) =>
    `${files} 个文件${failed > 0 ? `，其中 ${failed} 个未能检查` : ''}。`,
  rate: (perSecond: string) => `${perSecond} 个/秒`,
  remaining: (time: string) => `剩余 ${time}`,

  canonical: '规范写法：',
  forAPerson: '需人工核对：',
  assumption: '约定：',
  scoreIs: '得分：',
  noSuchCheck: (id: string) => `没有这个检查项：${id}`,
  severity: '级别',
  family: '类别',
  why: '为什么',
  basis: '依据',
  fix: '修正',
  fixKinds: { safe: '可直接修改', suggested: '建议修改，需确认', none: '只提示' },
  page: '文档',
  severities: { error: '错误', warning: '警告', info: '提示' },
};

export type Words = typeof zh;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const en: Words = {
  about: 'PerfScore: checks budget performance declarations, computes scores from scoring rules',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  choices: 'one of',
  notes: (text, notes) => `${text} (${notes.join('; ')})`,
  defaultIs: 'default',
  help: 'show how to use it',
  helpCommand: 'show how to use a command',
  version: 'show the version',
  seeHelp: '(see --help)',
  lang: 'language; by the environment variable LANG when left out',

  check: 'check files or folders',
  paths: 'files, folders or patterns (.xlsx .xlsm .xls .csv .tsv .txt)',
  format: 'output',
  out: 'write to a file instead of stdout (needed for xlsx)',
  failOn: 'exit with 1 for findings at or above this',
  settings: 'settings file (JSON)',
  profile: 'norm profile',
  jobs: 'worker threads; as many as cores when left out',
  filesFrom: 'read the paths from a file, one a line; - for stdin',
  sinceCache:
    'reuse the results in this file where content, settings and program are the same; keep the new ones there',
  noProgress: 'show no progress',

  annotate: 'write annotated copies: score columns, marks, notes, list of problems; all else as it was',
  annotatePaths: 'files, folders or patterns (.xlsx .xlsm)',
  copies: 'folder of the copies',
  applyFixes: 'apply the safe fixes first',
  asValues: 'scores as values (the default)',
  asFormulas: 'scores as PERFSCORE formulas, which the add-in calculates',
  namespace: 'namespace of the formulas, as in the add-in',
  overwrite: 'copies that are there already may be replaced',

  score: 'score rules, one JSON request a line on stdin, one answer a line',
  jsonl: 'one request a line',
  partialSteps: 'part of a step',
  percentReading: 'reading of “每下降1%”',
  decimals: 'round half-up to so many decimals',

  explain: 'say how a rule is read and what it scores',
  rule: 'the scoring rule',
  actual: 'actual value',
  weight: 'points of the indicator',
  target: 'target',
  operator: 'operator or type (≥, ≤, =, 定性 …)',
  unit: 'unit',

  compare: 'compare two versions of a declaration: what changed, which findings are solved, remain, are new',
  oldFile: 'the file as it was',
  newFile: 'the file as it is',

  checks: 'list all checks; with ids, explain these',
  checkIds: 'ids of checks',
  profiles: 'list the norm profiles',

  notNumber: 'Must be a number, 0 or more.',
  notWhole: 'Must be a whole number, 0 or more.',
  unknownOption: (name) => `unknown option: ${name}`,
  unknownCommand: (name) => `unknown command: ${name}`,
  missingArgument: (name) => `missing argument: ${name}`,
  missingOption: (name) => `missing option: ${name}`,
  missingValue: (name) => `option ${name} needs a value`,
  tooMany: 'too many arguments',
  badValue: (name, value, allowed) => `option ${name}: “${value}” is not valid. ${allowed}`,
  allowed: (choices) => `One of ${choices}`,
  didYouMean: (name) => ` (did you mean ${name}?)`,
  notNamespace: 'Must be capital letters, digits and _, beginning with a letter.',

  nothingToAnnotate: 'No files to annotate were found (.xlsx .xlsm).',
  copiesOverInputs: (folder) =>
    `The copies would be written over the files in ${folder}: choose another folder.`,
  noCopy: 'no copy written: ',
  conclusions: { 通过: 'Pass.', 完善后通过: 'Pass after amendment.', 不通过: 'Not passed.' },
  sameName: (other) => `has the same name as “${other}”: their copies would replace one another.`,
  unexpected: (reason) => `unexpected error (${reason}): please send the file to the maintainers.`,
  noTables: 'no declaration table found; the copy got the list of problems only',
  written: (tables, scores, fixes, marks, notes) =>
    `${count(tables, 'table')}: ${count(scores, 'cell')} of score columns, ${fixes > 0 ? `${count(fixes, 'cell')} repaired, ` : ''}${count(marks, 'cell')} marked, ${count(notes, 'note')}`,
  remark: 'Note: ',
  copiesDone: (files, failed) =>
    `${count(files, 'file')}${failed > 0 ? `, ${failed} of them without a copy` : ''}.`,
  copiesStopped: (files, all) => `Stopped: ${files} of ${count(all, 'file')} done.`,

  nothingFound: 'No files to check were found (.xlsx .xlsm .xls .csv .tsv .txt).',
  noPaths: 'Name files or folders to check, or a list with --files-from.',
  bothPaths: 'Either paths or --files-from, not both.',
  outNeeded: 'xlsx cannot go to stdout: name a file with --out.',
  outIsInput: (file) => `The output ${file} is among the files to check: choose another name.`,
  namedTwice: (file) => `${file} is also another file of this run: choose another name.`,
  cannotWrite: (file, reason) => `Cannot write ${file}: ${reason}`,
  cannotRead: (file, reason) => `Cannot read ${file}: ${reason}`,
  notACache: (file) => `${file} does not hold earlier results and was left alone: choose another name.`,
  badSettings: (file, problems) => `Settings ${file}: ${problems}`,
  notJson: (reason) => `no valid JSON (${reason})`,
  standardOutput: 'standard output',
  diskReasons: {
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'is a folder, not a file',
    EEXIST: 'a file of this name is there already',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EFBIG: 'larger than a file may be',
    EBUSY: 'in use by another program',
    ELOOP: 'symbolic links lead in a circle',
    ENAMETOOLONG: 'the name is too long',
    EMFILE: 'too many open files',
  },
  wholeFile: 'the file',
  interrupted: (files) => `Stopped: the output holds what was done, ${count(files, 'file')}.`,
  filesDone: (files, failed) =>
    `${count(files, 'file')}${failed > 0 ? `, ${failed} of them not checked` : ''}. `,
  rate: (perSecond) => `${perSecond} files/s`,
  remaining: (time) => `${time} left`,

  canonical: 'Canonical wording: ',
  forAPerson: 'For a person: ',
  assumption: 'Assumed: ',
  scoreIs: 'Score: ',
  noSuchCheck: (id) => `no such check: ${id}`,
  severity: 'Severity',
  family: 'Family',
  why: 'Why',
  basis: 'Basis',
  fix: 'Fix',
  fixKinds: { safe: 'safe', suggested: 'suggested, to be confirmed', none: 'none' },
  page: 'Page',
  severities: { error: 'error', warning: 'warning', info: 'info' },
};

export function wordsOf(language: Language): Words {
  return language === 'en-US' ? en : zh;
}

/**
 * The language asked for with --lang, else the one of the environment; zh-CN where neither says. It must be known before
 * the help texts are written, so it is looked for before anything else is read.
 */
export function chosenLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.slice(7) : args[at + 1];
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const word = asked ?? (LC_ALL || LC_MESSAGES || LANG || '');
  return /^en/i.test(word) ? 'en-US' : 'zh-CN';
}
