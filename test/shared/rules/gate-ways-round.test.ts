import { describe, expect, it } from 'vitest';
import { answeringFor } from '../../../shared/rules/gate.ts';
import { leftWithoutHandover } from '../../../shared/rules/left-without-handover.ts';
import { attendanceNow, codeOf, createStrictBook, gateOf, yes } from '../support/strict-book.ts';

const early = '2026-11-16/early';
const noon = '2026-11-16/noon';

describe('ways round the gate', () => {
  it('the last customer of a shift whose relief was relieved lands with who is there now', () => {
    const book = createStrictBook();
    book.act('s-new', 'checkIn', { shift: early });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-bo', 'signHandover', { id: 'h-2', unscheduled: '要去医院' });
    book.act('s-cai', 'checkIn', { shift: noon });
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    book.act('s-bo', 'checkOut');
    book.act('s-new', 'openFollowUp', { id: 'f-late', kind: 'other', summary: '最后一位' });
    expect(book.rows().get('followUp', 'f-late')?.holderShift).toBe(noon);
    expect(answeringFor(book.rows(), noon)).toBe(noon);
  });

  it('a visit that still runs is not ended by repairing it, by a lead’s own hand or for somebody else', () => {
    const book = createStrictBook();
    book.act('s-lead', 'checkIn', { shift: noon });
    book.act('s-lead', 'openFollowUp', { id: 'f-l', kind: 'other', summary: '组长的' });
    book.at('2026-11-16T05:00:00.000Z');
    const repair = (staffId: string) =>
      codeOf(
        book.ask('s-lead', 'repairAttendance', {
          attendanceId: attendanceNow(book, staffId)?.id,
          outAt: book.now(),
          reason: '写错',
        }),
      );
    expect(repair('s-lead')).toBe('signFirst');
    expect(repair('s-ann')).toBe('signFirst');
    book.act('s-lead', 'signHandover', { id: 'h-1' });
    expect(repair('s-lead')).toBe('acceptanceFirst');
    book.act('s-lead', 'releaseDeparture', { staffId: 's-ann', way: 'leadOverride', reason: '回家' });
    expect(repair('s-ann')).toBe('ok');
  });

  it('a lead’s word on the phone opens the gate until that lead denies it; another word opens it again', () => {
    const book = createStrictBook();
    const phoned = { way: 'leadByPhone', reason: '电话里说的', approvedBy: 's-lead' };
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-ann', 'releaseDeparture', phoned);
    expect(gateOf(book, 's-ann')).toEqual({ open: true, because: 'released' });
    const attendanceId = attendanceNow(book, 's-ann')?.id;
    book.act('s-lead', 'confirmDeparture', { attendanceId, confirmed: false });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('acceptanceFirst');
    book.act('s-ann', 'releaseDeparture', { ...phoned, approvedBy: 's-boss' });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('ok');
  });

  it('a colleague whose shift is over by more than the grace stays for nobody, unless they wait for relief', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: early });
    book.at('2026-11-16T11:15:00.000Z');
    expect(gateOf(book, 's-ann')).toMatchObject({ because: 'colleaguesStay' });
    book.at('2026-11-16T11:15:01.000Z');
    expect(gateOf(book, 's-ann')).toMatchObject({ open: false, needs: 'signature' });
    book.act('s-cai', 'awaitRelief', {});
    expect(gateOf(book, 's-ann')).toMatchObject({ because: 'colleaguesStay' });
  });

  it('whoever is alone but for a forgotten check-out may close the shop', () => {
    const book = createStrictBook();
    book.at('2026-11-16T15:50:00.000Z');
    book.act('s-bo', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'releaseDeparture', { way: 'nobodyUntilNext', reason: '打烊' });
    book.act('s-bo', 'checkOut');
  });

  it('whoever waits for relief past six hours keeps their pen for as long as they say so', () => {
    const book = createStrictBook();
    book.at('2026-11-16T16:30:00.000Z');
    book.act('s-ann', 'awaitRelief', { why: '没人来' });
    book.at('2026-11-16T17:30:00.000Z');
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '夜里来的客户' });
    expect(gateOf(book, 's-ann')).toMatchObject({ open: false, needs: 'signature' });
    book.at('2026-11-16T22:30:01.000Z');
    expect(codeOf(book.ask('s-ann', 'recordProgress', { followUpId: 'f-2', text: '打过' }))).toBe(
      'notCheckedIn',
    );
    expect(codeOf(book.ask('s-ann', 'awaitRelief', {}))).toBe('notCheckedIn');
  });

  it('an ill colleague written down by somebody still left without a handover; a lead’s word excuses', () => {
    const told = (way: string, by: string) => {
      const book = createStrictBook();
      book.act(by, 'releaseDeparture', { staffId: 's-ann', way, reason: '走了' });
      book.act('s-ann', 'checkOut');
      return leftWithoutHandover(book.rows(), book.now()).map(({ shift }) => shift);
    };
    expect(told('leftIll', 's-bo')).toEqual([early]);
    expect(told('leadOverride', 's-lead')).toEqual([]);
  });

  it('neither side of a trainee’s handover is countersigned by the other', () => {
    const book = createStrictBook();
    book.act('s-new', 'checkIn', { shift: noon });
    book.act('s-new', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    const asked = { handoverId: 'h-1', side: 'handedOver' };
    expect(codeOf(book.ask('s-bo', 'countersignHandover', asked))).toBe('ownCountersign');
    expect(codeOf(book.ask('s-ann', 'countersignHandover', asked))).toBe('ok');
  });
});
