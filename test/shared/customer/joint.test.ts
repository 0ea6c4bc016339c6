import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactId, WritingKey } from '../../../shared/customer/contacts.ts';
import { gather, ties } from '../../../shared/customer/gather.ts';
import { pageOf } from '../../../shared/customer/page.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { checkAsync } from '../support/check.ts';
import { chooser, oneOf, shuffled } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { customerHistory, manyOf } from '../support/random-customers.ts';
import { exportOf, projectionOf } from '../support/writer.ts';

const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

/** A book that has heard of what three PCs wrote about a few customers. */
const bookWith = (events: readonly Envelope[]): SmallBook => {
  const book = createSmallBook();
  for (const event of events) book.writer.receive(event, book.nowMs());
  return book;
};

const keysIn = (book: SmallBook): readonly WritingKey[] => [
  ...book
    .rows()
    .all('followUp')
    .map(({ id }): WritingKey => `followUp:${id}`),
  ...book
    .rows()
    .all('note')
    .map(({ id }): WritingKey => `note:${id}`),
];

const gathered = async (book: SmallBook, key: WritingKey) =>
  (await gather(manyOf(book.rows()), key))?.writings ?? [];

/** All rows but the lines of their histories. */
const faces = (book: SmallBook): string =>
  exportOf(book.rows()).replaceAll(
    /"history":\[.*?\],"(id|holderShift|heardAt|head|importedFrom|kind)"/g,
    '"$1"',
  );

/** What a customer is to whoever asks from each writing: who is gathered, and how they first came. */
const seen = async (book: SmallBook): Promise<unknown> =>
  Promise.all(
    keysIn(book).map(async (key) => {
      const writings = await gathered(book, key);
      return [key, writings.map((writing) => writing.key), pageOf({ writings, more: false })?.first.key];
    }),
  );

describe('who is whom', () => {
  it('[K6] joined and undone, everything is as it was but for two lines of history', async () => {
    const property = fc.asyncProperty(tapeOf(30), fc.nat(), async (tape, number) => {
      const book = bookWith(customerHistory(tape));
      const choose = chooser(number);
      const [writing, other] = shuffled(choose, keysIn(book));
      if (writing === undefined || other === undefined) return;
      const [before, rows] = [await seen(book), faces(book)];
      const input = { writing, others: [other] };
      const done = book.ask('s-boss', 'mergeCustomers', input);
      if (!done.ok) return;
      const joined = await gathered(book, writing);
      expect(joined.map(({ key }) => key)).toContain(other);
      book.act('s-boss', 'partCustomer', input);
      expect(await seen(book)).toEqual(before);
      expect(faces(book)).toBe(rows);
      const events = book.writer.events();
      expect(exportOf(projectionOf(shuffled(choose, events)))).toBe(exportOf(projectionOf(events)));
    });
    await checkAsync(property, { runs: 150, soak: 3_000 });
  }, 600_000);

  it('[K6] parted, a writing stands alone, the others stay together as far as they share something; undone, all is as it was', async () => {
    const property = fc.asyncProperty(tapeOf(30), fc.nat(), async (tape, number) => {
      const book = bookWith(customerHistory(tape));
      const key = oneOf(chooser(number), keysIn(book));
      if (key === undefined) return;
      const all = await gathered(book, key);
      const own = all.find((writing) => writing.key === key);
      if (own === undefined || all.length < 2) return;
      const before = await seen(book);
      const input = ties(own, all);
      book.act('s-boss', 'partCustomer', input);
      expect((await gathered(book, key)).map((writing) => writing.key)).toEqual([key]);
      for (const rest of all.filter((writing) => writing !== own))
        expect((await gathered(book, rest.key)).map((writing) => writing.key)).not.toContain(key);
      book.act('s-boss', 'mergeCustomers', input);
      expect(await seen(book)).toEqual(before);
    });
    await checkAsync(property, { runs: 150, soak: 3_000 });
  }, 600_000);

  it('[K6] what is said changes something, or is refused', () => {
    const book = createSmallBook();
    const open = (id: string, customer: object): void => {
      book.act('s-boss', 'openFollowUp', { id, kind: 'intent', summary: id, customer });
    };
    open('f-1', { account: 'Chen 1' });
    open('f-2', { account: 'li' });
    const [writing, other]: WritingKey[] = ['followUp:f-1', 'followUp:f-2'];
    const by: ContactId[] = ['account:chen1'];
    const ask = (name: string, input: object): string =>
      code(book.ask('s-boss', name, { writing, ...input }));
    expect(ask('mergeCustomers', {})).toBe('nothingToChange');
    expect(ask('mergeCustomers', { others: [writing] })).toBe('nothingToChange');
    expect(ask('mergeCustomers', { others: ['note:n-9'] })).toBe('notFound');
    expect(ask('mergeCustomers', { by })).toBe('nothingToChange');
    expect(ask('partCustomer', { others: [other] })).toBe('nothingToChange');
    expect(ask('partCustomer', { by: ['account:li'] })).toBe('nothingToChange');
    expect(ask('mergeCustomers', { others: [other] })).toBe('ok');
    expect(ask('mergeCustomers', { others: [other] })).toBe('nothingToChange');
    expect(ask('partCustomer', { by })).toBe('ok');
    expect(ask('partCustomer', { by })).toBe('nothingToChange');
    expect(book.rows().get('followUp', 'f-2')?.sameAs).toEqual([writing]);
    expect(
      book
        .rows()
        .get('followUp', 'f-1')
        ?.history.map(({ what }) => what),
    ).toEqual(['followUpOpened', 'customersMerged', 'customerParted']);
  });

  it('[K6] joining is no word about the promise: what somebody is editing still stands', () => {
    const book = createSmallBook();
    const before = ['f-1', 'f-2'].map((id) => {
      book.act('s-boss', 'openFollowUp', { id, kind: 'intent', summary: id });
      return book.rows().get('followUp', id);
    });
    book.act('s-boss', 'mergeCustomers', { writing: 'followUp:f-1', others: ['followUp:f-2'] });
    for (const row of before) {
      const after = book.rows().get('followUp', row?.id ?? '');
      expect([after?.head, after?.touchedAt]).toEqual([row?.head, row?.touchedAt]);
    }
  });
});
