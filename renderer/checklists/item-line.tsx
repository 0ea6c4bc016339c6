import { useEffect, useRef, useState } from 'react';
import type { ItemView, ListView } from '../../shared/rules/checklist.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { runIdOf } from '../../shared/time/periods.ts';
import { localTimeOf } from '../../shared/time/zone.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/small.tsx';
import { MarkForm } from './mark-form.tsx';
import { ProofView } from './proof-view.tsx';
import { useMarks } from './use-marks.ts';

/** Who did it and when, with what was kept; or why it was left out. */
const MarkText = ({ view: { item, mark, state } }: { readonly view: ItemView }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  if (mark === null || state === 'open') return null;
  return (
    <span className="check-mark">
      <span>
        {t('checklists:item.by', { name: names(mark.by), time: localTimeOf(mark.at, calendar.zone) })}
      </span>
      {state === 'skipped' ? (
        <span>{t('checklists:item.skipped', { reason: maskPhonesIn(mark.reason ?? '') })}</span>
      ) : null}
      {mark.proof === null ? null : <ProofView proof={mark.proof} of={item.text} />}
      {mark.also.map((staffId, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names are only ever added at the end
        <span key={place}>{t('checklists:item.also', { name: names(staffId) })}</span>
      ))}
    </span>
  );
};

/** Keys of drafts are short and hold no slash; the end of a long one tells items apart. */
const draftKeyOf = (runId: string, itemId: string): string =>
  `check-${runId.replace('/', '-')}-${itemId}`.slice(-70);

interface LineProps {
  readonly list: ListView;
  readonly view: ItemView;
}

/** One item: a box to tick, what it wants kept, who did it. */
export const ItemLine = ({ list: { list, period }, view }: LineProps) => {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<'skip' | 'prove' | null>(null);
  const { item, state } = view;
  const marks = useMarks(list.id, item.itemId);
  useEffect(() => {
    // Neither done nor open: only the element knows this third state.
    if (box.current !== null) box.current.indeterminate = state === 'skipped';
  });
  const close = (): void => {
    setMode(null);
    box.current?.focus();
  };
  const toggle = (): void => {
    if (marks.busy) return;
    if (state !== 'open') void marks.open();
    else if (item.proof === 'none') void marks.tick();
    else setMode(mode === 'prove' ? null : 'prove');
  };
  return (
    <li className={`check-item check-${state}`}>
      <label className="check-label">
        <input
          ref={box}
          type="checkbox"
          className="check-box"
          checked={state === 'done'}
          aria-busy={marks.busy}
          onChange={toggle}
        />
        <span className="check-text">
          {item.text}
          {state === 'open' && item.proof !== 'none' ? (
            <Tag>{t(`checklists:proof.${item.proof}`)}</Tag>
          ) : null}
          {state === 'open' && item.owner === 'lead' ? <Tag>{t('checklists:owner.lead')}</Tag> : null}
        </span>
      </label>
      {state === 'open' && mode === null ? (
        <Button
          size="small"
          look="quiet"
          className="check-skip"
          aria-label={t('checklists:item.skipThis', { text: item.text })}
          onClick={() => setMode('skip')}
        >
          {t('checklists:item.skip')}
        </Button>
      ) : null}
      <MarkText view={view} />
      {mode === null || state !== 'open' ? null : (
        <MarkForm
          view={view}
          mode={mode}
          draftKey={draftKeyOf(runIdOf(list.id, period), item.itemId)}
          marks={marks}
          onDone={close}
        />
      )}
    </li>
  );
};
