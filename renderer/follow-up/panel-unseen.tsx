import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useSession } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { HistoryEntry } from './panel-history.tsx';
import { useSeen } from './seen.ts';

/** Who changed what since the panel was opened, while it is open: the lines themselves, until they are put away. */
export const PanelUnseen = () => {
  const t = useText();
  const { names } = useFrame();
  const { staffId } = useSession();
  const { unseen, asked, putAway } = useSeen();
  if (unseen.length === 0) return null;
  const who = [...new Set(unseen.map(({ by }) => (by === staffId ? t('today:unseen.self') : names(by))))];
  return (
    <section className="panel-section" aria-label={t('today:unseen.label')}>
      <div className="notice notice-amber panel-notice" role={asked ? 'alert' : 'status'}>
        <p className="panel-notice-title">
          {t('today:unseen.title', { names: who.join(t('today:question.and')) })}
        </p>
        {asked ? <p>{t('today:unseen.asked')}</p> : null}
        <ol className="history">
          {unseen.map((line) => (
            <HistoryEntry key={line.order} line={line} />
          ))}
        </ol>
        <div>
          <Button size="small" onClick={putAway}>
            {t('today:unseen.known')}
          </Button>
        </div>
      </div>
    </section>
  );
};
