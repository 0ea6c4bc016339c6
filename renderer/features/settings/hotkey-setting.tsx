import { useState } from 'react';
import type { Hotkey } from '../../../shared/ipc/hotkey.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/small.tsx';
import { HotkeyDialog } from './hotkey-dialog.tsx';
import { Setting } from './section.tsx';

/** The keys that bring Baton to the front from any program, and whether the system gave them. */
export const HotkeySetting = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const { hotkey, hotkeyRefused } = usePreferences();
  const [changing, setChanging] = useState(false);
  const choose = async (next: Hotkey | null): Promise<string | null> => {
    const result = await call('app.setPreferences', { hotkey: next });
    if (!result.ok) return refusalText(result.error, t);
    toasts.done(
      next === null ? t('settings:hotkey.offDone') : t('settings:hotkey.changed', { hotkey: next }),
    );
    return null;
  };
  return (
    <Setting label={t('settings:hotkey.label')}>
      {hotkey === null ? <span>{t('settings:hotkey.none')}</span> : <Kbd>{hotkey}</Kbd>}
      <Button onClick={() => setChanging(true)}>{t('settings:hotkey.change')}</Button>
      {hotkeyRefused ? (
        <p className="field-problem setting-hint">{t('settings:hotkey.refused')}</p>
      ) : (
        <p className="faint setting-hint">{t('settings:hotkey.hint')}</p>
      )}
      {changing ? <HotkeyDialog choose={choose} current={hotkey} onClose={() => setChanging(false)} /> : null}
    </Setting>
  );
};
