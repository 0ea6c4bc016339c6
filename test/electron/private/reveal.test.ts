import { describe, expect, it } from 'vitest';
import { phoneHandlers } from '../../../electron/app/phone-handlers.ts';
import type { OpenBook } from '../../../electron/book/open-book.ts';
import { machineOn, newBookOn, onShift, send } from '../book/kit.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const NUMBER = '13812345678';
const CONTEXT = { senderId: 1 };

/** The channels as the window has them, with somebody signed in. */
const channelsOf = (open: OpenBook, signedIn: { staffId: string | null }) => {
  const session = { staffId: () => signedIn.staffId };
  return phoneHandlers(() => ({ open, session }));
};

const desk = async () => {
  const open = await newBookOn(machineOn(createMemoryFileSystem()));
  const agent = await onShift(open.book, open.managerId);
  const { id } = must(
    await send(open.book, agent, 'openFollowUp', { kind: 'callBack', summary: `给 ${NUMBER} 回电` }),
  );
  const { id: noteId } = must(
    await send(open.book, agent, 'writeNote', { kind: 'other', text: `记 ${NUMBER}` }),
  );
  const other = must(await send(open.book, agent, 'openFollowUp', { kind: 'intent', summary: '桌子' })).id;
  const tag = open.book.rows.get('followUp', id)?.phones[0]?.tag ?? '';
  const signedIn: { staffId: string | null } = { staffId: agent };
  const channels = channelsOf(open, signedIn);
  const looks = () => [...open.book.events()].filter(({ type }) => type === 'phoneRevealed');
  let asked = 0;
  const reveal = (about: object, by: string | null = agent) => {
    signedIn.staffId = by;
    asked += 1;
    return channels['phone.reveal']({ commandId: `look-${asked}`, tag, ...about }, CONTEXT);
  };
  return { open, agent, id, noteId, other, tag, channels, looks, reveal, signedIn };
};

describe('[D2] looking at a number', () => {
  it('100 looks are 100 events, each by whoever looked, on the disk before the answer', async () => {
    const { id, noteId, looks, reveal, agent, tag } = await desk();
    for (let look = 0; look < 100; look += 1) {
      const answer = await reveal(look % 2 === 0 ? { followUpId: id } : { noteId });
      expect(answer).toEqual({ ok: true, value: { number: NUMBER } });
      expect(looks()).toHaveLength(look + 1);
    }
    expect(looks()[0]).toMatchObject({ actor: agent, body: { followUpId: id, tag, mask: '138****5678' } });
    expect(JSON.stringify(looks())).not.toContain(NUMBER);
  });

  it('two at once are two events', async () => {
    const { id, looks, reveal } = await desk();
    await Promise.all([reveal({ followUpId: id }), reveal({ followUpId: id })]);
    expect(looks()).toHaveLength(2);
  });

  it('leaves what somebody is editing or has judged as it is, and stands in the history', async () => {
    const { open, id, reveal } = await desk();
    const before = open.book.rows.get('followUp', id);
    await reveal({ followUpId: id });
    const after = open.book.rows.get('followUp', id);
    expect(after).toEqual({ ...before, history: after?.history });
    expect(after?.history.at(-1)).toMatchObject({ what: 'phoneRevealed', text: '138****5678' });
  });

  it('refused, nothing is written and nothing shown', async () => {
    const { open, id, other, noteId, tag, looks, reveal, channels, signedIn } = await desk();
    const { managerId } = open;
    const newcomer = must(await send(open.book, managerId, 'addStaff', { name: '新', role: 'trainee' })).id;
    must(await send(open.book, newcomer, 'checkIn', {}));
    const atHome = must(await send(open.book, managerId, 'addStaff', { name: '家', role: 'agent' })).id;
    const gone = must(await send(open.book, managerId, 'addStaff', { name: '走', role: 'lead' })).id;
    must(await send(open.book, managerId, 'changeStaff', { staffId: gone, active: false }));
    const about = { followUpId: id };
    const codes = [
      await reveal(about, newcomer),
      await reveal(about, atHome),
      await reveal(about, gone),
      await reveal(about, null),
      await reveal({ followUpId: other }),
      await reveal({ followUpId: 'f-none' }),
      await reveal({ followUpId: id, noteId }),
      await reveal({}),
      await reveal({ ...about, tag: 'nobodyhasthisone' }),
    ].map((answer) => (answer.ok ? 'shown' : answer.error.code));
    const [role, duty, none] = ['notPermitted', 'notCheckedIn', 'notFound'];
    expect(codes).toEqual([role, duty, role, 'notSignedIn', none, none, 'malformed', 'malformed', none]);
    expect(looks()).toEqual([]);
    // A lead or manager may look without a shift of their own.
    expect((await reveal(about, managerId)).ok).toBe(true);
    // The line of one look opens nothing a second time.
    const again = { commandId: 'look-10', tag, ...about };
    signedIn.staffId = managerId;
    expect(await channels['phone.reveal'](again, CONTEXT)).toMatchObject({
      error: { code: 'commandIdTaken' },
    });
    expect(looks()).toHaveLength(1);
  });

  it('a page of the manual and a script keep numbers of people under seal and those of places in sight; a look is one event and no change', async () => {
    const { open, reveal, looks, agent } = await desk();
    const { managerId } = open;
    const written = { title: '断电了', language: 'zh-CN' as const, kinds: [], pictures: [] };
    const page = { ...written, text: `物业 0571-88123456，热线 400-8208-820，电工 ${NUMBER}` };
    const { id: pageId } = must(await send(open.book, managerId, 'writePage', { value: page }));
    const script = { chapter: 'handover', title: '电工', text: `请打 ${NUMBER}` };
    const { id: scriptId } = must(await send(open.book, managerId, 'writeScript', { value: script }));
    const row = () => open.book.rows.get('manualPage', pageId);
    const before = row();
    expect(before?.value?.text).toBe('物业 0571-88123456，热线 400-8208-820，电工 138****5678');
    const tag = before?.phones[0]?.tag ?? '';
    expect(before?.phones).toHaveLength(1);
    expect(await reveal({ pageId, tag })).toEqual({ ok: true, value: { number: NUMBER } });
    expect(await reveal({ scriptId, tag })).toEqual({ ok: true, value: { number: NUMBER } });
    expect(looks()).toHaveLength(2);
    expect(row()).toEqual({ ...before, looks: [{ at: looks()[0]?.at, by: agent, mask: '138****5678' }] });
    // Whoever had it open meanwhile has seen its newest version, and a text written out of the masked one keeps its number.
    const next = { ...page, text: `${before?.value?.text ?? ''}，要快` };
    must(await send(open.book, managerId, 'writePage', { pageId, basedOn: before?.head ?? '', value: next }));
    expect(row()?.versions.map(({ concurrent }) => concurrent)).toEqual([false, false]);
    expect(await reveal({ pageId, tag })).toMatchObject({ ok: true });
    expect(await reveal({ pageId, scriptId, tag })).toMatchObject({ error: { code: 'malformed' } });
    expect(await reveal({ pageId: 'returns', tag })).toMatchObject({ error: { code: 'notFound' } });
  });

  it('a briefing keeps numbers of people under seal; each look is one event, stands on it, and changes nothing', async () => {
    const { open, reveal, looks, agent } = await desk();
    const { managerId } = open;
    const said = {
      ...{ kind: 'rule', title: '新快递', dueOn: '2026-12-24', readers: null, questions: [] },
      text: `前台 0571-88123456，快递员 ${NUMBER}`,
    };
    const { id: briefingId } = must(await send(open.book, managerId, 'announceBriefing', said));
    const row = () => open.book.rows.get('briefing', briefingId);
    const before = row();
    expect(before?.text).toBe('前台 0571-88123456，快递员 138****5678');
    expect(before?.phones).toHaveLength(1);
    const tag = before?.phones[0]?.tag ?? '';
    expect(await reveal({ briefingId, tag })).toEqual({ ok: true, value: { number: NUMBER } });
    expect(looks()).toHaveLength(1);
    expect(row()).toEqual({ ...before, looks: [{ at: looks()[0]?.at, by: agent, mask: '138****5678' }] });
    // What is written out of the masked text keeps its number.
    const next = { ...said, text: `${before?.text ?? ''}，或者 13900001111`, briefingId, readAgain: false };
    must(await send(open.book, managerId, 'changeBriefing', next));
    expect(row()?.phones.map(({ mask }) => mask)).toEqual(['138****5678', '139****1111']);
    expect(await reveal({ briefingId, tag })).toMatchObject({ ok: true });
    expect(await reveal({ briefingId: 'b-none', tag })).toMatchObject({ error: { code: 'notFound' } });
  });

  it('[D6] a number is looked up by tags, within milliseconds', async () => {
    const { id, open, channels } = await desk();
    const started = performance.now();
    const numbers = [NUMBER, ...Array.from({ length: 499 }, (_, index) => `1390000${1_000 + index}`)];
    const tags = must(await channels['phone.tags']({ numbers }, CONTEXT));
    // Five hundred; one, while somebody types, is the five hundredth part.
    expect(performance.now() - started).toBeLessThan(500);
    expect(tags[0]).toContain(open.book.rows.get('followUp', id)?.phones[0]?.tag);
    expect(new Set(tags.flat()).size).toBe(500);
  });

  it('[D2] nobody fills a mask in by asking for one number after the other', async () => {
    const { channels } = await desk();
    const numbers = Array.from({ length: 500 }, (_, index) => `138${String(index).padStart(4, '0')}5678`);
    const tags = must(await channels['phone.tags']({ numbers }, CONTEXT));
    expect(tags.filter(({ length }) => length > 0)).toHaveLength(20);
    // Those that were asked about may be asked about again: people type on.
    expect(must(await channels['phone.tags']({ numbers: [numbers[3] ?? ''] }, CONTEXT))).toEqual([tags[3]]);
  });
});
