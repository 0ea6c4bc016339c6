import { useText } from '../../i18n/text.ts';

const authText = ['pin', 'asserted', 'system'] as const;

/** How a signature was proved, in words; a way this version does not know is shown as it stands. */
export const useAuthText = (): ((auth: string) => string) => {
  const t = useText();
  return (auth) => {
    const known = authText.find((one) => one === auth);
    return known === undefined ? auth : t(`handover:record.auth.${known}`);
  };
};
