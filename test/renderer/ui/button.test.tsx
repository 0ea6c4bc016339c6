import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/button.tsx';
import { FormBusy } from '../../../renderer/ui/form-busy.ts';

const drawn = (busy: boolean, type: 'submit' | 'button'): string =>
  renderToStaticMarkup(
    <FormBusy value={busy}>
      <Button type={type} sending="正在保存">
        保存
      </Button>
    </FormBusy>,
  );

describe('a button in a form that was sent off', () => {
  it('says so and is not disabled: where what was sent is refused, the keyboard is still on it', () => {
    const sent = drawn(true, 'submit');
    expect(sent).toContain('正在保存');
    expect(sent).toContain('aria-disabled="true"');
    expect(sent).not.toMatch(/\sdisabled/);
  });

  it('is as it was where nothing is sent, or where it sends nothing', () => {
    for (const markup of [drawn(false, 'submit'), drawn(true, 'button')]) {
      expect(markup).toContain('>保存<');
      expect(markup).not.toContain('disabled');
    }
  });
});
