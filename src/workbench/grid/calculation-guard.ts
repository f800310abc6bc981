import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';

/** Computes all formulas anew. */
export function recalculate(injector: Injector): void {
  const all = { commands: [], forceCalculation: true };
  void injector
    .get(ICommandService)
    .executeCommand(SetTriggerFormulaCalculationStartMutation.id, all, { onlyLocal: true });
}

/**
 * An edit during a calculation makes the grid stop it and start again. Where the calculation ends before it hears the
 * stop, the grid forgets what the edit had made dirty, and the cells that depend on it would keep their old values.
 * This starts again in that case.
 */
export function repeatLostCalculations(injector: Injector): IDisposable {
  let stopped = false;
  return injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) stopped = false;
    else if (id === SetFormulaCalculationStopMutation.id) stopped = true;
    else if (id === SetFormulaCalculationNotificationMutation.id && stopped) {
      const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
      if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
      stopped = false;
      recalculate(injector);
    }
  });
}
