import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quizBank } from '../../../electron/headless/demo/quiz-bank.ts';
import { fontDirectories } from '../../../electron/report/font-dirs.ts';
import { createReportHost } from '../../../electron/report/host.ts';
import { spawnThread } from '../../../electron/report/spawn-thread.ts';
import plans from '../../../resources/book/default-learning-plan.json' with { type: 'json' };
import type { Envelope } from '../../../shared/events/envelope.ts';
import { planProgress, shippedPlan } from '../../../shared/learning/plan.ts';
import { leadDesk } from '../../../shared/report/lead-desk.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { followUpKinds, noteKinds, outcomes } from '../../../shared/vocabulary.ts';
import { whyLeaving } from '../../shared/support/brute-gate.ts';
import { bruteWeek } from '../../shared/support/brute-week.ts';
import { projectionOf } from '../../shared/support/writer.ts';
import { buildWorker } from '../report/support/built-worker.ts';
import { readPdf } from '../report/support/read-pdf.ts';
import { type Baton, createBaton } from './support/baton.ts';

const AT = '2026-11-23T15:20';
const DAYS = 15;

const filesOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')] as const);

const tally = (values: readonly unknown[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
};

describe('the demo book', () => {
  let baton: Baton;
  let events: readonly Envelope[];
  const folder = (name: string): string => join(baton.folder, name);
  const make = (name: string, seed: string) =>
    baton.run(['demo', '--book', folder(name), '--seed', seed, '--weeks', '2', '--at', AT, '--json']);

  beforeAll(async () => {
    const workerFile = await buildWorker();
    baton = createBaton({
      now: '2026-11-23T07:45:00Z',
      language: 'zh-CN',
      reports: () =>
        createReportHost({
          spawn: spawnThread(workerFile),
          fontDirs: fontDirectories(join(import.meta.dirname, '../../..'), undefined),
          timeoutMs: 120_000,
        }),
    });
    expect((await make('seven', '7')).status).toBe(0);
    const exported = await baton.run(['export', '--book', folder('seven')]);
    events = exported.out.map((line): Envelope => JSON.parse(line));
  }, 120_000);
  afterAll(() => baton.remove());

  const of = (type: string): readonly Envelope[] => events.filter((event) => event.type === type);

  it('is the same bytes for the same seed, and another shop’s weeks for another', async () => {
    const [again, other] = [await make('again', '7'), await make('other', '8')];
    expect([again.status, other.status]).toEqual([0, 0]);
    expect(filesOf(folder('again'))).toEqual(filesOf(folder('seven')));
    expect(filesOf(folder('other'))).not.toEqual(filesOf(folder('seven')));
  }, 60_000);

  it('ends at the full hour before the time asked for and lies in whole weeks before it', () => {
    const times = events.map(({ at }) => at);
    expect(times.every((at) => at <= '2026-11-23T07:00:00.000Z')).toBe(true);
    expect(times[0]).toBe('2026-11-08T09:00:00.000Z');
  });

  it('has nine people, every kind of follow-up, note and outcome, and about sixty follow-ups a day', () => {
    expect(tally(of('staffAdded').map(({ body }) => body['role']))).toEqual({
      manager: 1,
      lead: 1,
      agent: 6,
      trainee: 1,
    });
    expect(Object.keys(tally(of('followUpOpened').map(({ body }) => body['kind']))).sort()).toEqual(
      [...followUpKinds].sort(),
    );
    expect(Object.keys(tally(of('noteWritten').map(({ body }) => body['kind']))).sort()).toEqual(
      [...noteKinds].sort(),
    );
    expect(Object.keys(tally(of('followUpClosed').map(({ body }) => body['outcome']))).sort()).toEqual(
      [...outcomes].sort(),
    );
    const aDay = of('followUpOpened').length / DAYS;
    expect(aDay).toBeGreaterThan(50);
    expect(aDay).toBeLessThan(75);
  });

  it('has shifts past midnight, late arrivals, a forgotten check-out, and one handover waiting', () => {
    expect(of('checkedIn').some(({ shift }) => shift?.endsWith('/night'))).toBe(true);
    expect(of('checkedIn').filter(({ at, body }) => at > String(body['startsAt'])).length).toBeGreaterThan(3);
    const left = new Set(of('checkedOut').map(({ body }) => body['attendanceId']));
    const forgotten = of('checkedIn').filter(
      ({ body }) => !left.has(body['attendanceId']) && String(body['endsAt']) < '2026-11-23T00:00:00.000Z',
    );
    expect(forgotten.length).toBeGreaterThanOrEqual(1);
    expect(of('handoverSigned').length - of('handoverAccepted').length).toBe(1);
  });

  it('asked for acceptance in one trial week, which everybody left by what the rules let them, and no longer does', () => {
    const asked = of('bookSettingsChanged')
      .filter(({ body }) => body['requireAcceptance'] !== undefined)
      .map(({ at, body }) => [at, body['requireAcceptance']]);
    expect(asked).toEqual([
      ['2026-11-10T00:05:00.000Z', true],
      ['2026-11-15T14:30:00.000Z', false],
    ]);
    const ways = tally(of('departureReleased').map(({ body }) => body['way']));
    expect(ways['nobodyUntilNext']).toBeGreaterThanOrEqual(2);
    expect(ways['leftIll']).toBe(1);
    expect(ways['leadByPhone']).toBeGreaterThanOrEqual(1);
    expect(of('departureConfirmed')).toHaveLength(ways['leadByPhone'] ?? 0);
    expect(of('reliefAwaited').length).toBeGreaterThanOrEqual(1);
    expect(of('handoverSigned').filter(({ body }) => body['unscheduled'] !== undefined)).toHaveLength(1);
    const inTrial = (at: string): boolean => at > '2026-11-10T00:05' && at < '2026-11-15T14:30';
    const left = of('checkedOut').filter(({ at }) => inTrial(at));
    expect(left.length).toBeGreaterThan(30);
    const whys = left.map((event) => {
      const known = events.slice(0, events.indexOf(event));
      return whyLeaving(known, String(event.body['attendanceId']), Date.parse(event.at));
    });
    expect(Object.keys(tally(whys)).sort()).toEqual(['colleaguesStay', 'handedOver', 'released']);
  });

  it('asks the lead from ten passes on, and ends with a refusal unsettled and a question unanswered', () => {
    expect(of('bookSettingsChanged').map(({ body }) => body['passLimit'])).toContain(10);
    const rows = projectionOf(events);
    const desk = leadDesk(rows, '2026-11-23T07:00:00.000Z');
    expect(desk.refused).toHaveLength(1);
    expect(desk.climbing.length).toBeGreaterThanOrEqual(3);
    expect(desk.climbing.length).toBeLessThanOrEqual(8);
    const open = rows.all('followUp').filter(({ state }) => state === 'open');
    const unanswered = open.filter(({ question }) => question?.answer === null);
    expect([1, 2]).toContain(unanswered.length);
  });

  it('has a plan for each week that people keep, leave granted and refused, and requests that wait', () => {
    expect(of('rosterPlanned').map(({ body }) => body['week'])).toEqual(['2026-W46', '2026-W47', '2026-W48']);
    const planned = new Set(
      of('rosterPlanned').flatMap(({ body }) =>
        (body['cells'] as readonly { staffId: string; date: string; templateId: string | null }[]).map(
          ({ staffId, date, templateId }) => `${staffId} ${date}/${templateId}`,
        ),
      ),
    );
    const came = of('checkedIn').map(({ body }) => `${body['staffId']} ${body['shift']}`);
    expect(came.filter((shift) => !planned.has(shift))).toEqual([]);
    expect(tally(of('leaveDecided').map(({ body }) => body['granted']))).toEqual({ true: 5, false: 1 });
    expect(of('leaveDecided').filter(({ body }) => String(body['breaches']) !== '').length).toBeGreaterThan(
      0,
    );
    expect(of('leaveRequested').length - of('leaveDecided').length).toBeGreaterThanOrEqual(2);
  });

  it('has a trainee in their third week, of whose plan the mentor has signed some, tests have ticked off more, and some is open', () => {
    const rows = projectionOf(events);
    const now = '2026-11-23T07:00:00.000Z';
    const learner = rows.get('learner', 's-tang');
    const progress = planProgress({
      plan: shippedPlan(plans['zh-CN']),
      probation: rows.get('probation', 's-tang'),
      ...{ learner, handovers: rows.all('handover'), staffId: 's-tang', unasked: new Map() },
      ...{ language: 'zh-CN', now, zone: 'Asia/Shanghai' },
    });
    expect(progress).toMatchObject({ startsOn: '2026-11-09', week: 3, passed: null });
    expect(rows.get('staff', 's-tang')?.mentor).toBe('s-zhou');
    const items = progress?.items ?? [];
    expect(items.filter(({ signOff }) => signOff?.by === 's-zhou').length).toBeGreaterThanOrEqual(2);
    expect(items.filter(({ item, done }) => item.kind === 'chapter' && done).length).toBeGreaterThan(7);
    expect(items.filter(({ done }) => !done).length).toBeGreaterThan(8);
    expect(learner?.typing.length).toBeGreaterThan(3);
    const read = plans['zh-CN'].items.flatMap((item) => item.chapter ?? []);
    expect([...quizBank.keys()].sort()).toEqual(read.sort());
    // Every question that was answered is one that is asked, and what is said to be right is.
    for (const { body } of of('quizAnswered')) {
      const [chapter = '', name] = String(body['question']).split('/');
      const asked = quizBank.get(chapter)?.find(({ id }) => id === name);
      expect([asked?.answer === body['chosen'], String(body['question'])]).toEqual([
        body['right'],
        body['question'],
      ]);
    }
    expect(new Set(of('quizAnswered').map(({ actor }) => actor)).size).toBeGreaterThan(4);
  });

  it('is written in English throughout where that is asked for, by the same people', async () => {
    const asked = ['demo', '--book', '', '--seed', '7', '--weeks', '1', '--at', AT, '--lang', 'en'];
    const english = createBaton({ now: '2026-11-23T07:45:00Z', language: 'en' });
    const book = join(english.folder, 'english');
    expect((await english.run(asked.with(2, book))).status).toBe(0);
    const written = filesOf(book).filter(([path]) => path.endsWith('.jsonl'));
    const chinese = written.flatMap(([, text]) => text.match(/[\p{Script=Han}]+/gu) ?? []);
    english.remove();
    expect(written).not.toEqual([]);
    expect(chinese).toEqual([]);
  });

  it('has the names and characters that break lesser programs', () => {
    const text = events.map((event) => JSON.stringify(event.body)).join('\n');
    for (const piece of ['𠮷野', '䶮', '喆', '堃', '🏠', 'Sophie W.', '古丽米热·阿卜杜热合曼'])
      expect(text).toContain(piece);
  });

  it('gives a week whose printed figures, pending list and digest agree with each other and with the events', async () => {
    const target = join(baton.folder, 'week.pdf');
    const book = ['--book', folder('seven'), '--week', '2026-W47'];
    const printed = await baton.run(['weekly', ...book, '--out', target]);
    expect(printed.err).toEqual([]);
    expect(printed.status).toBe(0);
    const summary = (await baton.run(['weekly', ...book, '--json'])).json() as WeeklySummary;
    const pending = (
      await baton.run(['pending', '--book', folder('seven'), '--at', '2026-11-22', '--json'])
    ).json() as {
      readonly followUps: readonly { readonly id: string }[];
    };
    const verified = (await baton.run(['verify', '--book', folder('seven'), '--json'])).json() as {
      readonly digest: string;
      readonly events: number;
    };
    expect(pending.followUps.map(({ id }) => id)).toEqual(summary.pending.map(({ id }) => id));
    expect(summary.digest).toMatchObject({ hash: verified.digest, events: verified.events });
    const brute = bruteWeek(events, '2026-11-16', '2026-11-23T07:45:00.000Z');
    expect(brute.pending).toEqual(summary.pending.map(({ id }) => id).sort());
    expect({ ...brute.figures, overdue: 0 }).toEqual({ ...summary.figures, overdue: 0 });
    const { text } = await readPdf(readFileSync(target));
    for (const figure of [summary.figures.opened, summary.figures.closed, summary.figures.pending]) {
      expect(text).toContain(String(figure));
    }
    expect(text).toContain(summary.digest.hash.slice(0, 8));
    for (const { customerName } of summary.pending) {
      if (customerName !== null)
        expect(text.replace(/\s/g, '')).toContain(customerName.replace(/\s/g, '').slice(0, 2));
    }
  }, 120_000);

  it('refuses weeks and seeds that are none', async () => {
    for (const [name, value] of [
      ['--weeks', '0'],
      ['--weeks', 'many'],
      ['--seed', '1.5'],
    ] as const) {
      const ran = await baton.run(['demo', '--book', folder('none'), name, value, '--at', AT]);
      expect(ran.status).toBe(2);
    }
  });
});
