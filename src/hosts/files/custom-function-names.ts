/*
 * A workbook on disk keeps the custom functions of an add-in under a name of its own: _xldudf_ before it, and _ for every
 * dot (office-js issues 3558 and 6611). Excel gives them their real name back when it has read the add-in's manifest; a
 * formula under its plain name stays #NAME? until somebody types it again.
 */

/** PERFSCORE.EXPLAIN(…) as a workbook on disk keeps it. */
export function storedFormula(formula: string): string {
  return formula.replace(
    /(?<![\w."'])((?:[A-Z][A-Z0-9_]{0,31}\.)?PERFSCORE(?:\.(?:EXPLAIN|RULE|CHECK))?)\(/g,
    (_, name: string) => `_xldudf_${name.replaceAll('.', '_')}(`,
  );
}

/** The same as a person types it. */
export function typedFormula(formula: string): string {
  if (!/_xldudf_/i.test(formula)) return formula;
  return formula.replace(
    /_xldudf_(?:([A-Z][A-Z0-9_]{0,31})_)?PERFSCORE(?:_(EXPLAIN|RULE|CHECK))?\(/gi,
    (_, namespace: string | undefined, name: string | undefined) =>
      `${namespace === undefined ? '' : `${namespace}.`}PERFSCORE${name === undefined ? '' : `.${name}`}(`,
  );
}
