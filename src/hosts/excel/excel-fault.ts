/** Why Excel did not do what was asked, as a person can act on it. */
export type FaultCode =
  | 'protected'
  /** The structure of the workbook is protected: no worksheet may be added. */
  | 'locked'
  | 'editing'
  /** More at once than Excel takes or gives in one request. */
  | 'payload'
  | 'read-only'
  | 'unsupported'
  | 'hidden'
  | 'gone'
  /** The answer to a write was lost, and so was the look at what stands now. */
  | 'unclear'
  | 'unexpected';

const SENTENCES: Readonly<Record<FaultCode, { readonly zh: string; readonly en: string }>> = {
  protected: {
    zh: '工作表受保护，没有写入任何内容。请先在“审阅”中撤销工作表保护。',
    en: 'The worksheet is protected; nothing was written. Unprotect it on the Review tab first.',
  },
  locked: {
    zh: '工作簿结构受保护，不能添加工作表。请先在“审阅”中取消保护工作簿。',
    en: 'The structure of the workbook is protected, so no worksheet can be added. Unprotect the workbook on the Review tab first.',
  },
  editing: {
    zh: '有单元格正在编辑，Excel 暂不接受操作。请按 Enter 或 Esc 结束编辑后再试。',
    en: 'A cell is being edited, so Excel accepts nothing. Press Enter or Esc and try again.',
  },
  payload: {
    zh: '一次读写的内容超过了 Excel 的上限。请把工作簿拆开后再试。',
    en: 'This is more at once than Excel can take. Split the workbook and try again.',
  },
  'read-only': {
    zh: '工作簿是只读的，没有写入任何内容。请另存一份再修改。',
    en: 'The workbook is read-only; nothing was written. Save a copy first.',
  },
  unsupported: { zh: '这个版本的 Excel 不支持此功能。', en: 'This version of Excel does not support this.' },
  hidden: {
    zh: '单元格在隐藏的工作表中。请右键任一工作表标签，取消隐藏后再查看。',
    en: 'The cell is on a hidden worksheet. Right-click any worksheet tab and unhide it first.',
  },
  gone: {
    zh: '工作表已不在工作簿中，没有完成操作。',
    en: 'The worksheet is no longer in the workbook; this was not done.',
  },
  unclear: {
    zh: 'Excel 没有回答，不能确定是否已经写入。请核对工作簿后再操作。',
    en: 'Excel did not answer, so it is not certain what was written. Look at the workbook before going on.',
  },
  unexpected: { zh: 'Excel 没有完成操作', en: 'Excel did not complete this' },
};

export class ExcelFault extends Error {
  override readonly name = 'ExcelFault';
  readonly english: string;

  constructor(
    readonly code: FaultCode,
    /** Excel's own code, where the sentence cannot say more. */
    detail = '',
  ) {
    const { zh, en } = SENTENCES[code];
    super(detail === '' ? zh : `${zh}（${detail}）`);
    this.english = detail === '' ? en : `${en} (${detail})`;
  }
}

/** Excel's error as one that a person can act on. */
export function faultOf(error: unknown): ExcelFault {
  if (error instanceof ExcelFault) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === 'AccessDenied') return new ExcelFault(/read-only/i.test(message) ? 'read-only' : 'protected');
  if (code === 'InvalidOperationInCellEditMode' || code === 'HostIsBusy') return new ExcelFault('editing');
  if (/PayloadSizeLimitExceeded|ResponseTooLarge/i.test(code)) return new ExcelFault('payload');
  if (code === 'ApiNotFound' || code === 'ApiNotAvailable') return new ExcelFault('unsupported');
  if (code === 'ItemNotFound' || code === 'InvalidReference') return new ExcelFault('gone');
  return new ExcelFault('unexpected', code || message);
}
