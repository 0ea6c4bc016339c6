import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRealAddress } from '../../../shared/customer/address.ts';
import type { WritingKey } from '../../../shared/customer/contacts.ts';
import { gather } from '../../../shared/customer/gather.ts';
import { type CustomerPage, pageOf } from '../../../shared/customer/page.ts';
import { createProjection, type Rows } from '../../../shared/projection/projection.ts';
import { createSmallBook } from '../support/book.ts';
import { inOrder } from '../support/brute.ts';
import { bruteCustomer, bruteSaid, bruteWritings } from '../support/brute-customers.ts';
import { check, checkAsync } from '../support/check.ts';
import { chooser, shuffled } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { customerHistory, manyOf } from '../support/random-customers.ts';
import { projectionOf } from '../support/writer.ts';

const pageIn = async (rows: Rows, key: WritingKey) =>
  pageOf((await gather(manyOf(rows), key)) ?? { writings: [], more: false });

describe('how a customer first came, and where they are', () => {
  it('[K4] [K7] are what the first word and the newest real address say, in whatever order the events came', async () => {
    const property = fc.asyncProperty(tapeOf(40), fc.nat(), async (tape, number) => {
      const events = customerHistory(tape);
      const rows = projectionOf(shuffled(chooser(number), events));
      const writings = bruteWritings(events);
      for (const { key } of writings) {
        const members = bruteCustomer(writings, key);
        const listed = writings.filter((one) => members.has(one.key));
        const sound = listed.filter(({ mistaken }) => !mistaken);
        const said = bruteSaid(events, new Set((sound.length > 0 ? sound : listed).map((one) => one.key)));
        const page = await pageIn(rows, key as WritingKey);
        expect(page?.first.channel).toBe(said.find(({ channel }) => channel !== undefined)?.channel ?? null);
        const addresses = said.filter(({ address }) => address !== undefined);
        const real = addresses.filter(({ placeholder }) => placeholder !== true);
        const last = real.at(-1) ?? addresses.at(-1);
        expect(page?.address?.text).toBe(last?.address);
        expect(page?.address?.isPlaceholder).toBe(last === undefined ? undefined : real.length === 0);
      }
    });
    await checkAsync(property, { runs: 100, soak: 2_000 });
  }, 600_000);

  it('[K4] the first channel and date never change as the book goes on, unless customers turn out to be one', async () => {
    // Who is whom, and what was a mistake, may be said at any time.
    const settles = [
      'customersMerged',
      'customerParted',
      'noteWithdrawn',
      'followUpReopened',
      'followUpUpdated',
    ];
    const property = fc.asyncProperty(tapeOf(40), async (tape) => {
      const events = inOrder(customerHistory(tape)).filter(
        ({ type, body }) => !settles.includes(type) && body['outcome'] !== 'mistaken',
      );
      const book = createProjection();
      const known = new Map<string, CustomerPage>();
      for (const event of events) {
        book.apply(event);
        const { followUpId, noteId } = event.body;
        const written = followUpId === undefined ? `note:${noteId}` : `followUp:${followUpId}`;
        for (const key of [written, ...known.keys()].slice(0, 6)) {
          const [before, page] = [known.get(key), await pageIn(book, key as WritingKey)];
          if (page === null) continue;
          known.set(key, page);
          const old = before?.writings.map((writing) => writing.key) ?? [];
          const isSame = page.writings.every(
            (writing) => writing.key === written || old.includes(writing.key),
          );
          if (before === undefined || !isSame) continue;
          expect(page.first.at).toBe(before.first.at);
          if (before.first.channel !== null) expect(page.first.channel).toBe(before.first.channel);
        }
      }
    });
    await checkAsync(property, { runs: 60, soak: 1_000 });
  }, 600_000);

  it('[K7] in a follow-up a real address is never lost to one that stands for it, whoever wrote at once', async () => {
    const property = fc.property(tapeOf(50), (tape) => {
      const book = createProjection();
      const real = new Set<string>();
      for (const event of inOrder(customerHistory(tape))) {
        book.apply(event);
        for (const { id, customer } of book.all('followUp')) {
          if (real.has(id)) expect(customer?.placeholder).toBeUndefined();
          if (hasRealAddress(customer)) real.add(id);
          else real.delete(id);
        }
      }
    });
    check(property, { runs: 150, soak: 3_000 });
  });

  it('[K7] what stands for an address becomes a real one, and is not put back', () => {
    const book = createSmallBook();
    const open = { id: 'f-1', kind: 'visit', summary: '上门续费' };
    book.act('s-boss', 'openFollowUp', { ...open, customer: { address: '来电', placeholder: true } });
    const change = (customer: object) =>
      book.ask('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { customer } });
    expect(change({ address: '幸福路 8 号' }).ok).toBe(true);
    expect(change({ address: '来电', placeholder: true })).toMatchObject({
      error: { code: 'nothingToChange' },
    });
    expect(change({ name: '王', address: '来访', placeholder: true }).ok).toBe(true);
    expect(book.rows().get('followUp', 'f-1')?.customer).toEqual({ name: '王', address: '幸福路 8 号' });
    expect(change({ name: '王', address: '幸福路 9 号' }).ok).toBe(true);
    expect(book.rows().get('followUp', 'f-1')?.customer?.address).toBe('幸福路 9 号');
  });
});
