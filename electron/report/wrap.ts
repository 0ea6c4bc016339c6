import { isInsideLabel, mayBreakBetween } from './line-breaks.ts';
import type { Cluster } from './text-runs.ts';

/** A stretch of one line in one font. */
export interface Run {
  readonly text: string;
  readonly family: string;
  readonly escaped: boolean;
  /** Which span of a line of several styles it belongs to. */
  readonly span?: number | undefined;
}

/** One line that fits; width in thousandths of the font size. */
export interface WrappedLine {
  readonly runs: readonly Run[];
  readonly width: number;
  /** Whether it ends where there was a space, which has no place on it. */
  readonly isSpaced: boolean;
}

const isSpace = (cluster: Cluster | undefined): boolean => cluster?.kind === 'space';

type Ending = (clusters: readonly Cluster[], at: number) => boolean;

const mayEnd: Ending = (clusters, at) => {
  const before = clusters[at - 1];
  const after = clusters[at];
  if (!before || !after || !mayBreakBetween(before.kind, after.kind)) return false;
  return !isInsideLabel((place) => clusters[place]?.kind, at);
};

/** Where nothing else will do, glue gives: better between a label and its number than within the number. */
const mayEndAtGlue: Ending = (clusters, at) => clusters[at - 1]?.kind === 'glue';

/** The last place at or before `limit` where the line may end, else `limit`: an endless word is cut where it must be. */
const breakPoint = (clusters: readonly Cluster[], start: number, limit: number): number => {
  for (const may of [mayEnd, mayEndAtGlue])
    for (let at = limit; at > start; at -= 1) if (may(clusters, at)) return at;
  return limit;
};

/** How far a line can reach from `start`: at least one cluster, and trailing spaces may hang over the edge. */
const reach = (clusters: readonly Cluster[], start: number, width: number): number => {
  let used = 0;
  for (let at = start; at < clusters.length; at += 1) {
    const cluster = clusters[at];
    if (cluster === undefined) break;
    used += cluster.width;
    if (used > width && at > start && cluster.kind !== 'space') return at;
  }
  return clusters.length;
};

const trimmed = (clusters: readonly Cluster[], start: number, end: number): readonly Cluster[] => {
  let last = end;
  while (last > start && isSpace(clusters[last - 1])) last -= 1;
  return clusters.slice(start, last);
};

/** Whether two neighbours are set in one go. */
const joins = (one: Cluster, next: Cluster): boolean =>
  one.family === next.family &&
  one.escaped === next.escaped &&
  one.span === next.span &&
  !one.alone &&
  !next.alone;

const toLine = (clusters: readonly Cluster[], isSpaced: boolean): WrappedLine => {
  const runs: Run[] = [];
  let width = 0;
  let text = '';
  clusters.forEach((cluster, at) => {
    width += cluster.width;
    text += cluster.text;
    const next = clusters[at + 1];
    if (next !== undefined && joins(cluster, next)) return;
    const { family, escaped, span } = cluster;
    runs.push({ text, family, escaped, span });
    text = '';
  });
  return { runs, width, isSpaced };
};

/** Breaks one paragraph into lines no wider than `width` (thousandths of the font size). Always at least one line. */
export const wrap = (clusters: readonly Cluster[], width: number): readonly WrappedLine[] => {
  const lines: WrappedLine[] = [];
  let start = 0;
  while (start < clusters.length) {
    const limit = reach(clusters, start, width);
    const end = limit === clusters.length ? limit : breakPoint(clusters, start, limit);
    let next = end;
    while (next < clusters.length && isSpace(clusters[next])) next += 1;
    const line = trimmed(clusters, start, end);
    const isSpaced = next < clusters.length && line.length < next - start;
    lines.push(toLine(line, isSpaced));
    start = next;
  }
  return lines.length === 0 ? [{ runs: [], width: 0, isSpaced: false }] : lines;
};
