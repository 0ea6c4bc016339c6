import { refusal } from '../../../shared/refusal.ts';
import { type DigestMark, readDigestHash, readDigestMark } from '../../../shared/report/digest-mark.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { type Confirmation, confirmDigest } from '../../journal/confirm.ts';
import { type BookReport, verifyBook } from '../../journal/verify.ts';
import { type ExitStatus, type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';

/** What was printed: a QR code’s text, or a digest alone. */
const printedOf = (options: Options): Result<DigestMark | string | null> => {
  const text = optionOf(options, 'digest');
  if (text === undefined) return ok(null);
  const read = readDigestMark(text) ?? readDigestHash(text);
  return read === null
    ? err(refusal('malformed', { field: '--digest', value: text.slice(0, 200) }))
    : ok(read);
};

const bookLines = (io: Io, { bookId, writers, events, digest, sound }: BookReport): readonly string[] => [
  io.words.say('verify.title', { book: bookId, events, writers: writers.length }),
  ...writers.map(({ writer, head }) => `  ${writer}  ${head.seq}  ${head.hash}`),
  ...writers.flatMap(({ writer, fault }) =>
    fault === null
      ? []
      : [
          io.words.say('verify.fault', {
            writer,
            file: fault.file,
            offset: fault.offset,
            seq: fault.seq,
            kind: fault.kind,
          }),
        ],
  ),
  io.words.say('verify.digest', { digest }),
  io.words.say(sound ? 'verify.sound' : 'verify.unsound'),
];

const printedLine = (io: Io, confirmation: Confirmation, sound: boolean): string => {
  if (confirmation.kind === 'confirmed') {
    const { events, later } = confirmation;
    const key = sound ? 'verify.printed.confirmed' : 'verify.printed.confirmedUnsound';
    return io.words.say(key, { events, later });
  }
  const { kind, ...details } = confirmation;
  return io.words.say(`verify.printed.${kind}`, details);
};

const run = async (io: Io, options: Options): Promise<ExitStatus> => {
  const printed = printedOf(options);
  if (!printed.ok) return refuse(io, printed.error);
  const bookDir = optionOf(options, 'book') ?? '';
  const report = await verifyBook(io.fs, bookDir);
  if (!report.ok) return refuse(io, report.error);
  const { sound } = report.value;
  if (printed.value === null) {
    show(io, report.value, () => bookLines(io, report.value));
    return sound ? 0 : 1;
  }
  const confirmation = await confirmDigest(io.fs, bookDir, printed.value);
  if (!confirmation.ok) return refuse(io, confirmation.error);
  const { value: asked } = printed;
  // A page of one week may bear the code of another: whoever holds it sees which.
  const period = typeof asked === 'string' ? null : asked.period;
  show(io, { ...report.value, printed: { ...confirmation.value, period } }, () => [
    ...bookLines(io, report.value),
    ...(period === null ? [] : [io.words.say('verify.printed.period', { period })]),
    printedLine(io, confirmation.value, sound),
  ]);
  return sound && confirmation.value.kind === 'confirmed' ? 0 : 1;
};

/**
 * `verify`: every byte of every journal against its chain; 1 when anything is wrong. With `--digest`, what a QR code says
 * or the digest on a printed page, also whether the book still holds what was printed.
 */
export const verify: Verb = { options: ['digest'], needsBook: true, run };
