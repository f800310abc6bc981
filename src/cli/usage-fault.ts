/** The command could not run as asked: exit code 2, with one sentence. */
export class UsageFault extends Error {}
