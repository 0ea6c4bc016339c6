import { useCallback } from 'react';
import type { Request } from '../../shared/ipc/contract.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';

type Asked = 'schedule.set' | 'schedule.chooseFolder' | 'schedule.tryNow';

/** Asks main to change something of the schedule and says why not; true when it is done. */
export const useSchedule = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const ask = useCallback(
    async <C extends Asked>(channel: C, request: Request<C>): Promise<boolean> => {
      const result = await call(channel, request);
      // Closing the dialog is an answer and no mishap.
      if (!result.ok && result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
      return result.ok;
    },
    [call, toasts, t],
  );
  return { ask };
};
