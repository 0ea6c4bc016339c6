import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WritingKey } from '../../../shared/customer/contacts.ts';
import { gather, MOST_WRITINGS } from '../../../shared/customer/gather.ts';
import { pageOf } from '../../../shared/customer/page.ts';
import { createSmallBook } from '../support/book.ts';
import { bruteCustomer, bruteWritings } from '../support/brute-customers.ts';
import { checkAsync } from '../support/check.ts';
import { chooser, oneOf, shuffled } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { customerHistory, manyOf, markOf, tags } from '../support/random-customers.ts';
import { projectionOf } from '../support/writer.ts';

describe('everything about one customer', () => {
  it('[K3] is what a chain of shared numbers joins, in whatever order the events came', async () => {
    const property = fc.asyncProperty(tapeOf(40), fc.nat(), async (tape, number) => {
      const events = customerHistory(tape);
      const rows = manyOf(projectionOf(shuffled(chooser(number), events)));
      const writings = bruteWritings(events);
      for (const { key } of writings) {
        const found = await gather(rows, key as WritingKey);
        expect(new Set(found?.writings.map((writing) => writing.key))).toEqual(bruteCustomer(writings, key));
      }
      const root = oneOf(chooser(number), writings);
      if (root === undefined) return;
      const page = pageOf((await gather(rows, root.key as WritingKey)) ?? { writings: [], more: false });
      const members = writings.filter(({ key }) => bruteCustomer(writings, root.key).has(key));
      const sound = members.filter(({ mistaken }) => !mistaken);
      const told = (sound.length > 0 ? sound : members).sort((a, b) => a.openedOrder - b.openedOrder);
      expect(page?.first.key).toBe(told[0]?.key);
      expect(page?.open.map(({ id }) => `followUp:${id}`).sort()).toEqual(
        told
          .filter(({ state }) => state === 'open')
          .map(({ key }) => key)
          .sort(),
      );
    });
    await checkAsync(property, { runs: 150, soak: 3_000 });
  }, 600_000);

  it('[K3] a number among others in a sentence joins nobody', async () => {
    const book = createSmallBook();
    const [wang, courier] = [markOf(tags[0]), markOf(tags[1])];
    const open = (
      followUpId: string,
      summary: string,
      phones: readonly object[],
      customer?: object,
    ): void => {
      const fields = { kind: 'intent', severity: 'normal', summary, phones, ...customer } as const;
      const body = { followUpId, ...fields } as Parameters<typeof book.writer.record>[0]['body'];
      book.writer.record({ type: 'followUpOpened', body } as never, book.nowMs());
    };
    open('f-1', `王女士 ${wang.mask}`, [wang]);
    open('f-2', `又打来 ${wang.mask}，快递员 ${courier.mask}`, [wang, courier]);
    open('f-3', `陈先生 ${courier.mask}`, [courier], { customer: { phone: wang } });
    const keys = async (key: WritingKey) =>
      (await gather(manyOf(book.rows()), key))?.writings.map((writing) => writing.key);
    expect(await keys('followUp:f-1')).toEqual(['followUp:f-1', 'followUp:f-3']);
    expect(await keys('followUp:f-2')).toEqual(['followUp:f-2']);
    expect(await gather(manyOf(book.rows()), 'followUp:f-9')).toBeNull();
  });

  it('a number that stands everywhere is read so far and no further, the newest of it', async () => {
    const book = createSmallBook();
    const customer = { account: 'shop' };
    for (let place = 0; place <= MOST_WRITINGS + 20; place += 1) {
      book.act('s-boss', 'openFollowUp', { id: `f-${place}`, kind: 'other', summary: '句', customer });
    }
    const found = await gather(manyOf(book.rows()), `followUp:f-${MOST_WRITINGS + 20}`);
    expect(found?.writings).toHaveLength(MOST_WRITINGS);
    expect(found?.writings[0]?.key).toBe('followUp:f-21');
    expect(found?.more).toBe(true);
  });
});

describe('a customer’s page', () => {
  const written = async () => {
    const book = createSmallBook();
    const customer = { name: '王女士', orderNo: 'TB 1' };
    const open = { id: 'f-1', kind: 'intent', summary: '沙发', customer, promisedAt: '2026-11-17T10:00' };
    book.act('s-boss', 'openFollowUp', open);
    book.act('s-lead', 'updateFollowUp', {
      followUpId: 'f-1',
      changes: { promisedAt: '2026-11-18T10:00', customer: { ...customer, name: '王佳' } },
    });
    book.act('s-lead', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-boss', 'writeNote', {
      id: 'n-1',
      kind: 'customerVoice',
      text: '说脚凳太高',
      customer: { orderNo: 'tb1' },
    });
    book.act('s-boss', 'settleNote', { noteId: 'n-1', settled: true, answer: '换了矮的' });
    book.act('s-boss', 'openFollowUp', {
      id: 'f-2',
      kind: 'intent',
      summary: '靠枕',
      customer: { orderNo: 'TB1' },
    });
    const found = await gather(manyOf(book.rows()), 'note:n-1');
    const page = pageOf(found ?? { writings: [], more: false });
    if (page === null) throw new Error('no page');
    return page;
  };

  it('[K4] [K5] tells the first contact, every name, and what was promised, done and said, the newest first', async () => {
    const page = await written();
    expect(page.first).toMatchObject({ key: 'followUp:f-1', by: 's-boss' });
    expect(page.names).toEqual(['王佳', '王女士']);
    expect(page.orderNos).toEqual(['TB1', 'TB 1']);
    expect(page.open.map(({ id }) => id)).toEqual(['f-2']);
    expect(page.lines.map(({ writing, line }) => [writing.key, line.what, line.text])).toEqual([
      ['followUp:f-2', 'followUpOpened', '靠枕'],
      ['note:n-1', 'noteSettled', '换了矮的'],
      ['note:n-1', 'noteWritten', '说脚凳太高'],
      ['followUp:f-1', 'followUpClosed', null],
      ['followUp:f-1', 'followUpUpdated', null],
      ['followUp:f-1', 'followUpOpened', '沙发'],
    ]);
  });

  it('[K5] the opening tells the promise as it was made then', async () => {
    const page = await written();
    expect(page.lines.at(-1)?.line.changes).toEqual([
      { field: 'promisedAt', before: null, after: '2026-11-17T02:00:00.000Z' },
    ]);
  });
});
