import { useCallback } from 'react';
import type { Answer, Request } from '../../shared/ipc/contract.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';

type Asked = 'schedule.set' | 'schedule.chooseFolder' | 'schedule.tryNow';

/** Asks main to change something of the schedule and says why not; the answer when it is done, else `null`. */
export const useSchedule = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const ask = useCallback(
    async <C extends Asked>(channel: C, request: Request<C>): Promise<Answer<C> | null> => {
      const result = await call(channel, request);
      // Closing the dialog is an answer and no mishap.
      if (!result.ok && result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
      return result.ok ? result.value : null;
    },
    [call, toasts, t],
  );
  return { ask };
};
