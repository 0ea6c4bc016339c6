import { describe, expect, it } from 'vitest';
import { BLANK, formOf, readForm } from '../../../../renderer/features/team/routines/routine-form.ts';
import defaults from '../../../../resources/book/default-routines.json' with { type: 'json' };
import { shippedRoutines } from '../../../../shared/rules/shipped-routines.ts';

const named = { ...BLANK, name: '联系买家' };

describe('a routine as it is typed', () => {
  it('is the routine again, for each that comes with Baton', () => {
    for (const { routineId: _, ...routine } of [
      ...shippedRoutines(defaults['zh-CN']),
      ...shippedRoutines(defaults.en),
    ])
      expect(readForm(formOf({ ...routine, active: true })).complete).toEqual(routine);
  });

  it('takes full-width digits, and no upper number for no more', () => {
    expect(readForm({ ...named, least: '３' }).complete).toMatchObject({ least: 3, most: 3 });
    expect(readForm({ ...named, least: '3', most: '５' }).complete).toMatchObject({ least: 3, most: 5 });
  });

  it('says which number is none or does not fit, and nothing of what is not typed yet', () => {
    const month = { ...named, cadence: 'month' as const };
    expect(readForm(month)).toEqual({ complete: null, wrong: { day: false, least: false, most: false } });
    expect(readForm({ ...month, day: '32' }).wrong.day).toBe(true);
    expect(readForm({ ...month, day: '15' }).complete).toMatchObject({ day: 15 });
    expect(readForm({ ...named, day: '15' }).complete).toMatchObject({ day: null });
    expect(readForm({ ...named, least: '0' })).toMatchObject({ complete: null, wrong: { least: true } });
    expect(readForm({ ...named, least: '3', most: '2' })).toMatchObject({
      ...{ complete: null, wrong: { most: true } },
    });
  });

  it('keeps no word on proof where none is asked for', () => {
    const typed = { ...named, proofHint: '单号', whenMissed: '  ' };
    expect(readForm(typed).complete).toMatchObject({ proofHint: null, whenMissed: null });
    expect(readForm({ ...typed, proof: 'either' }).complete).toMatchObject({ proofHint: '单号' });
  });
});
