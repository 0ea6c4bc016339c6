import type { Readership } from '../../shared/rules/briefing.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { copyText } from '../ui/copy-text.ts';
import { briefingDueText } from './due-text.ts';

/** Copies who has not read a briefing, as one sends it into the shop’s chat. */
export const useReaderText = (): { readonly copyMissing: (readership: Readership) => void } => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { toasts } = useServices();
  return {
    copyMissing: ({ row, missing, overdue }) => {
      const text = t('briefings:readers.copied', {
        title: maskPhonesIn(row.title),
        due: briefingDueText(row, overdue.length > 0, calendar, t),
        names: missing.map(({ id }) => names(id)).join(t('briefings:and')),
      });
      if (copyText(text)) toasts.done(t('briefings:readers.done'));
      else toasts.refused(t('manual:copyFailed'));
    },
  };
};
