/**
 * Webpack loader: leaves `examples`, `counterexamples`, `grammar` and `reads` out of the object literals of the core. They are
 * the documentation and the tests of checks, clauses and word lists, and no code of the add-in reads them.
 */
import ts from 'typescript';

const LEFT_OUT = new Set(['examples', 'counterexamples', 'grammar', 'reads']);

export default function withoutExamples(source) {
  const kind = this.resourcePath.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ESNext, true, kind);
  const cuts = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && LEFT_OUT.has(node.name.getText(file)) && isData(node.initializer)) {
      cuts.push([node.getStart(file), node.end]);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let text = source;
  for (const [start, end] of cuts.reverse()) {
    // The comma behind the property goes with it.
    const rest = text.slice(end).replace(/^\s*,/, '');
    text = text.slice(0, start) + rest;
  }
  return text;
}

/** A literal, or a call that builds one from literals: never something that the code computes with. */
function isData(node) {
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isObjectLiteralExpression(node)
  );
}
