import { useEffect, useMemo, useState } from 'react';
import type { WritingKey } from '../../../shared/customer/contacts.ts';
import type { Writing } from '../../../shared/customer/writings.ts';
import type { Hit } from '../../../shared/search/finder.ts';
import { readQuery } from '../../../shared/search/query.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { readWritingKey } from '../../customers/use-customer.ts';
import { momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing } from '../../keyboard.ts';
import { useSend, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { moveFocusAmong } from '../../ui/move-focus.ts';

/** More than these are found: a longer word finds fewer. */
const MOST_SHOWN = 6;
const MOST_ASKED = 40;

interface Found {
  readonly key: WritingKey;
  readonly hit: Hit;
}

/** Follow-ups and notes of other customers in which the words stand. */
const useOthers = (typed: string, own: readonly Writing[]): readonly Found[] => {
  const { search } = useServices();
  const { now, zone } = useCalendar();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const today = localDateOf(now, zone);
  useEffect(() => {
    if (typed.trim() === '') return setHits([]);
    let current = true;
    const words = readQuery(typed, { today, zone, personNamed: () => null, kindNamed: () => null });
    void search.find(words, MOST_ASKED).then((found) => {
      if (current && found !== null) setHits(found.hits);
    });
    return () => {
      current = false;
    };
  }, [search, typed, today, zone]);
  return useMemo(() => {
    const known = new Set<string>(own.map(({ key }) => key));
    return hits
      .flatMap((hit): readonly Found[] => {
        const key = readWritingKey(hit.key);
        return key === null || known.has(key) || hit.standing === 'mistaken' ? [] : [{ key, hit }];
      })
      .slice(0, MOST_SHOWN);
  }, [hits, own]);
};

interface MergeProps {
  /** The writing whose page this is. */
  readonly writing: WritingKey;
  readonly own: readonly Writing[];
  readonly onDone: () => void;
}

const Search = ({ writing, own, onDone }: MergeProps) => {
  const t = useText();
  const send = useSend();
  const calendar = useCalendar();
  const [typed, setTyped] = useState('');
  const found = useOthers(typed, own);
  const join = async ({ key, hit }: Found): Promise<void> => {
    const input = { writing, others: [key], by: [] };
    const title = hit.title ?? hit.text;
    const result = await send(
      { name: 'mergeCustomers', input },
      { done: t('customer:merge.done', { title }) },
    );
    if (result.ok) onDone();
  };
  return (
    <section
      aria-label={t('customer:merge.go')}
      onKeyDown={(event) => {
        moveFocusAmong(event, '.customer-other');
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        autoFocus
        label={t('customer:merge.who')}
        hint={t('customer:merge.hint')}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="customer-others">
        {found.map((one) => (
          <li key={one.key}>
            <button type="button" className="customer-other" onClick={() => void join(one)}>
              <span>{one.hit.title ?? one.hit.text}</span>
              <span className="faint">{momentText(one.hit.at, calendar, t)}</span>
            </button>
          </li>
        ))}
      </ul>
      {typed.trim() !== '' && found.length === 0 ? (
        <p className="faint" role="status">
          {t('customer:merge.none')}
        </p>
      ) : null}
    </section>
  );
};

/** Two customers turn out to be one though they share no number: found by any word, joined by one key, undone by one. */
export const Merge = (props: Omit<MergeProps, 'onDone'>) => {
  const t = useText();
  const { search } = useServices();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) void search.refresh();
  }, [open, search]);
  return (
    <div className="customer-merge">
      {open ? (
        <Search {...props} onDone={() => setOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('customer:merge.go')}
        </Button>
      )}
    </div>
  );
};
