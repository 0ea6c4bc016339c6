import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { usePractise } from './use-practise.ts';

/** True in a window whose book is invented and is thrown away. */
export const useIsPractice = (): boolean => useStore(useServices().desk.bootstrap).isPractice;

/** One press to practise. */
export const PractiseButton = () => {
  const t = useText();
  const { open, opening } = usePractise();
  return (
    <Button disabled={opening} onClick={() => void open()}>
      {opening ? t('practice:opening') : t('practice:open')}
    </Button>
  );
};
