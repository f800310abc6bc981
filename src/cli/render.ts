import type { Language } from '../core/checks/define-check';
import { summaryOf, type FileReport, type FileSummary } from '../core/report/file-report';
import { pageSection } from '../core/report/page';
import { csvLines } from '../core/report/csv';
import { problemRows } from '../core/report/problems-csv';
import { fileText, PLAIN } from '../core/report/text';
import { revealedJson } from '../core/text/invisible';
import { COLOURED } from './paint';

export const FORMATS = ['text', 'json', 'jsonl', 'csv', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** How the part of one file is written; the same for all files of a run. Plain data, so that workers can be given it. */
export interface Rendering {
  readonly format: Format;
  readonly language: Language;
  readonly colour: boolean;
  /** Whether the report itself is wanted beside its part, to be kept for a later run. */
  readonly keep: boolean;
}

/** One file as it comes out of a worker: its part of the output, and the few facts for the sums. */
export interface Rendered {
  /** Position among the files of the run. */
  readonly index: number;
  readonly summary: FileSummary;
  readonly part: string;
  readonly stored?: string;
}

/** Done in the worker, so that the main thread has nothing to do but to write. */
export function render(report: FileReport, index: number, rendering: Rendering): Rendered {
  return {
    index,
    summary: summaryOf(report),
    part: partOf(report, index, rendering),
    ...(rendering.keep && report.file.status === 'checked' ? { stored: JSON.stringify(report) } : {}),
  };
}

function partOf(report: FileReport, index: number, { format, colour, language }: Rendering): string {
  switch (format) {
    case 'text':
      return `${fileText(report, colour ? COLOURED : PLAIN, language)}\n`;
    case 'json':
      return revealedJson(report.file);
    case 'jsonl':
      return `${revealedJson(report.file)}\n`;
    case 'csv':
      return csvLines(problemRows(report));
    case 'html':
      return pageSection(report, index);
    case 'xlsx':
      return JSON.stringify(problemRows(report));
  }
}
