/**
 * The manifest of one build: manifest.xml as it stands, with the place it is served from and, where a host demands one,
 * the namespace of the custom functions.
 */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/**
 * @param {string} xml manifest.xml
 * @param {{ origin?: string, namespace?: string }} variant `origin` with an optional path, https only
 * @throws {Error} that names the setting at fault
 */
export function manifestFor(xml, { origin = DEVELOPMENT_ORIGIN, namespace = '' } = {}) {
  const place = originOf(origin);
  const moved = xml.replaceAll(`${DEVELOPMENT_ORIGIN}/`, `${place}/`);
  if (namespace === '') return moved;
  if (!/^[A-Z][A-Z0-9]{1,14}$/i.test(namespace)) {
    throw new Error(`namespace=${namespace}: two to fifteen letters and digits, beginning with a letter, are wanted`);
  }
  const withPoint = insertAfter(moved, '</Metadata>', '\n            <Namespace resid="Functions.Namespace" />');
  const text = `\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace.toUpperCase()}" />`;
  return insertAfter(withPoint, '<bt:ShortStrings>', text);
}

/** What stands before each of our functions in a formula: `JX.`, or nothing. */
export function functionPrefix(namespace = '') {
  return namespace === '' ? '' : `${namespace.toUpperCase()}.`;
}

function originOf(origin) {
  let url;
  try {
    url = new URL(origin);
  } catch {
    throw new Error(`origin=${origin}: an address such as https://addins.example.gov.cn/perfscore is wanted`);
  }
  if (url.protocol !== 'https:') throw new Error(`origin=${origin}: Excel loads add-ins over https only`);
  if (url.search !== '' || url.hash !== '') throw new Error(`origin=${origin}: no ? and no # in it`);
  return url.href.replace(/\/+$/, '');
}

function insertAfter(text, mark, insertion) {
  const at = text.indexOf(mark);
  if (at < 0 || text.indexOf(mark, at + 1) >= 0) throw new Error(`manifest.xml: ${mark} should be there once`);
  return text.slice(0, at + mark.length) + insertion + text.slice(at + mark.length);
}
