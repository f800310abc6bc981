import { registerCommands } from './commands/register';
import { registerFunctions } from './functions/register';
import { startPane } from './taskpane';

/** Set by the build: the namespace of the custom functions with its dot, or ''. */
declare const FUNCTION_NAMESPACE: string;

/**
 * The one page of the shared runtime: pane, ribbon commands and custom functions. The pane paints at once; the
 * functions are hooked up before Office says that it is ready, so that no cell waits for the pane.
 */
const pane = startPane({ namespace: FUNCTION_NAMESPACE });
registerFunctions();
void Office.onReady().then(() => registerCommands(pane, { namespace: FUNCTION_NAMESPACE }));
