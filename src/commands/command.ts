/** The ribbon's buttons by the names of the manifest. */
export const COMMANDS = ['checkWorkbook', 'writeScores', 'writeProblemList', 'clearMarks'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What the ribbon tells of a command: it begins, has ended, or has failed. */
export type CommandEvent =
  | { readonly kind: 'check' }
  | {
      readonly kind: 'done';
      readonly message: string;
      /** Cells of declarations were written: what was found has to be looked at again. */
      readonly wrote?: boolean;
    }
  /** Our marks are gone, but for those of the protected worksheets of these names. */
  | { readonly kind: 'marks-cleared'; readonly guarded: readonly string[] }
  /** The error's message is a sentence in zh-CN, its `english`, where it has one, the same in English. */
  | { readonly kind: 'failed'; readonly error: unknown };
