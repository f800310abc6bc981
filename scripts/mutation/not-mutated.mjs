/** What is not mutated, with the reason that the report shows. */
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** They are documentation, and the tests themselves: a changed example says nothing about the code. */
const EXAMPLES = new Set(['examples', 'counterexamples', 'grammar']);
/** Texts for people in the declaration of a check or a clause, and in both languages elsewhere. */
const WORDING = new Set(['zh', 'en', 'title', 'why', 'basis', 'description']);

export const shouldIgnore = (path) => {
  const { node, parent } = path;
  if (path.isObjectProperty()) {
    const name = node.key.name ?? node.key.value;
    if (EXAMPLES.has(name) && isData(node.value)) return 'an example is a test';
  }
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
  if (isEntry(path)) return 'a word of a list: a test of each word would be the list once more';
  if (
    parent.type === 'ObjectProperty' &&
    parent.value === node &&
    WORDING.has(parent.key.name) &&
    isPlain(node)
  )
    return 'wording for people is read by people';
  if (path.findParent((above) => above.isNewExpression())?.node.callee.name === 'Error')
    return 'wording of an error in the code';
  return undefined;
};

/** In a table of the module: an array or an object that no function makes. The table as a whole is mutated. */
const isEntry = (path) =>
  path.getFunctionParent() === null &&
  path.findParent((above) => above.isArrayExpression() || above.isObjectExpression()) !== null;

const isData = ({ type }) =>
  ['ArrayExpression', 'StringLiteral', 'TemplateLiteral', 'ObjectExpression'].includes(type);

/** Holds no code besides the slots that are filled in. */
const isPlain = (node) =>
  node.type === 'StringLiteral' ||
  node.expressions.every(({ type }) => ['Identifier', 'MemberExpression', 'CallExpression'].includes(type));

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'not-mutated', { shouldIgnore })];
