/** The ribbon's buttons by the names of the manifest. */
export const COMMANDS = ['checkWorkbook', 'writeScores', 'writeProblemList', 'clearMarks'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What the ribbon tells of a command: it begins, has ended, or has failed with a sentence. */
export type CommandEvent =
  | { readonly kind: 'check' }
  | {
      readonly kind: 'done';
      readonly message: string;
      /** Whether cells are marked now; left out where the command has to do with other things. */
      readonly marked?: boolean;
      /** Cells of declarations were written: what was found has to be looked at again. */
      readonly wrote?: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };
