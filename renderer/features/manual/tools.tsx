import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
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
  const { navigation } = useServices();
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
      <span className="manual-tools-gap" />
      <Button look="quiet" size="small" onClick={() => window.print()}>
        {t('manual:print')}
      </Button>
    </div>
  );
};
