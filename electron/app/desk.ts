import { join } from 'node:path';
import { z } from 'zod';
import type { BookStatus } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { createNewBook, type NewBook } from '../book/create-book.ts';
import { type BookEnvironment, type OpenBook, openBook } from '../book/open-book.ts';
import { type Attachments, createAttachments } from '../files/attachments.ts';
import { profileBookPath } from '../journal/layout.ts';
import { createDrafts, type Drafts } from '../profile/drafts.ts';
import { createKeptValue } from '../profile/kept-value.ts';
import { createPinVault, type PinVault } from '../session/pin-vault.ts';
import { createSession, type Session } from '../session/session.ts';

/** One book as the app works with it: the book, who is writing, what is half typed, its pictures. */
export interface OpenDesk {
  readonly open: OpenBook;
  readonly session: Session;
  readonly vault: PinVault;
  readonly drafts: Drafts;
  readonly attachments: Attachments;
  readonly status: () => BookStatus;
}

/** What of a book changed, for the windows. */
export interface DeskListener {
  readonly onEvents: (count: number) => void;
  readonly onStatus: (status: BookStatus) => void;
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
    const { fs, profileDir, station } = environment;
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
    return {
      open,
      session,
      vault,
      drafts: createDrafts({ fs, directory }),
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
      void watched.open.refresh().then(tellStatus);
    }, pollMs);
    return () => {
      stopEvents();
      stopState();
      clearInterval(timer);
    };
  };

  const close = async (): Promise<void> => {
    stop();
    stop = () => undefined;
    const closing = desk;
    desk = null;
    await closing?.open.close();
  };

  const adopt = async (open: OpenBook): Promise<OpenDesk> => {
    await close();
    desk = await assemble(open);
    stop = watch(desk);
    return desk;
  };

  return {
    current: () => desk,
    openFolder: async (folder) => {
      // The same folder again (after a failure): its writer must let go first.
      if (desk?.open.folder === folder) await close();
      const opened = await openBook(environment, folder, true);
      return opened.ok ? ok(await adopt(opened.value)) : opened;
    },
    create: async (folder, details, pin) => {
      const created = await createNewBook(environment, folder, details);
      if (!created.ok) return created;
      const adopted = await adopt(created.value.open);
      await adopted.vault.set(created.value.managerId, pin);
      await adopted.open.book.record({ type: 'pinSet', body: { staffId: created.value.managerId } });
      return ok(adopted);
    },
    close,
  };
};

/** Where a book lies when nobody chose a folder. */
export const defaultBookFolder = (documents: string): string => join(documents, 'Baton 接力本');
