import type { Words } from './words';

/** The buttons above the grid. */
export interface ToolActions {
  open(): void;
  save(): void;
  sample(): void;
  undo(): void;
  redo(): void;
  switchTheme(): void;
  switchLanguage(): void;
}

const PATHS = {
  open: 'M2 4.5A1.5 1.5 0 0 1 3.500 3h3l1.500 1.700H12.500A1.500 1.500 0 0 1 14 6.200V12a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 2 12z',
  save: 'M3 3h8l2.500 2.500V13H3zM5.500 3v3h4V3M5.500 13V9h5v4',
  sample: 'M2.500 3.500h11v9h-11zM2.500 6.500h11M2.500 9.500h11M6 3.500v9',
  undo: 'M6 3 3 6l3 3M3.200 6H9.500a3.500 3.500 0 0 1 0 7H7',
  redo: 'm10 3 3 3-3 3M12.800 6H6.500a3.500 3.500 0 0 0 0 7H9',
  theme: 'M8 2.500a5.500 5.500 0 1 0 0 11zM8 2.500a5.500 5.500 0 0 1 0 11',
  close: 'm4 4 8 8M12 4l-8 8',
};

export function showTools(container: HTMLElement, words: Words, dark: boolean, actions: ToolActions): void {
  const tools: [string, string, string, keyof typeof PATHS | undefined, () => void][] = [
    ['open', words.open, words.openHint, 'open', actions.open],
    ['save', words.save, words.saveHint, 'save', actions.save],
    ['sample', words.sample, words.sampleHint, 'sample', actions.sample],
    ['undo', words.undo, words.undo, 'undo', actions.undo],
    ['redo', words.redo, words.redo, 'redo', actions.redo],
    ['theme', dark ? words.light : words.dark, dark ? words.light : words.dark, 'theme', actions.switchTheme],
    ['language', words.language, words.languageHint, undefined, actions.switchLanguage],
  ];
  // Whoever works by keyboard stays on the button that has just been pressed.
  const focused = container.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset['tool']
    : undefined;
  container.setAttribute('aria-label', words.tools);
  container.replaceChildren(
    ...tools.map(([name, label, hint, icon, press]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['tool'] = name;
      button.title = hint;
      button.setAttribute('aria-label', label);
      if (icon) button.append(iconOf(icon));
      const text = document.createElement(icon ? 'span' : 'b');
      text.textContent = label;
      // The arrows say enough.
      if (name !== 'undo' && name !== 'redo') button.append(text);
      button.addEventListener('click', press);
      return button;
    }),
  );
  if (focused !== undefined) container.querySelector<HTMLElement>(`[data-tool="${focused}"]`)?.focus();
}

export function iconOf(name: keyof typeof PATHS): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('fill', 'none');
  svg.setAttribute('stroke', 'currentColor');
  svg.setAttribute('stroke-width', '1.3');
  svg.setAttribute('stroke-linejoin', 'round');
  svg.setAttribute('stroke-linecap', 'round');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
