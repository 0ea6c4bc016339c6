import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { useBookRow } from '../../queries/people.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { may } from './access.ts';
import { Section, Setting } from './section.tsx';
import { useChange } from './use-change.ts';

/** The shop's name, as it stands on every report. */
export const ShopSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const change = useChange();
  const before = useBookRow()?.shopName ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? before).trim();
  const allowed = may(me, 'changeBookSettings');
  const isChanged = name !== '' && name !== before;
  const save = async (): Promise<void> => {
    if (!isChanged) return;
    const written = await change(
      { name: 'changeBookSettings', input: { shopName: name } },
      t('settings:shop.saved'),
      () => ({ name: 'changeBookSettings', input: { shopName: before } }),
    );
    if (written) setTyped(null);
  };
  return (
    <Section title={t('settings:sections.shop')} only={allowed ? null : 'manager'}>
      <Setting label={t('settings:shop.name')}>
        {allowed ? (
          <Form className="settings-inline" onSubmit={save}>
            <TextField
              label={t('settings:shop.name')}
              labelHidden
              maxLength={80}
              value={typed ?? before}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" disabled={!isChanged}>
              {t('common:action.save')}
            </Button>
          </Form>
        ) : (
          before
        )}
      </Setting>
    </Section>
  );
};
