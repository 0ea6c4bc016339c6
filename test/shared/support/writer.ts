import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { canonicalExport } from '../../../shared/projection/canonical.ts';
import { keyedRows } from '../../../shared/projection/keyed-rows.ts';
import {
  createProjection,
  type Projection,
  type Rows,
  type WholeBook,
} from '../../../shared/projection/projection.ts';
import { type Refusal, refusal } from '../../../shared/refusal.ts';
import type { BookDigest } from '../../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { attendanceOf, type Draft } from '../../../shared/rules/context.ts';
import { decide, parseCommand } from '../../../shared/rules/decide.ts';
import { observe, tick, ZERO_HLC } from '../../../shared/time/hlc.ts';

/** Hashes are the journal's business; the rules and the projection never look at them. */
const NO_HASH = '0'.repeat(64);

export const textOf = (ms: number): string => new Date(ms).toISOString();

/** One PC with its own clock, journal and projection, all in memory: the book service without a disk. */
export interface TestWriter {
  readonly id: string;
  readonly rows: () => WholeBook;
  /** Its own events and what it has received, in the order of arrival. */
  readonly events: () => readonly Envelope[];
  readonly submit: (name: string, input: unknown, staffId: string, wallMs: number) => Result<Envelope>;
  /** Writes an event without asking the rules. */
  readonly record: (draft: Draft, wallMs: number) => Envelope;
  readonly receive: (event: Envelope, wallMs: number) => void;
  /** Forgets everything but its events, as a program does that was closed. */
  readonly restart: (wallMs: number) => void;
}

export const createWriter = (id: string, zone: string): TestWriter => {
  let projection: Projection = createProjection();
  let hlc = ZERO_HLC;
  let seq = 0;
  let minted = 0;
  const events: Envelope[] = [];
  const known = new Set<string>();

  const take = (event: Envelope): void => {
    projection.apply(event);
    if (known.has(orderKey(event))) return;
    known.add(orderKey(event));
    events.push(event);
  };

  const write = (draft: Draft, actor: string, wallMs: number, at: string): Envelope => {
    hlc = tick(hlc, wallMs);
    seq += 1;
    const { type, body, shift } = draft;
    const event: Envelope = {
      ...{ v: 1, writer: id, seq, hlc, at, zone, actor, auth: 'pin', cmd: `${id}:${seq}`, type, ver: 1 },
      ...(shift === undefined ? {} : { shift }),
      ...{ body, prev: NO_HASH, hash: NO_HASH },
    };
    // Through JSON, as every event goes through a file.
    const written: Envelope = JSON.parse(JSON.stringify(event));
    take(written);
    return written;
  };

  const submit = (name: string, input: unknown, staffId: string, wallMs: number): Result<Envelope> => {
    const command = parseCommand(name, input);
    if (!command.ok) return command;
    const staff = projection.get('staff', staffId);
    if (staff === null) return err<Refusal>(refusal('unknownPerson'));
    const now = textOf(wallMs);
    const decided = decide(command.value, {
      rows: projection,
      now,
      zone,
      actor: { staff, attendance: attendanceOf(projection, staffId) },
      digest: () => digestOf(events),
      newId: (prefix) => {
        minted += 1;
        return `${prefix}-${id.replace('.', '-')}-${minted}`;
      },
    });
    if (!decided.ok) return decided;
    for (const part of decided.value.before ?? []) write(part, 'system', wallMs, now);
    return ok(write(decided.value, staffId, wallMs, now));
  };

  return {
    id,
    rows: () => projection,
    events: () => events,
    submit,
    record: (draft, wallMs) => write(draft, 'system', wallMs, textOf(wallMs)),
    receive: (event, wallMs) => {
      hlc = observe(hlc, event.hlc, wallMs);
      take(event);
    },
    restart: (wallMs) => {
      projection = createProjection();
      hlc = ZERO_HLC;
      for (const event of events) {
        hlc = observe(hlc, event.hlc, wallMs);
        projection.apply(event);
      }
    },
  };
};

/** How far this PC knows each journal. */
const digestOf = (events: readonly Envelope[]): BookDigest => {
  const seqs = new Map<string, number>();
  for (const { writer, seq } of events) seqs.set(writer, Math.max(seqs.get(writer) ?? 0, seq));
  const heads = [...seqs].map(([writer, seq]) => ({ writer, seq, hash: NO_HASH }));
  return { ...NO_DIGEST, events: events.length, writers: heads.length, heads };
};

/** The digest of no book in particular. */
export const NO_DIGEST: BookDigest = { hash: NO_HASH, events: 0, writers: 0, bookId: 'b-1', heads: [] };

export const exportOf = (rows: Rows): string => canonicalExport(keyedRows(rows));

export const projectionOf = (events: Iterable<Envelope>): Projection => {
  const projection = createProjection();
  for (const event of events) projection.apply(event);
  return projection;
};
