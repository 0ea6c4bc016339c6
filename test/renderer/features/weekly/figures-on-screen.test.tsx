import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { Overview } from '../../../../renderer/features/weekly/overview.tsx';
import { createTranslations } from '../../../../renderer/i18n/setup.ts';
import { type Translate, textOf } from '../../../../renderer/i18n/text.ts';
import { type Services, ServicesProvider } from '../../../../renderer/services.ts';
import { createStore } from '../../../../renderer/store.ts';
import { weeklySummary } from '../../../../shared/report/weekly.ts';
import { firstAttention } from '../../../../shared/report/weekly-passing.ts';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import { weekOf } from '../../../../shared/time/week.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { languages } from '../../../../shared/vocabulary.ts';
import { renumbered } from '../../../electron/report/support/renumbered.ts';
import { fullWeek } from '../../../electron/report/support/summaries.ts';
import { bruteWeek } from '../../../shared/support/brute-week.ts';
import { check } from '../../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../../shared/support/history.ts';
import { unsealed } from '../../../shared/support/weeks.ts';
import { textOf as instantOf, NO_DIGEST, projectionOf } from '../../../shared/support/writer.ts';

const zone = 'Asia/Shanghai';

const figureKeys = [
  ...(['opened', 'closed', 'pending', 'overdue'] as const),
  ...(['handovers', 'handoversLate', 'notes', 'lateArrivals'] as const),
];

const translations = new Map(
  await Promise.all(
    languages.map(async (language) => [language, await createTranslations(language)] as const),
  ),
);

/** Of all a screen may use, what the week uses to be drawn; nothing is pressed here. */
const services = (now: string): Services =>
  ({
    clock: { subscribe: () => () => undefined, ticked: () => now },
    desk: { bootstrap: createStore({ isPractice: false }), session: createStore({ staffId: 's-boss' }) },
  }) as unknown as Services;

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

const plain = (html: string): string =>
  html.replace(/&(#?\w+);/gu, (all, name: string) => signs[name] ?? all);

/** The text between the tags, without blanks. */
const said = (html: string): string => plain(html.replace(/<[^>]*>/gu, '')).replace(/\s/gu, '');

interface Screen {
  /** The cells of the table of that name, row by row. */
  readonly rows: (name: string) => readonly (readonly string[])[];
  readonly figures: ReadonlyMap<string, string>;
  readonly text: string;
}

const screenOf = (html: string): Screen => {
  const tables = [...html.matchAll(/<table[^>]*>.*?<\/table>/gsu)].map(([table]) => table);
  return {
    rows: (name) => {
      const table = tables.find((one) => {
        const words = plain(one);
        return words.includes(`aria-label="${name}"`) || words.includes(`>${name}</caption>`);
      });
      const body = /<tbody>(.*?)<\/tbody>/su.exec(table ?? '')?.[1] ?? '';
      return [...body.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
        [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) => said(cell)),
      );
    },
    figures: new Map(
      [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gsu)].map(([, name = '', figure = '']) => [
        said(name),
        said(figure),
      ]),
    ),
    text: said(html),
  };
};

/** The first and the last cells of each row; what stands between are words. */
const numbersAt = (
  rows: readonly (readonly string[])[],
  from: number,
  to?: number,
): readonly (readonly string[])[] => rows.map((row) => row.slice(from, to));

const texts = (...numbers: readonly (number | string | null)[]): readonly string[] => numbers.map(String);

const squeezed = (words: string): string => words.replace(/\s/gu, '');

const mustShow = (week: WeeklySummary, now: string): void => {
  for (const [, language] of translations) {
    const t: Translate = textOf(language);
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={language}>
        <ServicesProvider value={services(now)}>
          <Overview summary={week} />
        </ServicesProvider>
      </I18nextProvider>,
    );
    const { rows, figures, text } = screenOf(html);
    for (const key of figureKeys) {
      const [value, before] = [week.figures[key], week.lastWeek[key]];
      const change = value > before ? `+${value - before}` : `\u2212${before - value}`;
      const compared =
        value === before ? t('weekly:before', { before }) : t('weekly:change', { before, change });
      expect(figures.get(squeezed(t(`report:figures.${key}`)))).toBe(squeezed(`${value}${compared}`));
    }
    expect(numbersAt(rows(t('weekly:chart.label')), 1)).toEqual(
      week.days.map(({ opened, closed, open }) =>
        texts(opened, closed, open ?? squeezed(t('weekly:chart.notYet'))),
      ),
    );
    const shown = firstAttention(week.attention);
    expect(rows(t('report:attention.title')).map((row) => row.at(-1))).toEqual(
      shown.map(({ ageDays }) => String(ageDays)),
    );
    const pending = week.pending.slice(0, 15);
    expect(numbersAt(rows(t('report:pending.title')), 3, 5)).toEqual(
      pending.map(({ ageDays, carryover }) => texts(ageDays, carryover)),
    );
    for (const [place, [about]] of rows(t('report:pending.title')).entries())
      expect(about).toContain(squeezed(pending[place]?.summary ?? ' '));
    if (week.pending.length > pending.length)
      expect(text).toContain(squeezed(t('weekly:some.all', { count: week.pending.length })));
    expect(rows(t('report:kinds.title'))).toEqual(
      week.kinds.map(({ kind, opened, closed, pending: left }) =>
        texts(squeezed(t(`vocabulary:kind.${kind}`)), opened, closed, left),
      ),
    );
    for (const { outcome, count } of week.kinds.length === 0 ? [] : week.outcomes)
      if (count > 0) expect(text).toContain(squeezed(`${t(`vocabulary:outcome.${outcome}`)} ${count}`));
    expect(numbersAt(rows(t('report:handovers.title')), 5)).toEqual(
      week.handovers.map(({ items, questioned, refused, additions }) =>
        texts(items, questioned, refused, additions),
      ),
    );
    expect(rows(t('report:handovers.title')).map(([, shift, by]) => [shift, by?.slice(0, 1)])).toEqual(
      week.handovers.map(({ shiftName, signedBy }) => [squeezed(shiftName), signedBy.slice(0, 1)]),
    );
    const handedOver = week.people.filter(
      ({ itemsHandedOver, missingTold }) => itemsHandedOver + missingTold > 0,
    );
    expect(rows(t('report:completeness.title'))).toEqual(
      handedOver.map(({ name, itemsHandedOver: all, itemsComplete: whole, missingTold }) =>
        texts(
          squeezed(name),
          all,
          whole,
          all === 0 ? '—' : `${Math.floor((100 * whole) / all)}%`,
          missingTold,
        ),
      ),
    );
    expect(numbersAt(rows(t('report:routines.title')), 1, 5)).toEqual(
      week.routines.map(({ asked, done, missed, counted }) => texts(asked, done, missed, counted)),
    );
    expect(numbersAt(rows(t('report:repeated.title')), 2, 3)).toEqual(
      week.repeated.map(({ times }) => texts(times)),
    );
    expect(numbersAt(rows(t('report:people.title')), 0, -1)).toEqual(
      week.people.map((person) =>
        texts(
          ...[squeezed(person.name), squeezed(t(`vocabulary:role.${person.role}`))],
          ...[person.shifts, person.late, person.opened, person.closed, person.progressed, person.notes],
          ...[person.handoversSigned, person.handoversAccepted],
        ),
      ),
    );
    for (const note of [...week.notes, ...week.customerVoice]) expect(text).toContain(squeezed(note.text));
    for (const { kind, count, settled } of week.noteKinds)
      if (week.notes.some((note) => note.kind === kind))
        expect(text).toContain(
          squeezed(t('report:notes.counts', { kind: t(`vocabulary:noteKind.${kind}`), count, settled })),
        );
    for (const { people } of week.attendance)
      for (const { name } of people)
        expect(rows(t('report:attendance.title')).flat().join('')).toContain(squeezed(name));
  }
};

describe('the week on screen', () => {
  it('has every figure of the value in its row and column, in both languages', () => {
    check(
      fc.property(fc.noShrink(fc.nat()), (seed) =>
        mustShow(renumbered(fullWeek(24), seed), '2026-11-21T06:00:00.000Z'),
      ),
      {
        runs: 1,
        soak: 300,
      },
    );
  });

  it('is what a count over the events of a random history finds', () => {
    let seen = 0;
    const property = fc.property(fc.noShrink(tapeOf(250)), saneSkews, (tape, skews) => {
      const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 40, startMs: MONDAY_MS });
      const now = instantOf(nowMs);
      const asked = { week: weekOf(localDateOf(now, zone)), now, digest: NO_DIGEST };
      const read = weeklySummary(unsealed(projectionOf(events)), asked);
      if (!read.ok) throw new Error(read.error.code);
      expect(read.value.figures).toEqual(bruteWeek(events, read.value.from, now).figures);
      const { figures, pending } = read.value;
      seen += figures.opened * pending.length;
      if (figures.opened > 0) mustShow(read.value, now);
    });
    check(property, { runs: 3, soak: 500 });
    expect(seen).toBeGreaterThan(0);
  }, 300_000);
});
