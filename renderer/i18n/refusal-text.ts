import type { Refusal } from '../../shared/refusal.ts';
import type { Translate } from './text.ts';

/** A wait in words: seconds below two minutes, then minutes, rounded up so that nobody comes too early. */
const waitText = (seconds: number, t: Translate): string =>
  seconds < 120
    ? t('common:seconds', { count: seconds })
    : t('common:time.minutes', { count: Math.ceil(seconds / 60) });

/** What happened and what to do, in plain words. */
export const refusalText = (refusal: Refusal, t: Translate): string => {
  const seconds = refusal.details?.['seconds'];
  const wait = typeof seconds === 'number' ? waitText(seconds, t) : '';
  return t(`refusal:${refusal.code}`, { ...refusal.details, wait });
};
