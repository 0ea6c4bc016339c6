import { describe, expect, it } from 'vitest';
import { attendanceFileName } from '../../../electron/report/file-name.ts';
import { createLabels } from '../../../electron/report/labels.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { ownAttendance } from '../../../shared/report/month-attendance.ts';
import type { AttendanceTotals, MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { attendanceOf, emptyAttendance, faultlessAttendance } from './support/attendances.ts';
import { readPdf } from './support/read-pdf.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const bytesOf = async (value: MonthAttendance, language: Language = 'zh-CN'): Promise<Uint8Array> => {
  const outcome = await renderer.render('attendance', value, { language, createdAt: 1_795_000_000_000 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const squeezed = (words: string): string => words.replace(/\s/gu, '');
const read = async (value: MonthAttendance, language?: Language) => {
  const pdf = await readPdf(await bytesOf(value, language));
  return { ...pdf, whole: squeezed(pdf.text) };
};

const words = {
  'zh-CN': {
    ...{
      minutes: '分',
      signs: ['忘', '叠', '加', '等'],
      absent: '缺勤',
      why: '林若溪10-0820:30补签退：没有→19:00',
    },
    asOf: '11月2日周一10:00',
    ...{ days: '每天的工时', events: '要核对的', sign: '签字', late: '迟到17分钟', open: '09:05–没有签退' },
  },
  en: {
    ...{ minutes: 'm', signs: ['?', 'O', '+', 'S'], absent: 'Absent' },
    why: '林若溪repairedthecheck-out8Oct20:30:none→19:00',
    ...{ days: 'Hours day by day', events: 'To be looked at', sign: 'Signatures', late: 'Lateby17min' },
    ...{ open: '09:05–neverout', asOf: 'Mon2Nov10:00' },
  },
} as const;

/** What stands at the right of a person’s days, read from left to right. */
const totalsText = (totals: AttendanceTotals, language: Language): string => {
  const { planned, worked, late, lateMinutes, early, earlyMinutes, missing, leave, corrected } = totals;
  const { minutes, signs } = words[language];
  const others = [totals.forgotten, totals.overlap, totals.extra, totals.waited];
  return [
    ...[(totals.minutes / 60).toFixed(1), planned, worked],
    ...[late, `${lateMinutes}${minutes}`, early, `${earlyMinutes}${minutes}`],
    ...[missing, leave, corrected, ...others.map((count, place) => `${signs[place]}${count}`)],
  ].join('');
};

describe('the attendance of a month on paper', () => {
  it.each(['zh-CN', 'en'] as const)(
    'has every name, total and reason, and what is to be looked at, in %s',
    async (language) => {
      const value = attendanceOf(8);
      const { whole, title, outline } = await read(value, language);
      const own = words[language];
      for (const { name, totals } of value.people) {
        expect(whole).toContain(squeezed(name));
        expect(whole).toContain(totalsText(totals, language));
      }
      for (const reason of ['发烧39度', '看了监控，19:00走的', '早上断网', '堵在高架上'])
        expect(whole).toContain(reason);
      for (const said of [own.absent, own.why, own.late, own.open, '早班09:00–19:00', own.asOf])
        expect(whole).toContain(said);
      const looked = value.people
        .flatMap(({ duties }) => duties)
        .filter(({ marks }) => marks.some((mark) => !['present', 'leave', 'ahead'].includes(mark)));
      expect(whole).toContain(language === 'en' ? `:${looked.length}inall` : `共${looked.length}条`);
      expect(outline).toEqual([own.days, own.events, own.sign]);
      expect(title).toContain('2026-10 · 暖巢家居商城');
    },
  );

  it('has a column for each of 31 days, with the hours of a day under it and never broken', async () => {
    const value = attendanceOf(1);
    const { items } = await read(value);
    const heads = Array.from({ length: 31 }, (_, day) =>
      items.find(({ text, y }) => text === String(day + 1) && y > 380),
    );
    const centre = ({ x, width }: { x: number; width: number }): number => x + width / 2;
    const columns = heads.map((head) => (head === undefined ? Number.NaN : centre(head)));
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    const hours = (day: number): string | undefined => {
      const under = items.filter(
        (item) =>
          item.page === 1 && /^\d+\.\d$/u.test(item.text) && Math.abs(centre(item) - (columns[day] ?? 0)) < 2,
      );
      return under[0]?.text;
    };
    value.dates.forEach((date, day) => {
      const worked = value.people[0]?.duties.find((duty) => duty.date === date && duty.visits.length > 0);
      expect([date, hours(day)]).toEqual([
        date,
        worked === undefined ? undefined : (worked.minutes / 60).toFixed(1),
      ]);
    });
  });

  it('lies, and is the same bytes for the same month', async () => {
    const [first, second] = [await bytesOf(attendanceOf(2)), await bytesOf(attendanceOf(2))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(first).toString('latin1'));
    expect(Number(box?.[1])).toBeGreaterThan(Number(box?.[2]));
  });

  it('goes on over the page under its days when 60 people work there, and names them all', async () => {
    const value = faultlessAttendance(60);
    const { pages, items, whole } = await read(value);
    expect(pages).toBeGreaterThan(1);
    for (const { name } of value.people) expect(whole).toContain(squeezed(name));
    const withHours = new Set(items.filter(({ text }) => text === '9.9').map(({ page }) => page));
    const withDays = new Set(items.filter(({ text }) => text === '31').map(({ page }) => page));
    expect(withHours.size).toBeGreaterThan(1);
    expect(withDays).toEqual(withHours);
  });

  it('keeps a long name and a long reason whole', async () => {
    const name = '慕容'.repeat(40);
    const reason = '那天的监控看过了。'.repeat(120);
    const value = attendanceOf(1);
    const people = value.people.map((person) => ({
      ...person,
      name,
      duties: person.duties.map((duty) => ({
        ...duty,
        visits: duty.visits.map((visit) => ({
          ...visit,
          entered: visit.entered === null ? null : { ...visit.entered, reason },
        })),
      })),
    }));
    const { whole, items } = await read({ ...value, people });
    expect(whole).toContain(name);
    expect(whole.split('那天的监控看过了。').length - 1).toBeGreaterThanOrEqual(120);
    for (const { x, width } of items) expect(x + width).toBeLessThan(841.89 - 30);
  });

  it.each(['zh-CN', 'en'] as const)('says kindly that there is nothing, in %s', async (language) => {
    const empty = await read(emptyAttendance(), language);
    expect(empty.pages).toBe(1);
    expect(empty.whole).toContain(language === 'en' ? 'Noattendanceinthismonthyet' : '这个月还没有考勤');
    const faultless = await read(faultlessAttendance(), language);
    expect(faultless.whole).toContain(language === 'en' ? 'Nobodywaslate' : '这个月没有迟到');
  });

  it.each([
    ['zh-CN', '林若溪 考勤表 2026-10', '林若溪2026年10月考勤表', '本人/日期'],
    ['en', 'Attendance sheet of 林若溪 2026-10', 'Attendancesheetof林若溪,Oct2026', 'Signedby'],
  ] as const)('of one person says whose it is, in %s', async (language, name, head, signedBy) => {
    const { title, whole } = await read(ownAttendance(attendanceOf(3), 's-0'), language);
    expect(title).toContain(name);
    expect(whole).toContain(head);
    expect(whole).toContain(signedBy);
    // Whose each line is needs no telling on it.
    expect(whole.split('林若溪').length).toBeLessThan(9);
  });

  it('is called by shop and month, one’s own by whose it is, too', () => {
    const month = { ...attendanceOf(1), shopName: '暖巢/家居' };
    expect(attendanceFileName(ownAttendance(month, 's-0'), createLabels('zh-CN'))).toBe(
      '暖巢 家居 考勤 2026-10 林若溪.pdf',
    );
    expect(attendanceFileName(month, createLabels('zh-CN'))).toBe('暖巢 家居 考勤 2026-10.pdf');
    expect(attendanceFileName(month, createLabels('en'))).toBe('暖巢 家居 Attendance 2026-10.pdf');
  });
});
