import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ProposalLine } from '../../../../shared/report/merit-month-value.ts';
import { useCalendar } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { isComposing, isSubmitEnter } from '../../../keyboard.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { EmptyState, Kbd, Tag } from '../../../ui/small.tsx';
import { useDecide } from './use-decide.ts';
import { factText, penaltyText, ruleText } from './words.ts';

interface WaiveProps {
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why it is let go: a penalty is not dropped without a word. */
const Waive = ({ onSave, onCancel }: WaiveProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  const save = (): void => {
    if (reason.trim() !== '') onSave(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isSubmitEnter(event)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && !isComposing(event)) onCancel();
  };
  return (
    <div className="merit-waive appear">
      <TextField
        label={t('merits:waiting.reason')}
        autoFocus
        maxLength={300}
        value={reason}
        onKeyDown={onKeyDown}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" look="primary" disabled={reason.trim() === ''} onClick={save}>
        {t('merits:waiting.save')} <Kbd>Enter</Kbd>
      </Button>
      <Button size="small" look="quiet" onClick={onCancel}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
};

interface ItemProps {
  readonly line: ProposalLine;
  /** May this reader decide it? */
  readonly mayDecide: boolean;
  /** A lead’s own: for a manager. */
  readonly isForManager: boolean;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onDecided: () => void;
}

const Item = ({ line, mayDecide, isForManager, focusable, onFocus, onDecided }: ItemProps) => {
  const t = useText();
  const { zone } = useCalendar();
  const { decide, busy } = useDecide(line, onDecided);
  const [waiving, setWaiving] = useState(false);
  const self = useRef<HTMLLIElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!mayDecide || busy || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
    const key = event.key.toLowerCase();
    if (key !== 'y' && key !== 'n') return;
    event.preventDefault();
    if (key === 'y') void decide('confirmed');
    else setWaiving(true);
  };
  const cancel = (): void => {
    setWaiving(false);
    self.current?.focus();
  };
  return (
    <li
      ref={self}
      className="merit-item"
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div className="merit-item-head">
        <strong>{line.name}</strong>
        <Tag tone={line.fineFen > 0 ? 'red' : 'amber'}>{penaltyText(line, t)}</Tag>
        {line.corrected ? <Tag>{t('merits:waiting.corrected')}</Tag> : null}
      </div>
      <p>{factText(line, zone, t)}</p>
      <p className="faint">{ruleText(line, t)}</p>
      {line.release === null ? null : (
        <p className="faint">{t('merits:waiting.release', { reason: line.release.reason })}</p>
      )}
      {line.takenBack === null ? null : (
        <p className="faint">{t('merits:waiting.takenBack', { reason: line.takenBack })}</p>
      )}
      {isForManager ? <p className="faint">{t('merits:waiting.own')}</p> : null}
      {mayDecide && !waiving ? (
        <div className="merit-actions">
          <Button size="small" look="primary" disabled={busy} onClick={() => void decide('confirmed')}>
            {t('merits:waiting.confirm')} <Kbd>Y</Kbd>
          </Button>
          <Button size="small" disabled={busy} onClick={() => setWaiving(true)}>
            {t('merits:waiting.waive')} <Kbd>N</Kbd>
          </Button>
        </div>
      ) : null}
      {waiving ? <Waive onSave={(reason) => void decide('waived', reason)} onCancel={cancel} /> : null}
    </li>
  );
};

interface WaitingProps {
  readonly lines: readonly ProposalLine[];
  readonly meId: string;
  readonly isLead: boolean;
  readonly isManager: boolean;
}

/** Once a decided item has gone, the one in its place takes the focus, so that the next key decides that one. */
const useNextInFocus = (
  list: RefObject<HTMLUListElement | null>,
  lines: readonly ProposalLine[],
  at: number,
): (() => void) => {
  const decided = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the list has become another
  useEffect(() => {
    if (!decided.current) return;
    decided.current = false;
    list.current?.querySelectorAll<HTMLElement>('.merit-item')[at]?.focus();
  }, [lines]);
  return () => {
    decided.current = true;
  };
};

/** What the rules propose, each with the facts that led to it; a lead decides with one key each. */
export const Waiting = ({ lines, meId, isLead, isManager }: WaitingProps) => {
  const t = useText();
  const [place, setPlace] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const at = Math.min(place, lines.length - 1);
  const onDecided = useNextInFocus(list, lines, at);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + step, 0), lines.length - 1);
    list.current?.querySelectorAll<HTMLElement>('.merit-item')[next]?.focus();
  };
  return (
    <section className="card merit-section" aria-label={t('merits:waiting.title')}>
      <h2>
        {t('merits:waiting.title')}{' '}
        {lines.length === 0 ? null : (
          <span className="faint">{t('merits:waiting.count', { count: lines.length })}</span>
        )}
      </h2>
      {lines.length === 0 ? (
        <EmptyState title={t('merits:waiting.empty')} text={t('merits:waiting.emptyText')} />
      ) : null}
      {isLead && lines.length > 0 ? <p className="merit-keys">{t('merits:waiting.keys')}</p> : null}
      <ul ref={list} onKeyDown={onKeyDown}>
        {lines.map((line, index) => (
          <Item
            key={line.id}
            line={line}
            isForManager={isLead && !isManager && line.staffId === meId}
            mayDecide={isManager || (isLead && line.staffId !== meId)}
            focusable={index === at}
            onFocus={() => setPlace(index)}
            onDecided={onDecided}
          />
        ))}
      </ul>
    </section>
  );
};
