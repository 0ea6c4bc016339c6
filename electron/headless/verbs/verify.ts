import { verifyBook } from '../../journal/verify.ts';
import { type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';

const run = async (io: Io, options: Options) => {
  const report = await verifyBook(io.fs, optionOf(options, 'book') ?? '');
  if (!report.ok) return refuse(io, report.error);
  const { bookId, writers, events, digest, sound } = report.value;
  show(io, report.value, () => [
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
  ]);
  return sound ? 0 : 1;
};

/** `verify`: every byte of every journal against its chain; 1 when anything is wrong. */
export const verify: Verb = { options: [], needsBook: true, run };
