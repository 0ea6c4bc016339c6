import { onDuty } from '../../../shared/rules/context.ts';
import { withBookToRead } from '../book-access.ts';
import { show, type Verb } from '../io.ts';

/** `staff`: who works here, and who is checked in now. */
export const staff: Verb = {
  options: [],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book }) => {
      const atWork = new Map(onDuty(book.rows, book.now()).map(({ staffId, shift }) => [staffId, shift]));
      const people = book.rows
        .all('staff')
        .map(({ id, name, role, active }) => ({ id, name, role, active, shift: atWork.get(id) ?? null }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      show(io, people, () =>
        people.map(({ id, name, role, shift }) =>
          [id, name, io.words.say(`vocabulary:role.${role}`), shift ?? ''].join('  ').trimEnd(),
        ),
      );
      return 0;
    }),
};
