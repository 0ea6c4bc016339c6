import { useText } from '../../i18n/text.ts';
import type { WriteProgress } from '../../lists/write-list.ts';
import { Button } from '../../ui/button.tsx';

/** How far it is; stopping keeps what is written. */
export const Writing = ({
  progress: { written, total },
  onCancel,
}: {
  readonly progress: WriteProgress;
  readonly onCancel: () => void;
}) => {
  const t = useText();
  return (
    <section className="card import-writing" aria-label={t('import:writing.title')}>
      <p role="status">{t('import:writing.text', { written, total })}</p>
      <progress
        className="progress"
        max={Math.max(1, total)}
        value={written}
        aria-label={t('import:writing.title')}
      />
      <Button autoFocus onClick={onCancel}>
        {t('import:writing.stop')}
      </Button>
    </section>
  );
};
