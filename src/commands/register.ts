import { COMMANDS, type CommandEvent } from './command';

/** What the ribbon tells the pane, which lives in the same page whether it is shown or not. */
export interface CommandListener {
  /** A command begins, has ended, or has failed. The check is the listener's own work and is waited for. */
  onCommand(event: CommandEvent): void | Promise<void>;
  /** Does work when no other of the add-in is under way: a button may be pressed twice, or while the pane writes. */
  inTurn<T>(perform: () => Promise<T>): Promise<T>;
}

export interface CommandOptions {
  /** The namespace of the custom functions with its dot; '' for none. */
  readonly namespace: string;
}

/**
 * Hooks the ribbon's buttons up at once; what they do comes with the first press. Each ends with `event.completed()`,
 * whatever happens.
 */
export function registerCommands(listener: CommandListener, { namespace }: CommandOptions): void {
  for (const name of COMMANDS) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        // Excel lets an add-in notify nobody but in its pane: showing the count there is the notification.
        if (name === 'checkWorkbook') await showPane();
        const { runCommand } = await import(/* webpackChunkName: "commands" */ './run-command');
        await listener.onCommand(await listener.inTurn(() => runCommand(name, namespace)));
      } catch (error) {
        await listener.onCommand({ kind: 'failed', error });
        await showPane();
      } finally {
        event.completed();
      }
    });
  }
}

/** A pane that cannot be shown must not keep a command from its work. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
