import { lineSchema } from '../../../shared/fields.ts';
import { refusal } from '../../../shared/refusal.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { isZone } from '../../../shared/time/zone.ts';
import { createNewBook } from '../../book/create-book.ts';
import { type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';
import { masked } from '../masked.ts';

/** A name given on the command line, or the default. */
const nameFrom = (options: Options, name: string, fallback: string, most: number): string | null => {
  const text = lineSchema(most).safeParse(optionOf(options, name) ?? fallback);
  return text.success ? text.data : null;
};

const run = async (io: Io, options: Options) => {
  const shopName = nameFrom(options, 'shop', io.words.say('init.shop'), 80);
  const managerName = nameFrom(options, 'manager', io.words.say('init.manager'), 40);
  const zone = optionOf(options, 'zone') ?? 'Asia/Shanghai';
  if (shopName === null || managerName === null) {
    const name = shopName === null ? 'shop' : 'manager';
    return refuse(io, refusal('malformed', { field: `--${name}`, value: optionOf(options, name) ?? '' }));
  }
  if (!isZone(zone)) return refuse(io, refusal('malformed', { field: '--zone', value: zone }));
  const environment = await io.writer();
  if (!environment.ok) return refuse(io, environment.error);
  const folder = optionOf(options, 'book') ?? '';
  const created = await createNewBook(environment.value, folder, {
    shopName,
    managerName,
    zone,
    language: io.language,
  });
  if (!created.ok) return refuse(io, created.error);
  const { open, managerId } = created.value;
  const { book } = open;
  const shifts = book.rows.all('shiftTemplate').map(({ id, name, start, end }) => ({ id, name, start, end }));
  await open.close();
  show(
    io,
    masked({
      ...{ bookId: book.bookId, folder, shopName, zone },
      ...{ manager: { id: managerId, name: managerName }, shifts },
    }),
    () => [
      io.words.say('init.done', { folder, shop: maskPhonesIn(shopName) }),
      io.words.say('init.staff', { name: maskPhonesIn(managerName), id: managerId }),
      ...shifts.map(({ id, name, start, end }) => `  ${id}  ${name}  ${start}–${end}`),
    ],
  );
  return 0;
};

/** `init`: a new book with the shifts of S4 and its manager. */
export const init: Verb = { options: ['shop', 'manager', 'zone'], needsBook: true, run };
