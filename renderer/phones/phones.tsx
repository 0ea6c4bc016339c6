import './phones.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhoneMark } from '../../shared/fields.ts';
import { hasRole, requirements } from '../../shared/rules/permissions.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useMe } from '../queries/people.ts';
import { useServices, useSession } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { Kbd } from '../ui/small.tsx';
import { PhoneIcon } from './icon.tsx';
import { spaced } from './spaced.ts';
import { type LookKey, useLookKey } from './use-look-key.ts';

/** The one entry a number is looked at on; the event names it `[D2]`. */
export type About =
  | { readonly followUpId: string }
  | { readonly noteId: string }
  | { readonly handoverId: string }
  | { readonly pageId: string }
  | { readonly scriptId: string }
  | { readonly briefingId: string };

/** How long a number stays in sight, in milliseconds: long enough to dial it. */
export const LOOK_MS = 30_000;

interface PhonesProps {
  readonly about: About;
  readonly phones: readonly PhoneMark[];
  readonly lookKey: LookKey;
  /** False where a list has one stop for the Tab key. */
  readonly tabStop?: boolean;
}

/** Asks main for the number. It is kept in this component alone, for half a minute, and for who asked. */
const useLook = (about: About, tag: string) => {
  const t = useText();
  const { call, projection, toasts } = useServices();
  const { staffId } = useSession();
  const [seen, setSeen] = useState<{ readonly number: string; readonly by: string | null } | null>(null);
  const number = seen !== null && seen.by === staffId ? seen.number : null;
  // Whoever comes back has to look again.
  useEffect(() => {
    if (staffId === null) setSeen(null);
  }, [staffId]);
  useEffect(() => {
    if (seen === null) return undefined;
    const timer = setTimeout(() => setSeen(null), LOOK_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  const look = useCallback(async (): Promise<void> => {
    const answer = await call('phone.reveal', { commandId: crypto.randomUUID(), ...about, tag });
    if (answer.ok) setSeen({ number: answer.value.number, by: staffId });
    else toasts.refused(refusalText(answer.error, t));
    await projection.pull();
  }, [call, projection, toasts, t, about, tag, staffId]);
  return { number, look, hide: () => setSeen(null) };
};

interface PhoneProps extends Omit<PhonesProps, 'phones'> {
  readonly phone: PhoneMark;
  readonly isFirst: boolean;
}

const Phone = ({ about, phone, lookKey, isFirst, tabStop = true }: PhoneProps) => {
  const t = useText();
  const { toasts } = useServices();
  const me = useMe();
  const root = useRef<HTMLDivElement>(null);
  const { number, look, hide } = useLook(about, phone.tag);
  const may = me != null && hasRole(me.staff.role, requirements.revealPhone.role);
  const turn = (): void => void (number === null ? look() : hide());
  const key = isFirst && may ? lookKey : 'none';
  useLookKey(root, key, turn);
  const copy = (): void => {
    if (number !== null && copyText(number)) toasts.done(t('phones:copied'));
  };
  return (
    <div ref={root} className="phone">
      <PhoneIcon />
      <span className={number === null ? 'phone-mask' : 'phone-number'} aria-live="polite">
        {number === null ? phone.mask : spaced(number)}
      </span>
      <Button
        size="small"
        look="quiet"
        disabled={!may}
        tabIndex={tabStop ? 0 : -1}
        aria-label={t(number === null ? 'phones:show' : 'phones:hide', { mask: phone.mask })}
        title={may ? t('phones:noted') : t('phones:askMentor')}
        onClick={turn}
      >
        {t(number === null ? 'phones:showShort' : 'phones:hideShort')} {key === 'none' ? null : <Kbd>V</Kbd>}
      </Button>
      {number === null ? null : (
        <Button size="small" look="quiet" tabIndex={tabStop ? 0 : -1} onClick={copy}>
          {t('phones:copy')}
        </Button>
      )}
    </div>
  );
};

/** The numbers of one entry, masked; each can be looked at alone, which is written down `[D2]`. */
export const Phones = ({ about, phones, ...rest }: PhonesProps) => {
  const t = useText();
  if (phones.length === 0) return null;
  return (
    <fieldset className="phones" aria-label={t('phones:label')}>
      {phones.map((phone, place) => (
        <Phone key={phone.tag} about={about} phone={phone} isFirst={place === 0} {...rest} />
      ))}
    </fieldset>
  );
};
