import type { Clock, RandomText } from '../../shared/clock.ts';
import type { Command } from '../../shared/commands/schemas.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import type { Acknowledgement, EventPage } from '../../shared/ipc/values.ts';
import type { WholeBook } from '../../shared/projection/projection.ts';
import { rosterIdOf } from '../../shared/projection/roster-id.ts';
import { statementIdOf } from '../../shared/projection/statement-id.ts';
import type { StillBook } from '../../shared/projection/still.ts';
import { refusal } from '../../shared/refusal.ts';
import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attendanceOf, type DecideContext, type Draft } from '../../shared/rules/context.ts';
import { decide, parseCommand } from '../../shared/rules/decide.ts';
import { toEpochMs } from '../../shared/time/zone.ts';
import type { Journal } from '../journal/journal.ts';
import type { Numbers, Protected } from '../private/numbers.ts';
import { asTold } from './as-told.ts';
import { askOf } from './ask.ts';
import type { Heads } from './event-store.ts';
import { newEntityId } from './ids.ts';
import { createLedger } from './ledger.ts';
import { type Attribution, createStamper } from './stamper.ts';

/** What somebody asks of the book: a command by name, with the id that makes sending it twice harmless `[C8]`. */
export interface Submission {
  readonly commandId: string;
  readonly name: string;
  readonly input: unknown;
  readonly staffId: string;
  readonly auth: Envelope['auth'];
  /** When it happened, for history written down afterwards; now when left out. */
  readonly at?: string;
}

/** An open book: the one place where commands become events. The app and the headless command both use it. */
export interface Book {
  readonly bookId: string;
  readonly rows: WholeBook;
  /** The rows as they are now, to be read over several turns while others write. */
  readonly still: () => StillBook;
  readonly zone: () => string;
  readonly now: () => string;
  readonly clockSuspect: () => boolean;
  /** Decides, writes, flushes; answers when the event is on the disk. Calls are written in the order they are made. */
  readonly submit: (submission: Submission) => Promise<Result<Acknowledgement>>;
  /** Writes what Baton itself has to say (a wrong PIN, a recovered tail). */
  readonly record: (draft: Draft, actor?: string) => Promise<Result<Acknowledgement>>;
  /** Takes in events read from journals, in the order of each writer. */
  readonly receive: (events: readonly Envelope[]) => void;
  readonly page: (heads: Heads, limit: number) => EventPage;
  readonly events: () => Iterable<Envelope>;
  readonly eventCount: () => number;
  /** Events of newer versions of Baton, kept and waiting. */
  readonly parked: () => number;
  /** Called when events have reached the disk; the result stops it. */
  readonly onEvents: (listener: (count: number) => void) => () => void;
}

export interface BookDeps {
  readonly bookId: string;
  /** `null` for a book that can only be read, for the reason given. */
  readonly journal: Pick<Journal, 'append'> | null;
  readonly whyReadOnly: ReturnType<typeof refusal> | null;
  /** The digest of all journals as they stand. */
  readonly digest: () => BookDigest;
  readonly clock: Clock;
  readonly random: RandomText;
  /** Lifts phone numbers out of everything before it is decided on `[D1]`. */
  readonly numbers: Pick<Numbers, 'protectCommand' | 'protectDraft' | 'observe'>;
}

/** Typed-in history may not lie further ahead than a wrong clock could. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

const entityIdIn = (event: Envelope): string => {
  const { week, staffId } = event.body;
  // What is said of a week is known by the week.
  if (typeof week === 'string')
    return (typeof staffId === 'string' ? statementIdOf(week, staffId) : rosterIdOf(week)) ?? '';
  const ids = [
    // Noted at a follow-up, but a thing of its own.
    'milestoneId',
    'decisionId',
    'followUpId',
    'noteId',
    'handoverId',
    'leaveId',
    'attendanceId',
    'entryId',
    'checklistId',
    'routineId',
    'briefingId',
    'importId',
    'pageId',
    'scriptId',
    'drawId',
    'templateId',
    'staffId',
    'bookId',
  ];
  const found = ids.map((name) => event.body[name]).find((id) => typeof id === 'string');
  return typeof found === 'string' ? found : '';
};

const acknowledge = (event: Envelope, again: boolean): Acknowledgement => ({
  commandId: event.cmd,
  type: event.type,
  id: entityIdIn(event),
  writer: event.writer,
  seq: event.seq,
  at: event.at,
  again,
});

export const createBook = ({
  bookId,
  journal,
  whyReadOnly,
  digest,
  clock,
  random,
  numbers,
}: BookDeps): Book => {
  const ledger = createLedger();
  const stamper = createStamper(clock);
  const waiting = new Map<
    string,
    { readonly ask: string; readonly answer: Promise<Result<Acknowledgement>> }
  >();
  const listeners = new Set<(count: number) => void>();
  const zone = (): string => ledger.rows.get('book', 'book')?.zone ?? 'Asia/Shanghai';
  const tell = (count: number): void => {
    for (const listener of listeners) listener(count);
  };

  /** An event is in the rows from now on, and goes again should it not reach the disk. */
  const append = (draft: Draft, attribution: Attribution): Result<Promise<Result<Acknowledgement>>> => {
    if (journal === null) return err(whyReadOnly ?? refusal('readOnly'));
    const appended = journal.append(stamper.stamp(draft, attribution, draftZone(draft) ?? zone()));
    if (!appended.ok) return appended;
    const { event, durable } = appended.value;
    numbers.observe(event);
    ledger.expect(event);
    const settle = async (): Promise<Result<Acknowledgement>> => {
      const onDisk = await durable;
      if (!onDisk.ok) {
        ledger.retract(event);
        return onDisk;
      }
      ledger.settle(event);
      tell(1);
      return ok(acknowledge(event, false));
    };
    return ok(settle());
  };

  const own = (): Attribution => ({ actor: 'system', auth: 'system', commandId: `baton-${random(16)}` });

  /** What goes before it is written in the same breath; where that is refused, so is this. */
  const write = async (
    { safe, phones }: Protected<Draft>,
    attribution: Attribution,
  ): Promise<Result<Acknowledgement>> => {
    for (const part of safe.before ?? []) {
      const kept = append(part, own());
      if (!kept.ok) return kept;
    }
    const draft = phones.length === 0 ? safe : ({ ...safe, body: { ...safe.body, phones } } as Draft);
    const appended = append(draft, attribution);
    return appended.ok ? appended.value : appended;
  };

  const contextOf = ({ staffId, at }: Submission): Result<DecideContext> => {
    const staff = ledger.rows.get('staff', staffId);
    if (staff === null) return err(refusal('unknownPerson', { staff: staffId.slice(0, 64) }));
    const now = at ?? stamper.now();
    if (toEpochMs(now) > clock.now() + MAX_AHEAD_MS) return err(refusal('inTheFuture', { at: now }));
    return ok({
      rows: ledger.rows,
      now,
      zone: zone(),
      actor: { staff, attendance: attendanceOf(ledger.rows, staffId, at ?? null) },
      newId: (prefix) => newEntityId(prefix, now, zone(), random),
      digest,
    });
  };

  const decideAndWrite = async (
    { safe, phones }: Protected<Command>,
    submission: Submission,
    ask: string,
  ): Promise<Result<Acknowledgement>> => {
    const context = contextOf(submission);
    if (!context.ok) return context;
    const decided = decide(safe, context.value);
    if (!decided.ok) return decided;
    const { commandId, staffId, auth, at } = submission;
    const attribution = { actor: staffId, auth, commandId, ask, ...(at === undefined ? {} : { at }) };
    return write({ safe: decided.value, phones }, attribution);
  };

  const submit = async (submission: Submission): Promise<Result<Acknowledgement>> => {
    const { commandId, staffId, at } = submission;
    const parsed = parseCommand(submission.name, submission.input);
    if (!parsed.ok) return parsed;
    const lifted = numbers.protectCommand(parsed.value);
    const command = lifted instanceof Promise ? await lifted : lifted;
    if (!command.ok) return command;
    const ask = askOf(command.value, staffId, at);
    const underWay = waiting.get(commandId);
    const known = ledger.answerTo(commandId);
    // An id that stands for something else answers for nothing: else this command would be taken for written.
    if ((underWay ?? known ?? { ask }).ask !== ask) return err(refusal('commandIdTaken', { commandId }));
    if (underWay !== undefined) {
      const answer = await underWay.answer;
      return answer.ok ? ok({ ...answer.value, again: true }) : answer;
    }
    if (known !== null) return ok(acknowledge(known, true));
    const answer = decideAndWrite(command.value, submission, ask);
    waiting.set(commandId, { ask, answer });
    try {
      return await answer;
    } finally {
      waiting.delete(commandId);
    }
  };

  const receive = (events: readonly Envelope[]): void => {
    for (const event of events) {
      stamper.observe(event);
      numbers.observe(event);
      ledger.read(event);
    }
    if (events.length > 0) tell(events.length);
  };

  return {
    bookId,
    rows: ledger.rows,
    still: ledger.still,
    zone,
    now: stamper.now,
    clockSuspect: stamper.clockSuspect,
    submit,
    record: async (draft, actor = 'system') => {
      const lifted = numbers.protectDraft(draft);
      const safe = lifted instanceof Promise ? await lifted : lifted;
      return safe.ok ? write(safe.value, { ...own(), actor }) : safe;
    },
    receive,
    page: (heads, limit) => asTold(ledger.store.page(bookId, heads, limit)),
    events: ledger.store.all,
    eventCount: ledger.store.size,
    parked: ledger.parked,
    onEvents: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The first event of a book names the zone that it and all later ones are stamped with. */
const draftZone = (draft: Draft): string | null => (draft.type === 'bookCreated' ? draft.body.zone : null);
