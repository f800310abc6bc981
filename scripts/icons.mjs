/**
 * Draws the icons of the add-in and of its ribbon buttons into assets/, in a browser, from the Fluent icon set.
 *
 *   node scripts/icons.mjs
 */
import {
  ClipboardTaskListLtr20Regular,
  DocumentCheckmark20Regular,
  Eraser20Regular,
  PanelRight20Regular,
  TableCalculator20Regular,
} from '@fluentui/react-icons';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { findBrowser } from './browser.mjs';

/** Legible on the ribbon of the light and of the dark theme: at least 3 : 1 on white and on #292929. */
const INK = '#2886de';
const BRAND = '#0f6cbd';

const card = `<svg viewBox="0 0 100 100"><rect x="6" y="6" width="88" height="88" rx="16" fill="${BRAND}"/>
<path d="M26 56 43 73 76 30" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round"/></svg>`;
const glyph = (icon) => renderToStaticMarkup(createElement(icon, { primaryFill: INK }));

/** What manifest.xml names, by file name; 64 is the size of the add-in's entry in a catalogue. */
const ICONS = [
  ['icon', card, [16, 32, 64, 80]],
  ['check', glyph(DocumentCheckmark20Regular), [16, 32, 80]],
  ['scores', glyph(TableCalculator20Regular), [16, 32, 80]],
  ['list', glyph(ClipboardTaskListLtr20Regular), [16, 32, 80]],
  ['clear', glyph(Eraser20Regular), [16, 32, 80]],
  ['pane', glyph(PanelRight20Regular), [16, 32, 80]],
];

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const page = await browser.newPage();
for (const [name, svg, sizes] of ICONS) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(resolve(import.meta.dirname, `../assets/${name}-${size}.png`), png);
  }
}
await browser.close();
