/** Why a file could not be read, in one sentence for people. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly code: FileFaultCode,
    message: string,
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
