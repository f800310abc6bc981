/** The build settings of the add-in, from the environment. Each fault is said with the name of its variable. */

const OFFICE_JS = {
  self: 'office/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
export const DEFAULT_ORIGIN = 'https://localhost:3000';

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {{ origin: string, officeJs: string, officeOrigin: string | undefined, namespace: string }}
 */
export function addinSettings(environment = process.env) {
  const origin = environment.PERFSCORE_ORIGIN || DEFAULT_ORIGIN;
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`PERFSCORE_ORIGIN=${origin} is no https address such as ${DEFAULT_ORIGIN}.`);
  }
  const source = environment.PERFSCORE_OFFICE_JS || 'self';
  if (!Object.hasOwn(OFFICE_JS, source)) {
    throw new Error(`PERFSCORE_OFFICE_JS=${source} is none of ${Object.keys(OFFICE_JS).join(', ')}.`);
  }
  const namespace = environment.PERFSCORE_NAMESPACE || '';
  if (!/^(?:[A-Z][A-Z0-9_]{1,31})?$/.test(namespace)) {
    throw new Error(`PERFSCORE_NAMESPACE=${namespace} is no namespace: capital letters, digits and _ only.`);
  }
  const officeJs = OFFICE_JS[source];
  const officeOrigin = source === 'self' ? undefined : new URL(officeJs).origin;
  return { origin: origin.replace(/\/$/, ''), officeJs, officeOrigin, namespace };
}

/** The manifest for these settings: another origin, and a namespace where one is asked for. */
export function manifestFor(manifest, { origin, namespace }) {
  const moved = manifest.replaceAll(DEFAULT_ORIGIN, origin);
  if (namespace === '') return moved;
  return moved
    .replace(/(\s*)(<\/ExtensionPoint>)/, `$1  <Namespace resid="Functions.Namespace" />$1$2`)
    .replace('<bt:ShortStrings>', `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`);
}

/** What the pane's page may load: itself, and office.js from where the build says. */
export function contentSecurityPolicy({ officeOrigin }) {
  const own = officeOrigin === undefined ? "'self'" : `'self' ${officeOrigin}`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    // The component library adds its rules to style elements at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
