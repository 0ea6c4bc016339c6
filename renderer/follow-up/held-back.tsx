import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { useText } from '../i18n/text.ts';
import { useHeldBack } from '../queries/gate.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';

/** Says above the fields that this one is to be taken over first, in the words main would refuse with. */
export const HeldBack = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const { navigation } = useServices();
  if (useHeldBack(row) === null) return null;
  return (
    <section className="notice notice-amber panel-notice" aria-label={t('today:last.go')}>
      <p>{t('refusal:takeOverFirst')}</p>
      <div>
        <Button size="small" onClick={() => navigation.go('handover', 'take')}>
          {t('today:last.go')}
        </Button>
      </div>
    </section>
  );
};
