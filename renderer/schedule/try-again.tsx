import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { useSchedule } from './use-schedule.ts';

/** Tries at once what could not be saved, and says so where that still cannot be: else a click seems to do nothing. */
export const TryAgain = ({ size }: { readonly size?: 'small' }) => {
  const t = useText();
  const { toasts } = useServices();
  const { ask } = useSchedule();
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    setBusy(true);
    const state = await ask('schedule.tryNow', {});
    setBusy(false);
    if (state !== null && state.problem !== null) toasts.refused(t('schedule:stillNot'));
  };
  return (
    <Button {...(size === undefined ? {} : { size })} disabled={busy} onClick={() => void again()}>
      {t(busy ? 'schedule:trying' : 'schedule:try')}
    </Button>
  );
};
