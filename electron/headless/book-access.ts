import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readMoment } from '../../shared/time/moment.ts';
import { randomText } from '../book/ids.ts';
import { type BookEnvironment, type OpenBook, openBook } from '../book/open-book.ts';
import type { ExitStatus, Io, Options } from './io.ts';
import { optionOf, refuse } from './io.ts';

/** Reading takes no lock, writes nothing, and needs no folder of this PC’s own. */
const reader = ({ fs, clock }: Io): BookEnvironment => ({
  fs,
  clock,
  random: randomText,
  lock: { acquire: async () => err(refusal('readOnly')) },
  profileDir: '',
  station: 'reader',
  machine: '',
});

const folderOf = (options: Options): string => optionOf(options, 'book') ?? '';

/**
 * Opens the book to read and hands it over. Where a journal is damaged the work is done with what can be verified, the
 * damage is told, and the exit status is 1.
 */
export const withBookToRead = async (
  io: Io,
  options: Options,
  work: (open: OpenBook) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const opened = await openBook(reader(io), folderOf(options), false);
  if (!opened.ok) return refuse(io, opened.error);
  const status = await work(opened.value);
  const problem = opened.value.problem();
  if (problem === null) return status;
  io.err(io.words.refuse(problem));
  return status === 0 ? 1 : status;
};

/** Opens the book to write, hands it over, and closes it whatever happens. */
export const withBookToWrite = async (
  io: Io,
  options: Options,
  work: (open: OpenBook) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const environment = await io.writer();
  if (!environment.ok) return refuse(io, environment.error);
  const opened = await openBook(environment.value, folderOf(options), true);
  if (!opened.ok) return refuse(io, opened.error);
  try {
    const problem = opened.value.state() === 'readOnly' ? opened.value.problem() : null;
    return problem === null ? await work(opened.value) : refuse(io, problem);
  } finally {
    const closed = await opened.value.close();
    if (!closed.ok) io.err(io.words.refuse(closed.error));
  }
};

/** A moment given on the command line, in the book's zone; now when it was not given. */
export const momentOption = (options: Options, name: string, zone: string, now: string): Result<string> => {
  const text = optionOf(options, name);
  if (text === undefined) return ok(now);
  const instant = readMoment(text, zone);
  return instant === null ? err(refusal('malformed', { field: `--${name}`, value: text })) : ok(instant);
};
