import type { Manifest, RibbonButton } from '../frame/manifest';

/** Shows the add-in's tab as the manifest describes it. */
export function showRibbon(
  container: HTMLElement,
  manifest: Manifest,
  press: (button: RibbonButton) => void,
): void {
  const tab = element('div', 'ribbon-tab', manifest.tab);
  tab.id = 'ribbon-tab';
  const groups = element('div', 'ribbon-groups');
  groups.setAttribute('role', 'toolbar');
  groups.setAttribute('aria-labelledby', tab.id);
  for (const group of manifest.groups) {
    const buttons = element('div', 'ribbon-buttons');
    for (const button of group.buttons) buttons.append(buttonOf(button, () => press(button)));
    const section = element('section', 'ribbon-group');
    section.setAttribute('aria-label', group.label);
    section.append(buttons, element('div', 'ribbon-group-label', group.label));
    groups.append(section);
  }
  container.replaceChildren(tab, groups);
}

/** Marks the button whose command is running. */
export function setBusy(container: HTMLElement, id: string, busy: boolean): void {
  const button = container.querySelector(`[data-control="${CSS.escape(id)}"]`);
  button?.toggleAttribute('data-busy', busy);
  button?.setAttribute('aria-busy', String(busy));
}

export function setEnabled(container: HTMLElement, enabled: boolean): void {
  for (const button of container.querySelectorAll('button')) button.disabled = !enabled;
}

/** The button that opens the pane. */
export function paneButton(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>('[data-action="showPane"]');
}

function buttonOf({ id, label, tip, icon, action }: RibbonButton, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ribbon-button';
  button.dataset['control'] = id;
  button.dataset['action'] = action.kind;
  button.title = tip;
  button.disabled = true;
  if (icon !== undefined) {
    const image = document.createElement('img');
    image.src = icon;
    image.alt = '';
    image.width = image.height = 32;
    button.append(image);
  }
  button.append(element('span', '', label));
  button.addEventListener('click', press);
  return button;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
