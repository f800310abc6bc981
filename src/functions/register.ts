/** The functions under the ids of functions.json. */
async function load() {
  const { perfscore, explain, rule, check } = await import(/* webpackChunkName: "functions" */ './functions');
  return {
    PERFSCORE: perfscore,
    'PERFSCORE.EXPLAIN': explain,
    'PERFSCORE.RULE': rule,
    'PERFSCORE.CHECK': check,
  };
}

type Functions = Awaited<ReturnType<typeof load>>;
const IDS: readonly (keyof Functions)[] = [
  'PERFSCORE',
  'PERFSCORE.EXPLAIN',
  'PERFSCORE.RULE',
  'PERFSCORE.CHECK',
];

/** Hooks the functions up at once; the engine comes with the first call. */
export function registerFunctions(): void {
  let functions: Functions | undefined;
  const call = (id: keyof Functions, args: unknown[]): unknown =>
    (functions![id] as (...each: unknown[]) => unknown)(...args);
  for (const id of IDS) {
    CustomFunctions.associate(id, (...args: unknown[]) => {
      // A promise where none is needed would make the cell show #BUSY! at every calculation.
      if (functions) return call(id, args);
      return load().then((loaded) => {
        functions = loaded;
        return call(id, args);
      });
    });
  }
}
