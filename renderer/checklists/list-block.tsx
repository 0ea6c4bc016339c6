import './checklists.css';
import { useId } from 'react';
import type { ListView } from '../../shared/rules/checklist.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { Tag } from '../ui/small.tsx';
import { ItemLine } from './item-line.tsx';

/** Whose duty the list is that day, where it is anybody’s. */
const DutyTag = ({ view, staffId }: { readonly view: ListView; readonly staffId: string }) => {
  const t = useText();
  const { names } = useFrame();
  if (view.duty === null) return null;
  return view.duty === staffId ? (
    <Tag tone="amber">{t('checklists:duty.mine')}</Tag>
  ) : (
    <Tag>{t('checklists:duty.theirs', { name: names(view.duty) })}</Tag>
  );
};

interface BlockProps {
  readonly view: ListView;
  readonly staffId: string;
  /** Its hour is now: it stands out. */
  readonly due: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One list: its name and how far it is; its items when it is open. */
export const ListBlock = ({ view, staffId, due, open, onToggle }: BlockProps) => {
  const t = useText();
  const id = useId();
  const { list, items, settled } = view;
  const complete = settled === items.length;
  return (
    <section className={`check-list ${due ? `check-due check-due-${list.when}` : ''}`} aria-label={list.name}>
      <button type="button" className="check-head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className={`check-turn ${open ? 'check-turn-open' : ''}`} aria-hidden="true">
          ▸
        </span>
        <span className="check-name">{list.name}</span>
        <DutyTag view={view} staffId={staffId} />
        <span className={`check-count ${complete ? 'check-complete' : ''}`}>
          {complete ? <span aria-hidden="true">✓ </span> : null}
          {t('checklists:progress', { settled, total: items.length })}
        </span>
      </button>
      {open ? (
        <ul id={id} className="check-items">
          {items.map((one) => (
            <ItemLine key={one.item.itemId} list={view} view={one} />
          ))}
        </ul>
      ) : null}
    </section>
  );
};
