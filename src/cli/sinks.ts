import { createHash } from 'node:crypto';
import type { Language } from '../core/checks/define-check';
import { JSON_VERSION } from '../core/report/json';
import { pageEnd, pageHead, pageIndexRow, pageSections } from '../core/report/page';
import { CSV_HEAD } from '../core/report/problems-csv';
import { createSummaryWorkbook } from '../core/report/summary-workbook';
import { countLine } from '../core/report/text';
import type { Totals } from '../core/report/totals';
import type { Destination } from './destination';
import type { Format, Rendered } from './render';
import { Spool } from './spool';
import { wordsOf } from './words';

/** Puts the parts of the files together into one output. */
export interface Sink {
  file(rendered: Rendered): Promise<void>;
  end(totals: Totals, interrupted: boolean): Promise<void>;
  /** Frees what the sink holds, whether it came to its end or not. */
  close(): Promise<void>;
}

export async function openSink(format: Format, destination: Destination, language: Language): Promise<Sink> {
  switch (format) {
    case 'text':
      return textSink(destination, language);
    case 'json':
      await destination.write(`{"version":${JSON_VERSION},"files":[`);
      return jsonSink(destination);
    case 'jsonl':
      return partsSink(destination);
    case 'csv':
      await destination.write(CSV_HEAD);
      return partsSink(destination);
    case 'html':
      return pageSink(destination, await Spool.open(), await Spool.open());
    case 'xlsx':
      return workbookSink(destination);
  }
}

const nothing = async (): Promise<void> => undefined;

function partsSink(destination: Destination): Sink {
  return { file: ({ part }) => destination.write(part), end: nothing, close: nothing };
}

function jsonSink(destination: Destination): Sink {
  let first = true;
  return {
    async file({ part }) {
      await destination.write(`${first ? '' : ','}${part}\n`);
      first = false;
    },
    end: () => destination.write(']}\n'),
    close: nothing,
  };
}

function textSink(destination: Destination, language: Language): Sink {
  const words = wordsOf(language);
  return {
    file: ({ part }) => destination.write(part),
    async end({ files, failed, counts }) {
      if (files > 1)
        await destination.write(`${words.filesDone(files, failed)}${countLine(counts, language)}\n`);
    },
    close: nothing,
  };
}

/** The summary stands first in the page and is known last: the parts wait on the disk. */
function pageSink(destination: Destination, rows: Spool, sections: Spool): Sink {
  return {
    async file({ part, summary, index }) {
      await rows.write(pageIndexRow(summary, index));
      await sections.write(part);
    },
    async end(totals, interrupted) {
      const digest = (text: string) => createHash('sha256').update(text).digest('base64');
      await destination.write(pageHead(totals, interrupted, digest));
      await rows.pour(destination);
      await destination.write(pageSections());
      await sections.pour(destination);
      await destination.write(pageEnd());
    },
    async close() {
      await rows.remove();
      await sections.remove();
    },
  };
}

function workbookSink(destination: Destination): Sink {
  const chunks: Uint8Array[] = [];
  const workbook = createSummaryWorkbook((chunk) => chunks.push(chunk));
  const drain = async (): Promise<void> => {
    for (const chunk of chunks.splice(0)) await destination.write(chunk);
  };
  return {
    async file({ part, summary }) {
      workbook.addFile(summary, JSON.parse(part) as string[][]);
      await drain();
    },
    async end(totals, interrupted) {
      workbook.end(totals, interrupted);
      await drain();
    },
    close: nothing,
  };
}
