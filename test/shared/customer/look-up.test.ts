import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneContact, textContacts } from '../../../shared/customer/contacts.ts';
import { lookUp } from '../../../shared/customer/look-up.ts';
import { byUrgency } from '../../../shared/rules/handover.ts';
import { createSmallBook } from '../support/book.ts';
import { bruteMatches, bruteWritings } from '../support/brute-customers.ts';
import { checkAsync } from '../support/check.ts';
import { chooser, oneOf, shuffled } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { customerHistory, manyOf, markOf, randomCustomer, tags } from '../support/random-customers.ts';
import { exportOf, projectionOf } from '../support/writer.ts';

const typedBy = (number: number) => {
  const choose = chooser(number);
  const { phone, orderNo = '', account = '' } = randomCustomer(choose);
  const own = typeof phone === 'object' ? [phone.tag] : [];
  return { tags: choose(4) === 0 ? [...own, oneOf(choose, tags) ?? ''] : own, orderNo, account };
};

describe('looking a customer up', () => {
  it('[K2] finds what a count of the events finds, and nothing else, in whatever order they came', async () => {
    const property = fc.asyncProperty(tapeOf(60), fc.nat(), async (tape, number) => {
      const events = customerHistory(tape);
      const rows = projectionOf(shuffled(chooser(number), events));
      expect(exportOf(rows)).toBe(exportOf(projectionOf(events)));
      const typed = typedBy(number);
      const wanted = [...typed.tags.map(phoneContact), ...textContacts(typed)];
      const found = await lookUp(manyOf(rows), wanted);
      const expected = bruteWritings(events).filter((writing) => bruteMatches(writing, typed));
      const followUps = expected.filter(({ state }) => state !== 'note');
      expect(found.matches.map(({ row }) => `followUp:${row.id}`).sort()).toEqual(
        followUps.map(({ key }) => key).sort(),
      );
      expect(found.any !== null).toBe(expected.length > 0);
      const states = found.matches.map(({ row }) => row.state);
      expect(states).toEqual([...states].sort().reverse());
    });
    await checkAsync(property, { runs: 300, soak: 5_000 });
  }, 600_000);

  it('[K2] tells of the open ones by urgency, then of the closed ones from the newest', async () => {
    const book = createSmallBook();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    const customer = { phone: markOf(tags[0]) };
    const open = (summary: string, severity = 'normal') =>
      book.act('s-ann', 'openFollowUp', { kind: 'intent', summary, severity, customer }).body['followUpId'];
    const close = (followUpId: unknown) =>
      book.act('s-ann', 'closeFollowUp', { followUpId, outcome: 'solved' });
    const [first, second] = [open('一'), open('二')];
    open('三');
    open('四', 'red');
    close(second);
    close(first);
    const found = await lookUp(manyOf(book.rows()), [phoneContact(tags[0])]);
    expect(found.matches.map(({ row }) => row.summary)).toEqual(['四', '三', '一', '二']);
    expect(found.matches.every(({ by }) => by === 'phone')).toBe(true);
    const [worst, other] = found.matches;
    expect(worst && other && byUrgency(worst.row, other.row)).toBeLessThan(0);
  });

  it('does not tell somebody of the follow-up they are editing, nor of a masked order number', async () => {
    const book = createSmallBook();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    const customer = { orderNo: 'TB 1' };
    book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '一', customer });
    const wanted = textContacts({ orderNo: 'ｔｂ1' });
    expect(wanted).toEqual(['orderNo:tb1']);
    expect((await lookUp(manyOf(book.rows()), wanted)).matches).toHaveLength(1);
    expect((await lookUp(manyOf(book.rows()), wanted, 'followUp:f-1')).matches).toEqual([]);
    expect(textContacts({ orderNo: '138****1234', account: ' ' })).toEqual([]);
  });
});
