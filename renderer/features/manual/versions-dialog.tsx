import { useState } from 'react';
import type { ManualPageRow } from '../../../shared/projection/rows.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useShippedManual } from '../../manual/use-manual.ts';
import { shippedOf, useMayWrite, useWritePage } from '../../manual/use-shop.ts';
import { useNames, useStaff } from '../../queries/people.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { Difference } from './difference-view.tsx';
import { Looks } from './numbers.tsx';
import { type Edition, editionsOf, firstPair, NOTHING, shippedPair } from './versions.ts';

interface VersionsProps {
  readonly row: ManualPageRow;
  /** What is wanted: what the shop changed, or what Baton changed since. */
  readonly about: 'shop' | 'shipped';
  readonly onClose: () => void;
}

const useEditions = (row: ManualPageRow): readonly Edition[] => {
  const t = useText();
  const calendar = useCalendar();
  const nameOf = useNames(useStaff());
  const language = row.versions.findLast(({ value }) => value !== null)?.value?.language ?? 'zh-CN';
  const book = useShippedManual(language);
  const text = book?.texts.get(row.id);
  const title = book?.chapters.find(({ id }) => id === row.id)?.title ?? '';
  return editionsOf(row, text === undefined ? null : { title, text }, { calendar, t, nameOf });
};

/** What became of a page between any two of its texts, and the way back to any of the shop’s. */
export const VersionsDialog = ({ row, about, onClose }: VersionsProps) => {
  const t = useText();
  const editions = useEditions(row);
  const [chosen, choose] = useState<readonly [string, string] | null>(null);
  const may = useMayWrite();
  const write = useWritePage();
  const [from, to] = chosen ?? (about === 'shipped' ? shippedPair(row) : firstPair(row, editions));
  const choices = editions.map(({ key, label }) => ({ value: key, label }));
  const textOf = (key: string): string => editions.find((edition) => edition.key === key)?.text ?? '';
  const shown = editions.find(({ key }) => key === to);
  const value = shown?.value ?? null;
  const isOld = value !== null && shown?.text !== editions.at(-1)?.text;
  const bringBack = async (): Promise<void> => {
    const mark = shown?.shippedMark ?? null;
    const shipped = mark === null ? undefined : shippedOf({ ...row, shippedMark: mark }, null);
    const done = await write({
      ...{ row, slug: row.id, value, done: t('manual:shop.broughtBack') },
      ...(shipped === undefined ? {} : { shipped }),
    });
    if (done !== null) onClose();
  };
  return (
    <Dialog title={t('manual:shop.versions')} onClose={onClose}>
      <div className="manual-versions">
        <div className="manual-versions-pair">
          <Select
            label={t('manual:shop.from')}
            value={from}
            choices={[{ value: NOTHING, label: t('manual:shop.nothing') }, ...choices]}
            onChange={(key) => choose([key, to])}
          />
          <Select
            label={t('manual:shop.to')}
            value={to}
            choices={choices}
            onChange={(key) => choose([from, key])}
          />
        </div>
        {from === NOTHING ? (
          <pre className="difference difference-whole">{textOf(to)}</pre>
        ) : (
          <Difference before={textOf(from)} after={textOf(to)} />
        )}
        <Looks looks={row.looks} />
        <div className="dialog-actions">
          {may && isOld ? (
            <Button look="quiet" onClick={() => void bringBack()}>
              {t('manual:shop.bringBack')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('common:action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
};
