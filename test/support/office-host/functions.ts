import { registerFunctions } from '../../../src/functions/register';
import {
  CustomFunctionsService,
  type FunctionMetadata,
  type FunctionResult,
} from '../../../src/workbench/frame/custom-functions';
import { runModule } from '../run-module';
import { bootExcel } from './boot';

/** Our custom functions inside Microsoft's own runtime, called as a cell calls them. */
export interface RunningFunctions {
  readonly metadata: readonly FunctionMetadata[];
  /** Left-out arguments at the end arrive as null, as in Excel. */
  call(id: string, ...args: readonly unknown[]): Promise<FunctionResult>;
  /** Calls a function by a description of its own. */
  invoke(what: FunctionMetadata, ...args: readonly unknown[]): Promise<FunctionResult>;
}

export function runFunctions(): RunningFunctions {
  const { zh } = functionsMetadata();
  const { functions } = JSON.parse(zh) as { functions: readonly FunctionMetadata[] };
  const service = new CustomFunctionsService();
  const { host } = bootExcel({ services: { [CustomFunctionsService.NAME]: service } });
  service.send = host.onEvent;
  registerFunctions();
  const invoke: RunningFunctions['invoke'] = (what, ...args) => service.invoke(what, args, 'A1');
  return {
    metadata: functions,
    call: (id, ...args) =>
      invoke(
        functions.find((each) => each.id === id)!,
        ...args,
      ),
    invoke,
  };
}

/** The texts of functions.json and functions.en-US.json as the build writes them. */
export function functionsMetadata(): { readonly zh: string; readonly en: string } {
  return runModule(
    `const { functionsMetadata } = await import('./scripts/functions-metadata.mjs'); return functionsMetadata();`,
  );
}
