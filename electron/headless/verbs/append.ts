import { z } from 'zod';
import { commandIdSchema } from '../../../shared/commands/schemas.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import { type Refusal, refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { readMoment } from '../../../shared/time/moment.ts';
import type { Book, Submission } from '../../book/book.ts';
import { randomText } from '../../book/ids.ts';
import { parseStrictly } from '../../journal/parse.ts';
import { withBookToWrite } from '../book-access.ts';
import { findActor } from '../find-actor.ts';
import type { ExitStatus, Io, Options, Verb } from '../io.ts';
import { type InputLine, MAX_LINE_BYTES, readLines } from '../lines.ts';

/** So many commands may be on their way to the disk before the next line is read. */
const MAX_UNDER_WAY = 1_000;

const lineSchema = z.strictObject({
  command: z.string().max(64),
  commandId: commandIdSchema.optional(),
  actor: z.string().min(1).max(64),
  at: z.string().max(40).optional(),
  input: z.record(z.string(), z.unknown()).default({}),
});

const parseLine = (line: InputLine): Result<z.infer<typeof lineSchema>> => {
  if ('problem' in line) return err(refusal('malformed', { problem: line.problem, limit: MAX_LINE_BYTES }));
  // As strictly as a journal is read: a key that stands twice, or `__proto__`, must not be dropped without a word.
  const value = parseStrictly(Buffer.from(line.text), line.text);
  if (!value.ok) return err(refusal('malformed', { problem: value.error }));
  const parsed = lineSchema.safeParse(value.value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err(
    refusal('malformed', { field: issue?.path.map(String).join('.') ?? '', problem: issue?.message ?? '' }),
  );
};

const toSubmission = (book: Book, line: InputLine): Result<Submission> => {
  const parsed = parseLine(line);
  if (!parsed.ok) return parsed;
  const { command, commandId = `line-${randomText(16)}`, actor, at, input } = parsed.value;
  const staffId = findActor(book, actor);
  if (!staffId.ok) return staffId;
  const instant = at === undefined ? undefined : readMoment(at, book.zone());
  if (instant === null) return err(refusal('malformed', { field: 'at', value: at ?? '' }));
  const base = { commandId, name: command, input, staffId: staffId.value, auth: 'asserted' as const };
  return ok(instant === undefined ? base : { ...base, at: instant });
};

const answerOf = (number: number, outcome: Result<Acknowledgement, Refusal>): string =>
  JSON.stringify(
    outcome.ok
      ? { ok: true, line: number, ...outcome.value }
      : { ok: false, line: number, error: outcome.error },
  );

/** Reads, decides and writes ahead; answers in the order of the lines, each once it is on the disk. */
const appendAll = async (io: Io, book: Book): Promise<ExitStatus> => {
  let status: ExitStatus = 0;
  let answered: Promise<void> = Promise.resolve();
  let underWay = 0;
  for await (const line of readLines(io.stdin)) {
    if ('text' in line && line.text === '') continue;
    const submission = toSubmission(book, line);
    const outcome = submission.ok ? book.submit(submission.value) : Promise.resolve(submission);
    underWay += 1;
    answered = Promise.all([answered, outcome]).then(([, answer]) => {
      underWay -= 1;
      if (!answer.ok) status = 1;
      io.out(answerOf(line.number, answer));
    });
    if (underWay >= MAX_UNDER_WAY) await answered;
  }
  await answered;
  return status;
};

/** `append`: commands as NDJSON on standard input, one acknowledgement a line, in order, after the flush. */
export const append: Verb = {
  options: [],
  needsBook: true,
  run: (io: Io, options: Options) => withBookToWrite(io, options, ({ book }) => appendAll(io, book)),
};
