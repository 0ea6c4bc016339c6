import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomText } from '../../../electron/book/ids.ts';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { createProfileKey } from '../../../electron/private/profile-key.ts';
import { createDrafts } from '../../../electron/profile/drafts.ts';
import { type Baton, createBaton } from '../headless/support/baton.ts';
import { must } from '../journal/kit.ts';
import { canariesIn, formsIn } from './canary.ts';

/** A number for each place where one can be typed: what is found says where it came from. */
let next = 0;
const numbers: string[] = [];
const canary = (): string => {
  const number = `139${String(41_000_000 + next * 7_919).padStart(8, '0')}`;
  next += 1;
  numbers.push(number);
  return number;
};
const grouped = (number: string): string => `${number.slice(0, 3)} ${number.slice(3, 7)}-${number.slice(7)}`;
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const lines = (): readonly object[] => {
  const by = (actor: string, command: string, input: object) => ({ actor, command, input });
  const lin = (command: string, input: object) => by('林若溪', command, input);
  const decisions = ['f-1', 'f-2'].map((followUpId) => ({
    ...{ followUpId, decision: 'questioned', comment: `问 ${canary()}` },
    ...{ answer: `答 ${grouped(canary())}`, readBack: `我来打 ${canary()}` },
  }));
  return [
    lin('changeBookSettings', { shopName: `暖巢 ${canary()}` }),
    lin('addStaff', { id: 's-ann', name: `安 ${canary()}`, role: 'agent' }),
    lin('addStaff', { id: 's-bo', name: '波', role: 'agent' }),
    by('s-ann', 'checkIn', { shift: '2026-11-23/early' }),
    by('s-ann', 'openFollowUp', {
      ...{
        id: 'f-1',
        kind: 'callBack',
        summary: `回 ${grouped(canary())}`,
        details: `或 ${fullWidth(canary())}`,
      },
      ...{ customer: { name: `王 ${canary()}`, phone: canary(), orderNo: canary() } },
      ...{
        nextAction: { text: `打 ${canary()}`, owner: `找 ${canary()}` },
        contingency: `不通打 +86${canary()}`,
      },
    }),
    by('s-ann', 'openFollowUp', { id: 'f-2', kind: 'intent', summary: '桌子' }),
    by('s-ann', 'openFollowUp', { id: 'f-3', kind: 'intent', summary: '柜子' }),
    by('s-ann', 'updateFollowUp', {
      followUpId: 'f-2',
      changes: { details: `改成 ${canary()}`, customer: { phone: grouped(canary()) } },
    }),
    by('s-ann', 'recordProgress', { followUpId: 'f-1', text: `打过 ${canary()}\n没人接` }),
    by('s-ann', 'closeFollowUp', { followUpId: 'f-3', outcome: 'declined', reason: `${canary()} 不要了` }),
    by('s-ann', 'reopenFollowUp', { followUpId: 'f-3', reason: `${canary()} 又要` }),
    by('s-ann', 'closeFollowUp', { followUpId: 'f-3', outcome: 'won' }),
    by('s-ann', 'questionFollowUp', { followUpId: 'f-1', text: `${canary()} 是谁` }),
    by('s-ann', 'answerQuestion', { followUpId: 'f-1', text: `${canary()} 是他爱人` }),
    by('s-ann', 'writeNote', {
      id: 'n-1',
      kind: 'customerVoice',
      text: `${canary()} 说慢`,
      customer: { phone: canary() },
    }),
    by('s-ann', 'amendNote', { noteId: 'n-1', text: `${canary()} 说太慢` }),
    by('s-ann', 'settleNote', { noteId: 'n-1', settled: true, answer: `给 ${canary()} 道歉` }),
    lin('answerNote', { noteId: 'n-1', verdict: 'adopted', text: `再打 ${canary()}` }),
    by('s-ann', 'awaitRelief', { why: `在等 ${canary()}` }),
    by('s-ann', 'signHandover', {
      id: 'h-1',
      remarks: `打印机找 ${canary()}`,
      unscheduled: `家里 ${canary()}`,
    }),
    by('s-ann', 'amendHandover', { handoverId: 'h-1', text: `补 ${canary()}` }),
    by('s-bo', 'checkIn', { shift: '2026-11-23/middle' }),
    by('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions, remarks: `收到，找 ${canary()}` }),
    by('s-bo', 'requestLeave', {
      ...{ id: 'l-1', kind: 'leave', from: '2026-11-27', to: '2026-11-27', reason: `接 ${canary()}` },
    }),
    lin('decideLeave', { leaveId: 'l-1', granted: false, reason: `先问 ${canary()}` }),
    lin('writePage', {
      pageId: 'p-1',
      value: {
        ...{ title: `打包 ${canary()}`, text: `水电找 ${canary()}\n\n物业 0571-88123456`, language: 'zh-CN' },
        ...{ kinds: [], pictures: [] },
      },
    }),
    lin('writeScript', {
      value: { chapter: 'handover', title: `快递 ${canary()}`, text: `请打 ${grouped(canary())}` },
    }),
    lin('enterMerit', {
      id: 'm-1',
      staffId: 's-ann',
      kind: 'complaint',
      fineFen: 2_000,
      reason: `${canary()} 投诉`,
    }),
  ];
};

describe('[D1] a whole number lies nowhere but under its seal', () => {
  let baton: Baton;
  const said: string[] = [];
  const run = async (...args: readonly string[]): Promise<void> => {
    const ran = await baton.run([...args, '--book', baton.book]);
    expect(ran.err.join('\n')).toBe('');
    expect(ran.status).toBe(0);
    said.push(...ran.out);
  };

  beforeAll(async () => {
    baton = createBaton({ now: '2026-11-23T08:30:00.000Z', language: 'zh-CN' });
    await run('init', '--shop', `暖巢 ${canary()}`, '--manager', '林若溪');
    const stdin = lines().map((line) => `${JSON.stringify(line)}\n`);
    const appended = await baton.run(['append', '--book', baton.book], { stdin });
    expect(appended.out.filter((answer) => !JSON.parse(answer).ok)).toEqual([]);
    said.push(...appended.out);
    await run('export');
    await run('export', '--what', 'rows');
    await run('pending', '--json');
    await run('pending');
    await run('staff');
    await run('handover', '--json', '--out', join(baton.folder, 'handover.pdf'));
    await run('handover', '--text');
    await run('booklet', '--chapters', 'p-1,handover', '--out', join(baton.folder, 'booklet.pdf'));
    await run('weekly', '--json', '--out', join(baton.folder, 'weekly.pdf'));
    mkdirSync(join(baton.folder, 'said'), { recursive: true });
    writeFileSync(join(baton.folder, 'said', 'all.txt'), said.join('\n'));
  });
  afterAll(() => baton.remove());

  it('in journals, profile, exports, papers and what was printed, however encoded', () => {
    expect(numbers.length).toBeGreaterThan(35);
    expect(canariesIn([baton.folder], numbers)).toEqual([]);
  });

  it('and none is lost: every one can be read again', async () => {
    const ran = await baton.run([
      'export',
      '--book',
      baton.book,
      '--phones',
      '核对客户',
      '--actor',
      '林若溪',
    ]);
    expect(ran.status).toBe(0);
    const found = ran.out.flatMap((line) =>
      JSON.parse(line).body.phones.map((phone: { number: string }) => phone.number),
    );
    expect(numbers.filter((number) => !found.includes(number))).toEqual([]);
    // Who and why was written down first.
    expect(JSON.parse(ran.out.at(-1) ?? '')).toMatchObject({
      ...{ type: 'phonesExported', body: { reason: '核对客户' } },
    });
  });

  it('[D2] for a reason and by a manager only; whoever is refused is shown nothing', async () => {
    const ask = (...args: readonly string[]) => baton.run(['export', '--book', baton.book, ...args]);
    const refused = [
      await ask('--phones', '好奇', '--actor', '波'),
      await ask('--phones', '好奇'),
      await ask('--phones', ' ', '--actor', '林若溪'),
      await ask('--phones', '好奇', '--actor', '林若溪', '--what', 'rows'),
    ];
    for (const { status, out } of refused) {
      expect(status).not.toBe(0);
      expect(out).toEqual([]);
    }
    const { out } = await ask();
    expect(out.filter((line) => line.includes('好奇'))).toEqual([]);
  });

  it('half typed: drafts are sealed, those of before too, and come back', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'baton-drafts-'));
    const number = canary();
    const fs = createNodeFileSystem();
    const open = () =>
      createDrafts({ fs, directory, key: createProfileKey({ fs, directory, random: randomText }) });
    const drafts = open();
    must(await drafts.save('quick-entry', `给 ${number} 回`));
    must(await drafts.save('note', '没有号码'));
    must(await drafts.save('quick-entry', `给 ${grouped(number)} 回电`));
    expect(canariesIn([directory], [number])).toEqual([]);
    expect(must(await open().load())).toEqual({
      'quick-entry': `给 ${grouped(number)} 回电`,
      note: '没有号码',
    });
    rmSync(directory, { recursive: true });
  });
});

it('the scan itself finds a number in every form', () => {
  const number = '13912345678';
  for (const text of [number, '139 1234 5678', '139-1234-5678', '+8613912345678'])
    for (const encoding of ['utf8', 'utf16le'] as const)
      for (const before of ['', 'x', 'xy'])
        expect(formsIn(Buffer.from(`${before}${text}y`, encoding), number), text).not.toEqual([]);
  for (const before of ['', 'a', 'ab', 'abc'])
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(
        formsIn(Buffer.from(Buffer.from(`${before}${number}`, encoding).toString('base64')), number),
      ).toEqual(['base64']);
  expect(formsIn(Buffer.from('138****5678 13912345679'), number)).toEqual([]);
});
