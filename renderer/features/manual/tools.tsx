import { type ManualSize, manualSizes } from '../../../shared/ipc/values.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { BOOKLET } from '../../manual/booklet-place.ts';
import { MANUAL } from '../../navigation.ts';
import { useMayPrint } from '../../pdf/use-may-print.ts';
import { usePreferences, useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/small.tsx';

interface ToolsProps {
  /** The words that are marked; empty where none are. */
  readonly words: string;
  readonly onUnmark: () => void;
}

/** Back and forward, the way out, and what is done with the page. */
export const Tools = ({ words, onUnmark }: ToolsProps) => {
  const t = useText();
  const { call, navigation, toasts } = useServices();
  const { manualSize } = usePreferences();
  const place = manualSizes.indexOf(manualSize);
  const [smaller, larger] = [manualSizes[place - 1], manualSizes[place + 1]];
  const choose = async (size: ManualSize | undefined): Promise<void> => {
    if (size === undefined) return;
    const kept = await call('app.setPreferences', { manualSize: size });
    if (!kept.ok) toasts.refused(refusalText(kept.error, t));
  };
  const mayPrint = useMayPrint();
  const print = async (): Promise<void> => {
    if (await mayPrint()) window.print();
  };
  const { back, forward, from } = useStore(navigation.trail);
  return (
    <div className="manual-tools">
      <Button look="quiet" size="small" disabled={!back} title="Alt+←" onClick={navigation.back}>
        ← {t('manual:back')}
      </Button>
      <Button look="quiet" size="small" disabled={!forward} title="Alt+→" onClick={navigation.forward}>
        {t('manual:forward')} →
      </Button>
      {from === null ? null : (
        <Button look="quiet" size="small" onClick={navigation.leave}>
          {t('manual:leave')} <Kbd>Esc</Kbd>
        </Button>
      )}
      {words === '' ? null : (
        <Button look="quiet" size="small" onClick={onUnmark}>
          {t('manual:marked', { words })} ×
        </Button>
      )}
      <div className="manual-tools-end">
        <Button
          look="quiet"
          size="small"
          aria-label={t('manual:smaller')}
          title={t('manual:smaller')}
          disabled={smaller === undefined}
          onClick={() => void choose(smaller)}
        >
          A−
        </Button>
        <Button
          look="quiet"
          size="small"
          aria-label={t('manual:larger')}
          title={t('manual:larger')}
          disabled={larger === undefined}
          onClick={() => void choose(larger)}
        >
          A+
        </Button>
        <Button look="quiet" size="small" onClick={() => navigation.go(MANUAL, BOOKLET)}>
          {t('manual:booklet.open')}
        </Button>
        <Button look="quiet" size="small" onClick={() => void print()}>
          {t('manual:print')}
        </Button>
      </div>
    </div>
  );
};
