import { refusal } from '../../../shared/refusal.ts';
import { readMoment } from '../../../shared/time/moment.ts';
import { localDateOf, localTimeOf, toEpochMs, toInstantText } from '../../../shared/time/zone.ts';
import { createLock } from '../../journal/lock.ts';
import { createDemoBook } from '../demo/create-demo-book.ts';
import { readCast } from '../demo/roster.ts';
import { type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';

const numberOf = (options: Options, name: string, fallback: number): number => {
  const text = optionOf(options, name);
  return text === undefined ? fallback : /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
};

const run = async (io: Io, options: Options) => {
  // Where nobody says, the book is the same bytes on any machine.
  const language = optionOf(options, 'lang') === undefined ? 'zh-CN' : io.language;
  const { zone } = readCast(language);
  const asked = optionOf(options, 'at');
  const at = asked === undefined ? toInstantText(io.clock.now()) : readMoment(asked, zone);
  if (at === null) return refuse(io, refusal('malformed', { field: '--at', value: asked ?? '' }));
  const demo = await createDemoBook(
    { fs: io.fs, lock: createLock({ unlink: io.fs.unlink }) },
    optionOf(options, 'book') ?? '',
    { seed: numberOf(options, 'seed', 1), weeks: numberOf(options, 'weeks', 2), at: toEpochMs(at), language },
  );
  if (!demo.ok) return refuse(io, demo.error);
  const { folder, events, toMs, fromMs, ...rest } = demo.value;
  const [from, until] = [toInstantText(fromMs), toInstantText(toMs)];
  show(io, { ...rest, folder, events, from, until }, () => [
    io.words.say('demo.done', {
      folder,
      events,
      until: `${localDateOf(until, zone)} ${localTimeOf(until, zone)}`,
    }),
  ]);
  return 0 as const;
};

/** `demo`: a book with some weeks of an invented shop in it, up to the full hour before now or `--at`. */
export const demo: Verb = { options: ['seed', 'weeks', 'at'], needsBook: true, run };
