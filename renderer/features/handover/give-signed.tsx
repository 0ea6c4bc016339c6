import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ExchangeStart } from './exchange/exchange-start.tsx';
import { HandoverRecord } from './record.tsx';
import type { Taking, TakingSide } from './takers.ts';
import { useTakeOver } from './use-take-over.ts';

interface GoOnProps {
  readonly side: TakingSide;
  readonly onChoose: (staffId: string) => void;
}

/** What comes next with the colleague who takes over and stands here: tell it, then their list. */
const GoOn = ({ side, onChoose }: GoOnProps) => {
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
        {side.candidates.length > 1 ? (
          <Segmented
            label={t('handover:take.besideWho')}
            value={side.receiver.staffId}
            choices={side.candidates.map(({ staffId }) => ({ value: staffId, label: names(staffId) }))}
            onChange={onChoose}
          />
        ) : null}
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
  readonly handover: HandoverRow;
  readonly taking: Taking;
}

/** After the signature: what is still to come, and the record as it was sealed. */
export const GiveSigned = ({ handover, taking: { side, choose } }: GiveSignedProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const moment = momentText(handover.signedAt, calendar, t);
  const isWaiting = handover.acceptance === null;
  return (
    <div className="handover-scroll">
      <div className="ho-notice ho-signed">
        <p className="ho-notice-title">{t('handover:give.signedTitle')}</p>
        <p>{t('handover:give.signedText', { name: names(handover.signedBy), moment })}</p>
        {isWaiting && side?.isBesideMe ? (
          <GoOn key={side.receiver.staffId} side={side} onChoose={choose} />
        ) : null}
        {isWaiting && side === null ? <p>{t('handover:give.nobodyHere')}</p> : null}
      </div>
      <HandoverRecord handover={handover} />
    </div>
  );
};
