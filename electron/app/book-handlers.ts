import type { Bootstrap } from '../../shared/ipc/values.ts';
import { stateOf } from '../../shared/projection/group.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { checkNewPin } from '../../shared/rules/pin.ts';
import { eventBytes } from '../book/event-bytes.ts';
import type { Handlers } from '../ipc/register.ts';
import type { OpenDesk } from './desk.ts';
import { requireLead } from './require-lead.ts';
import { bootstrap, preferencesInForce, requireDesk, type Services, tellOpened } from './services.ts';

type BookHandlers = Pick<
  Handlers,
  | 'app.bootstrap'
  | 'app.setPreferences'
  | 'book.createNew'
  | 'book.openDemo'
  | 'book.chooseFolder'
  | 'book.pageBytes'
  | 'book.rows'
  | 'book.command'
  | 'book.retry'
  | 'draft.save'
  | 'draft.load'
  | 'attachment.add'
>;

/** Remembers an opened book as the one to open next time, and answers with everything the window needs. */
const begin = async (services: Services, opened: Result<OpenDesk>): Promise<Result<Bootstrap>> => {
  if (!opened.ok) {
    services.startProblem.value = opened.error;
    return opened;
  }
  services.startProblem.value = null;
  services.settings.setBookFolder(opened.value.open.folder);
  tellOpened(services, opened.value);
  return ok(await bootstrap(services));
};

const openChosen = async (services: Services): Promise<Result<Bootstrap>> => {
  const folder = await services.shell.chooseFolder(services.defaultFolder);
  if (folder === null) return err(refusal('cancelled'));
  return begin(services, await services.desk.openFolder(folder));
};

const createNew: (services: Services) => BookHandlers['book.createNew'] =
  (services) =>
  async ({ shopName, managerName, pin, language, chooseFolder }) => {
    const strong = checkNewPin(pin);
    if (!strong.ok) return strong;
    const folder = chooseFolder
      ? await services.shell.chooseFolder(services.defaultFolder)
      : services.defaultFolder;
    if (folder === null) return err(refusal('cancelled'));
    const details = { shopName, managerName, language, zone: services.zone };
    return begin(services, await services.desk.create(folder, details, pin));
  };

/** The channels about the book itself: opening, reading, writing. */
export const bookHandlers = (services: Services): BookHandlers => ({
  'app.bootstrap': async () => ok(await bootstrap(services)),
  'app.setPreferences': async ({
    language,
    theme,
    hotkey,
    reminders,
    manualSize,
    supervisorMail,
    booklet,
  }) => {
    const may = supervisorMail === undefined ? ok(null) : requireLead(services);
    if (!may.ok) return may;
    // Kept only when the system gives it: the hotkey of before stays in force and in the settings.
    const before = services.hotkey.current();
    if (hotkey !== undefined && !services.hotkey.use(hotkey))
      return err(refusal('hotkeyTaken', { hotkey: hotkey ?? '' }));
    const kept = services.settings.setPreferences({
      ...(language === undefined ? {} : { language }),
      ...(theme === undefined ? {} : { theme }),
      ...(hotkey === undefined ? {} : { hotkey }),
      ...(reminders === undefined ? {} : { reminders }),
      ...(manualSize === undefined ? {} : { manualSize }),
      ...(supervisorMail === undefined ? {} : { supervisorMail }),
      ...(booklet === undefined ? {} : { booklet }),
    });
    if (!kept.ok) {
      services.hotkey.use(before);
      return kept;
    }
    const preferences = preferencesInForce(services);
    services.push('preferences.changed', preferences);
    services.reminders.look();
    return ok(preferences);
  },
  'book.createNew': createNew(services),
  'book.openDemo': async () => {
    const folder = await services.makeDemo();
    return folder.ok ? begin(services, await services.desk.openFolder(folder.value)) : folder;
  },
  'book.chooseFolder': () => openChosen(services),
  'book.pageBytes': async ({ bookId, heads, limit }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { book } = desk.value.open;
    if (book.bookId !== bookId) return err(refusal('notFound', { id: bookId }));
    return ok(eventBytes(book.page(heads, limit), heads));
  },
  'book.rows': async ({ bookId, kind, state, ids }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { book } = desk.value.open;
    if (book.bookId !== bookId) return err(refusal('notFound', { id: bookId }));
    const rows = ids?.flatMap((id) => book.rows.get(kind, id) ?? []) ?? book.rows.all(kind);
    return ok(state === undefined ? rows : rows.filter((row) => stateOf(kind, row) === state));
  },
  'book.command': async ({ commandId, name, input }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const staffId = desk.value.session.staffId();
    if (staffId === null) return err(refusal('notSignedIn'));
    return desk.value.open.book.submit({ commandId, name, input, staffId, auth: 'pin' });
  },
  'book.retry': async () => {
    const folder = services.desk.current()?.open.folder ?? services.settings.bookFolder();
    if (folder === null) return err(refusal('noBook'));
    return begin(services, await services.desk.openFolder(folder));
  },
  'draft.save': async ({ key, value }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    return desk.value.drafts.save(key, value);
  },
  'draft.load': async () => {
    const desk = requireDesk(services);
    return desk.ok ? desk.value.drafts.load() : desk;
  },
  'attachment.add': async ({ bytes, name }) => {
    const desk = requireDesk(services);
    return desk.ok ? desk.value.attachments.add(bytes, name) : desk;
  },
});
