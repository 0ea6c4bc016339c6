import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import type { Me } from '../../queries/people.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ExchangeStart } from './exchange/exchange-start.tsx';
import { HandoverRecord } from './record.tsx';
import { type TakingSide, useTakingSide } from './takers.ts';
import { useTakeOver } from './use-take-over.ts';

/** What comes next with the colleague who takes over and stands here: tell it, then their list. */
const GoOn = ({ side }: { readonly side: TakingSide }) => {
  const t = useText();
  const { names } = useFrame();
  const { navigation } = useServices();
  const { draft, list } = useTakeOver(side.receiver, side.handovers);
  if (list === undefined) return null;
  const toList = (): void => navigation.go('handover', 'take');
  return (
    <>
      <p>{t('handover:give.here', { name: names(side.receiver.staffId) })}</p>
      <div className="ho-notice-actions">
        <ExchangeStart
          first
          receiver={side.receiver}
          handovers={side.handovers}
          list={list}
          draft={draft}
          onFinished={toList}
        />
        <Button look="quiet" onClick={toList}>
          {t('handover:give.toList', { name: names(side.receiver.staffId) })}
        </Button>
      </div>
    </>
  );
};

interface GiveSignedProps {
  readonly me: Me;
  readonly handover: HandoverRow;
  readonly handovers: readonly HandoverRow[];
}

/** After the signature: what is still to come, and the record as it was sealed. */
export const GiveSigned = ({ me, handover, handovers }: GiveSignedProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { side } = useTakingSide(me, handovers);
  const moment = momentText(handover.signedAt, calendar, t);
  const isWaiting = handover.acceptance === null;
  return (
    <div className="handover-scroll">
      <div className="ho-notice">
        <p className="ho-notice-title">{t('handover:give.signedTitle')}</p>
        <p>{t('handover:give.signedText', { name: names(handover.signedBy), moment })}</p>
        {isWaiting && side?.isBesideMe ? <GoOn key={side.receiver.staffId} side={side} /> : null}
        {isWaiting && side === null ? <p>{t('handover:give.nobodyHere')}</p> : null}
      </div>
      <HandoverRecord handover={handover} />
    </div>
  );
};
