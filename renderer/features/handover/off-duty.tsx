import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/small.tsx';

/** Why somebody without a shift cannot sign here, and what to do. */
export const OffDuty = ({ text }: { readonly text: string }) => {
  const t = useText();
  const { desk, navigation } = useServices();
  return (
    <div className="card">
      <EmptyState title={t('handover:offDuty.title')} text={text}>
        <Button look="primary" onClick={() => desk.withoutShift.set(null)}>
          {t('signIn:checkIn')}
        </Button>
        <Button onClick={() => navigation.go('handover', 'history')}>{t('handover:offDuty.records')}</Button>
      </EmptyState>
    </div>
  );
};
