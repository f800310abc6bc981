/** What the host needs from the add-in's manifest: the ribbon, and where things lie. */
export interface Manifest {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  /** Paths on the origin that serves the add-in. */
  readonly pagePath: string;
  readonly functionsPath: string | undefined;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon. */
  readonly icon: string | undefined;
  readonly action:
    { readonly kind: 'execute'; readonly functionName: string } | { readonly kind: 'showPane' };
}

/**
 * Reads manifest.xml as Excel does, in one language. Addresses are reduced to their paths, since the workbench serves
 * the add-in itself. @throws Error that names what is missing
 */
export function readManifest(document: Document, language: string): Manifest {
  const root = document.documentElement;
  const resources = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const element of all(root, kind)) {
      const id = element.getAttribute('id');
      if (id) resources.set(id, localised(element, language));
    }
  }
  const resource = (element: Element | undefined): string | undefined => {
    const id = element?.getAttribute('resid');
    return id ? resources.get(id) : undefined;
  };
  const tab = need(all(root, 'CustomTab')[0], 'CustomTab');
  const functions = all(root, 'ExtensionPoint').find(
    (point) => point.getAttribute('xsi:type') === 'CustomFunctions',
  );
  const metadata = functions && all(functions, 'Metadata')[0];
  return {
    tab: resource(child(tab, 'Label')) ?? '',
    pagePath: pathOf(need(resource(need(all(root, 'Runtime')[0], 'Runtime')), 'Runtime resid')),
    functionsPath: optionalPath(resource(metadata && child(metadata, 'SourceLocation'))),
    groups: all(tab, 'Group').map((group) => ({
      label: resource(child(group, 'Label')) ?? '',
      buttons: all(group, 'Control').map((control) => {
        const id = need(control.getAttribute('id') ?? undefined, 'Control id');
        const tip = child(control, 'Supertip');
        const images = all(control, 'Image');
        const image = images.find((each) => each.getAttribute('size') === '32') ?? images[0];
        const action = need(child(control, 'Action'), `Action of ${id}`);
        const functionName = child(action, 'FunctionName')?.textContent;
        return {
          id,
          label: resource(child(control, 'Label')) ?? id,
          tip: resource(tip && child(tip, 'Description')) ?? '',
          icon: optionalPath(resource(image)),
          action: functionName ? { kind: 'execute', functionName } : { kind: 'showPane' },
        };
      }),
    })),
  };
}

/** Elements below by their local name, whatever prefix the file uses. */
function all(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName('*')).filter((element) => localName(element) === name);
}

function child(parent: Element, name: string): Element | undefined {
  return Array.from(parent.childNodes).find(
    (node): node is Element => node.nodeType === 1 && localName(node as Element) === name,
  );
}

const localName = (element: Element) => element.localName ?? element.nodeName.replace(/^.*:/, '');

function localised(element: Element, language: string): string {
  const override = all(element, 'Override').find((each) => each.getAttribute('Locale') === language);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function optionalPath(url: string | undefined): string | undefined {
  return url === undefined ? undefined : pathOf(url);
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`manifest.xml has no ${what}`);
  return value;
}
