import { describe, expect, it } from 'vitest';
import { formOf, templateOf, withLine } from '../../../../renderer/features/settings/template-form.ts';
import type { FollowUpTemplate } from '../../../../shared/commands/template.ts';
import { wantedFields } from '../../../../shared/vocabulary.ts';

const template: FollowUpTemplate = {
  hint: '去哪',
  wanted: [{ field: 'phone', why: '出门前要打' }, { field: 'address' }],
  nextAction: '打电话',
};

describe('the form of a template', () => {
  it('says what the template says, and offers everything else that may be asked for', () => {
    const form = formOf(template);
    expect(templateOf(form)).toEqual(template);
    expect(form.lines.map(({ field }) => field).toSorted()).toEqual([...wantedFields].toSorted());
    expect(form.lines.slice(0, 2)).toEqual([
      { field: 'phone', asked: true, why: '出门前要打' },
      { field: 'address', asked: true, why: '' },
    ]);
  });

  it('keeps why something was asked while it is not, and leaves blanks out', () => {
    const without = withLine(formOf(template), 'phone', { asked: false });
    expect(templateOf(without).wanted).toEqual([{ field: 'address' }]);
    expect(templateOf(withLine(without, 'phone', { asked: true }))).toEqual(template);
    expect(templateOf({ ...formOf(template), hint: ' ', nextAction: '' })).toEqual({
      wanted: template.wanted,
    });
  });
});
