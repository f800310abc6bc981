type Functions = typeof import('./functions');

let functions: Functions | undefined;

/** Hooks the functions up under the ids of functions.json at once; the engine comes with the first call. */
export function registerFunctions(): void {
  CustomFunctions.associate(
    'PERFSCORE',
    whenLoaded((loaded) => loaded.perfscore),
  );
  CustomFunctions.associate(
    'PERFSCORE.EXPLAIN',
    whenLoaded((loaded) => loaded.explain),
  );
  CustomFunctions.associate(
    'PERFSCORE.RULE',
    whenLoaded((loaded) => loaded.rule),
  );
  CustomFunctions.associate(
    'PERFSCORE.CHECK',
    whenLoaded((loaded) => loaded.check),
  );
}

/** Answers at once where the engine is there: a promise would make the cell show #BUSY! at every calculation. */
function whenLoaded<Arguments extends readonly unknown[], Result>(
  choose: (loaded: Functions) => (...args: Arguments) => Result,
): (...args: Arguments) => Result | Promise<Result> {
  return (...args) => {
    if (functions) return choose(functions)(...args);
    return import(/* webpackChunkName: "functions" */ './functions').then((loaded) => {
      functions = loaded;
      return choose(loaded)(...args);
    });
  };
}
