import { proofOf } from '../../../shared/report/handover-report.ts';
import { useText } from '../../i18n/text.ts';

/** How a signature was proved, in words; a way this version does not know is shown as it stands. */
export const useAuthText = (): ((auth: string) => string) => {
  const t = useText();
  return (auth) => {
    const known = proofOf(auth);
    return known === null ? auth : t(`handover:record.auth.${known}`);
  };
};
