/** Why a file could not be read or written, in one sentence for people: the message in zh-CN, `english` in en-US. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly code: FileFaultCode,
    message: string,
    readonly english: string,
  ) {
    super(message);
  }
}

export type FileFaultCode =
  | 'not-found'
  | 'no-permission'
  | 'not-a-file'
  | 'empty'
  | 'unsupported'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'exists'
  | 'unwritable'
  | 'unreadable';

/** The sentence of a fault in a language. */
export function reasonIn(language: 'zh-CN' | 'en-US', { message, english }: FileFault): string {
  return language === 'en-US' ? english : message;
}
