import { z } from 'zod';
import english from '../../../resources/demo/en/cast.json' with { type: 'json' };
import chinese from '../../../resources/demo/zh-CN/cast.json' with { type: 'json' };
import { type ShiftHours, shiftSpan } from '../../../shared/time/shifts.ts';
import { type LocalDate, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import { type Language, roles } from '../../../shared/vocabulary.ts';

const castSchema = z.object({
  shopName: z.string(),
  zone: z.string(),
  staff: z.array(z.strictObject({ key: z.string(), id: z.string(), name: z.string(), role: z.enum(roles) })),
  newcomer: z.strictObject({ id: z.string(), name: z.string() }),
  night: z.strictObject({ id: z.string(), name: z.string(), start: z.string(), end: z.string() }),
});

const casts = { 'zh-CN': chinese, en: english } as const satisfies Record<Language, object>;

/** The shop and its people, under the same ids in both languages. */
export const readCast = (language: Language) => castSchema.parse(casts[language]);

/** Who leads the team in the cast. */
export const LEAD = 's-shen';

/** One person’s work on one date. */
export interface Duty {
  readonly staffId: string;
  readonly templateId: string;
  readonly startMs: number;
  readonly endMs: number;
}

export type Template = ShiftHours & { readonly id: string };

/** Six agents take turns: two mornings, an afternoon, after-sales, an evening, a day off. */
const rotation = ['early', 'early', 'middle', 'aftersales', 'late', null] as const;

/** Friday and Saturday of every second week the shop sells through the night. */
export const isPromotion = (dayNumber: number): boolean => [11, 12].includes(dayNumber % 14);

/** The shift of a person on a day; `null` for a rest day. */
export const templateFor = (key: string, dayNumber: number, weekday: number): string | null => {
  if (key === 'boss') return weekday <= 5 ? 'early' : null;
  if (key === 'new') return weekday === 1 ? null : 'early';
  if (key === 'lead') return isPromotion(dayNumber) ? 'night' : weekday === 2 ? null : 'late';
  return rotation[(Number(key.slice(1)) + dayNumber) % rotation.length] ?? null;
};

export interface Crew {
  readonly staff: ReturnType<typeof readCast>['staff'];
  readonly templates: readonly Template[];
}

/** Who works which shift on a date, the `dayNumber`-th of the book. */
export const dutiesOn = (
  date: LocalDate,
  dayNumber: number,
  zone: string,
  { staff, templates }: Crew,
): readonly Duty[] =>
  staff.flatMap(({ key, id }) => {
    const templateId = templateFor(key, dayNumber, weekdayOf(date));
    const template = templates.find((candidate) => candidate.id === templateId);
    if (template === undefined) return [];
    const { startsAt, endsAt } = shiftSpan(date, template, zone);
    return [{ staffId: id, templateId: template.id, startMs: toEpochMs(startsAt), endMs: toEpochMs(endsAt) }];
  });
