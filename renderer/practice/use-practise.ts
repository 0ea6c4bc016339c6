import { useState } from 'react';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';

/** Opens practice beside this window, or brings it to the front; says why not. */
export const usePractise = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const [opening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    setOpening(true);
    const answer = await call('practice.open', {});
    setOpening(false);
    if (!answer.ok) toasts.refused(refusalText(answer.error, t));
  };
  return { open, opening };
};
