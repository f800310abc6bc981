import { discardUnfinished } from '../hosts/files/aside-file';

/** What ends a run before its time. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Ends the run with what is done, and without a word: nobody takes its output any more. */
  outputLost(): void;
  /** Whether a person or a job runner has ended it, and is told how far it came. */
  isAsked(): boolean;
  /** The run is over: signals do what they usually do. */
  done(): void;
}

/** Ctrl-C, or a job runner whose time is up, ends the run with what is done; a second one ends it at once, and takes away what is half written. */
export function stopOnSignal(): Stop {
  const controller = new AbortController();
  let asked = false;
  const end = () => {
    controller.abort();
    // A list that comes from a pipe would otherwise be waited for.
    process.stdin.destroy();
  };
  const onSignal = () => {
    if (asked) {
      discardUnfinished();
      process.exit(130);
    }
    asked = true;
    end();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    outputLost: end,
    isAsked: () => asked,
    done() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
