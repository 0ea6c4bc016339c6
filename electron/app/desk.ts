import { join } from 'node:path';
import { z } from 'zod';
import { createInTurn } from '../../shared/in-turn.ts';
import type { BookStatus } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import { createNewBook, type NewBook } from '../book/create-book.ts';
import { type BookEnvironment, type OpenBook, openBook } from '../book/open-book.ts';
import { type Attachments, createAttachments } from '../files/attachments.ts';
import { attempt } from '../files/errno.ts';
import { profileBookPath } from '../journal/layout.ts';
import { createProfileKey } from '../private/profile-key.ts';
import { createDrafts, type Drafts } from '../profile/drafts.ts';
import { type DueMemory, openDueMemory } from '../profile/due-memory.ts';
import { createKeptValue } from '../profile/kept-value.ts';
import { type KeptSchedule, openScheduleMemory } from '../profile/schedule-memory.ts';
import { createViews, type Views } from '../profile/views.ts';
import { createPinVault } from '../session/pin-vault.ts';
import { createSession, type Session } from '../session/session.ts';

/** One book as the app works with it: the book, who is writing, what is half typed, its pictures. */
export interface OpenDesk {
  readonly open: OpenBook;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly views: Views;
  readonly due: DueMemory;
  readonly schedule: KeptSchedule;
  readonly attachments: Attachments;
  readonly status: () => BookStatus;
}

/** What of a book changed, for the windows. */
export interface DeskListener {
  readonly onEvents: (count: number) => void;
  readonly onStatus: (status: BookStatus) => void;
  /** A bug, for the log. */
  readonly onFault: (where: string, error: unknown) => void;
}

/** Opens one book at a time and keeps an eye on what other PCs add to it. */
export interface Desk {
  readonly current: () => OpenDesk | null;
  /** Closes the present book, if any, once the other is open. */
  readonly openFolder: (folder: string) => Promise<Result<OpenDesk>>;
  readonly create: (folder: string, details: NewBook, pin: string) => Promise<Result<OpenDesk>>;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly environment: BookEnvironment;
  readonly listener: DeskListener;
  /** Milliseconds between looks at the journals of others. */
  readonly pollMs: number;
}

/** Kept beside the PINs of a demo book: it tells the app that this book is for trying, and with which PIN. */
export const demoMarkSchema = z.object({ pin: z.string() });

export const createDesk = ({ environment, listener, pollMs }: Options): Desk => {
  let desk: OpenDesk | null = null;
  let stop: () => void = () => undefined;

  const assemble = async (open: OpenBook): Promise<OpenDesk> => {
    const { fs, profileDir, station, random } = environment;
    const { book } = open;
    const directory = profileBookPath(profileDir, book.bookId);
    const demo = await createKeptValue({ fs, directory, name: 'demo', schema: demoMarkSchema }).read();
    const vault = createPinVault({ fs, directory });
    const session = createSession({ book, station, vault, demoPin: demo?.pin ?? null });
    const status = (): BookStatus => ({
      bookId: book.bookId,
      folder: open.folder,
      isDemo: demo !== null,
      state: open.state(),
      problem: open.problem(),
      clockSuspect: book.clockSuspect(),
      writer: open.writer,
      events: book.eventCount(),
    });
    const key = createProfileKey({ fs, directory, random });
    return {
      open,
      session,
      drafts: createDrafts({ fs, directory, key }),
      views: createViews({ fs, directory, key }),
      due: await openDueMemory({ fs, directory, fault: listener.onFault }),
      schedule: await openScheduleMemory({ fs, directory, fault: listener.onFault }),
      attachments: createAttachments(fs, open.folder),
      status,
    };
  };

  /** Tells the windows of new events, of a changed state, and looks at the other writers' journals. */
  const watch = (watched: OpenDesk): (() => void) => {
    let told = JSON.stringify(watched.status());
    const tellStatus = (): void => {
      const status = watched.status();
      const text = JSON.stringify({ ...status, events: 0 });
      if (text === told) return;
      told = text;
      listener.onStatus(status);
    };
    const stopEvents = watched.open.book.onEvents(listener.onEvents);
    const stopState = watched.open.onState(tellStatus);
    const timer = setInterval(() => {
      watched.open.refresh().then(tellStatus, (error: unknown) => listener.onFault('refresh', error));
    }, pollMs);
    return () => {
      stopEvents();
      stopState();
      clearInterval(timer);
    };
  };

  const closeNow = async (): Promise<void> => {
    stop();
    stop = () => undefined;
    const closing = desk;
    desk = null;
    await closing?.due.settled();
    await closing?.open.close();
  };

  /** The new desk is whole before the old one goes; where it cannot be made, its book is let go of. */
  const adopt = async (open: OpenBook): Promise<Result<OpenDesk>> => {
    const assembled = await attempt(environment.profileDir, () => assemble(open));
    if (!assembled.ok) {
      await open.close();
      return assembled;
    }
    await closeNow();
    desk = assembled.value;
    stop = watch(desk);
    return assembled;
  };

  const openNow = async (folder: string): Promise<Result<OpenDesk>> => {
    // The same folder again (after a failure): its writer must let go first. Until the new one is open, what was read
    // stays on the screens.
    if (desk?.open.folder === folder) {
      stop();
      await desk.open.close();
    }
    const opened = await openBook(environment, folder, true);
    return opened.ok ? adopt(opened.value) : opened;
  };

  const createNow = async (folder: string, details: NewBook, pin: string): Promise<Result<OpenDesk>> => {
    const created = await createNewBook(environment, folder, details);
    if (!created.ok) return created;
    const { open, managerId } = created.value;
    const adopted = await adopt(open);
    if (!adopted.ok) return adopted;
    const { session } = adopted.value;
    const set = await session.setPin(managerId, pin, null);
    return set.ok ? adopted : set;
  };

  /** Opening, creating and closing happen one after the other: two at once would leave a book locked that nobody has. */
  const inTurn = createInTurn();

  return {
    current: () => desk,
    openFolder: (folder) => inTurn(() => openNow(folder)),
    create: (folder, details, pin) => inTurn(() => createNow(folder, details, pin)),
    close: () => inTurn(closeNow),
  };
};

/** Where a book lies when nobody chose a folder. */
export const defaultBookFolder = (documents: string): string => join(documents, 'Baton 接力本');
