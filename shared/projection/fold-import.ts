import { historyLine, isConcurrent } from './history.ts';
import type { EventEntry } from './route.ts';
import type { HistoryLine, ImportRow } from './rows.ts';

/** Folds one list that came in: begun, finished, taken back. */
export const foldImport = (row: ImportRow | null, entry: EventEntry): ImportRow | null => {
  if (row === null) return entry.type === 'importStarted' ? started(entry) : null;
  switch (entry.type) {
    case 'importStarted':
      // Two PCs read the same list at once: its lines have the same ids, so it came in once.
      return witness(row, historyLine(entry, { text: entry.body.source, concurrent: true }));
    case 'importFinished': {
      const { written, leftOut } = entry.body;
      const finished = row.finished ?? { at: entry.at, written, leftOut };
      return witness(row, historyLine(entry), { finished });
    }
    case 'importWithdrawn': {
      const { withdrawn, basedOn, lines, noted } = entry.body;
      const changes = [{ field: 'withdrawn', before: row.withdrawn, after: withdrawn }];
      const line = historyLine(entry, { changes, concurrent: isConcurrent(basedOn, row.head) });
      const gone = (noted ?? []).map(({ milestoneId }) => milestoneId);
      const rest = withdrawn
        ? { takenBack: lines.length + gone.length, noted: gone }
        : { takenBack: 0, noted: [] };
      return witness(row, line, { withdrawn, ...rest });
    }
    default:
      return row;
  }
};

const started = (entry: Extract<EventEntry, { type: 'importStarted' }>): ImportRow => {
  const { importId, digest, day, source, headings, mapping, lines } = entry.body;
  return {
    id: importId,
    digest,
    day,
    source,
    headings,
    mapping,
    lines,
    startedAt: entry.at,
    startedBy: entry.actor,
    finished: null,
    withdrawn: false,
    takenBack: 0,
    noted: [],
    head: entry.order,
    history: [historyLine(entry, { text: source })],
  };
};

const witness = (row: ImportRow, line: HistoryLine, rest: Partial<ImportRow> = {}): ImportRow => ({
  ...row,
  ...rest,
  head: line.order,
  history: [...row.history, line],
});
