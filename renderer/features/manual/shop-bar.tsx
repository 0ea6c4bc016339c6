import { useMemo, useState } from 'react';
import type { Chapter } from '../../../shared/manual/chapter.ts';
import type { ManualPageRow } from '../../../shared/projection/rows.ts';
import { agoText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import {
  hasShippedChanged,
  shippedOf,
  useMayWrite,
  usePageRow,
  useShippedText,
  useWritePage,
} from '../../manual/use-shop.ts';
import { useNames, useStaff } from '../../queries/people.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Kbd, Tag } from '../../ui/small.tsx';
import { Outside } from './outside.tsx';
import { pageDraftKey } from './page-draft.ts';
import { ShopQuestions } from './questions.tsx';
import { VersionsDialog } from './versions-dialog.tsx';

/** Who wrote the newest version, and when. */
const WrittenBy = ({ row }: { readonly row: ManualPageRow }) => {
  const t = useText();
  const calendar = useCalendar();
  const nameOf = useNames(useStaff());
  const last = row.versions.at(-1);
  if (last === undefined) return null;
  return (
    <span className="faint">
      {t('manual:shop.writtenBy', { name: nameOf(last.by), moment: agoText(last.at, calendar, t) })}
    </span>
  );
};

interface NoticeProps {
  readonly row: ManualPageRow;
  readonly shipped: string | null;
  readonly onSee: (about: 'shop' | 'shipped') => void;
}

/** What somebody should look at: the shipped chapter has changed, or two wrote at the same time. */
const Notices = ({ row, shipped, onSee }: NoticeProps) => {
  const t = useText();
  const may = useMayWrite();
  const write = useWritePage();
  const seen = shippedOf(null, shipped);
  const keep = (): void => {
    if (seen === undefined) return;
    void write({
      ...{ row, slug: row.id, value: row.value, shipped: seen },
      done: t('manual:shop.kept'),
    });
  };
  return (
    <>
      {hasShippedChanged(row, shipped) ? (
        <div className="notice notice-amber manual-notice" role="status">
          <p>{t('manual:shop.shippedChanged')}</p>
          <div>
            <Button size="small" onClick={() => onSee('shipped')}>
              {t('manual:shop.seeShipped')}
            </Button>
            {may ? (
              <Button size="small" look="quiet" onClick={keep}>
                {t('manual:shop.keep')}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
      {row.versions.at(-1)?.concurrent ? (
        <div className="notice notice-amber manual-notice" role="status">
          <p>{t('manual:shop.concurrent')}</p>
          <div>
            <Button size="small" onClick={() => onSee('shop')}>
              {t('manual:shop.seeBoth')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
};

interface ShopBarProps {
  readonly chapter: Chapter;
  readonly onEdit: () => void;
}

/** Whose text this is, what changed in it, and what a lead may do about it. */
export const ShopBar = ({ chapter, onEdit }: ShopBarProps) => {
  const t = useText();
  const language = useLanguage();
  const { drafts } = useServices();
  const row = usePageRow(chapter.id);
  const may = useMayWrite();
  const write = useWritePage();
  const shipped = useShippedText(chapter.id, row?.value?.language ?? language);
  const [about, setAbout] = useState<'shop' | 'shipped' | null>(null);
  const shortcuts = useMemo(() => (may ? [{ chord: 'e', run: onEdit }] : []), [may, onEdit]);
  useShortcuts(shortcuts);
  if (row === null && !may) return null;
  const { shop } = chapter;
  const isBegun = drafts.read(pageDraftKey(chapter.id)) !== null;
  const withdraw = (): void => {
    const done = t(shop === 'own' ? 'manual:shop.withdrawn' : 'manual:shop.restored');
    void write({ row, slug: chapter.id, value: null, done });
  };
  return (
    <div className="manual-shop">
      {shop === undefined || row === null ? null : (
        <p className="manual-shop-line">
          <Tag tone="accent">{t(shop === 'own' ? 'manual:shop.own' : 'manual:shop.version')}</Tag>
          <WrittenBy row={row} />
        </p>
      )}
      {row === null || shop === undefined ? null : <Notices {...{ row, shipped }} onSee={setAbout} />}
      <div className="manual-shop-keys">
        {may ? (
          <Button size="small" onClick={onEdit}>
            {t(isBegun ? 'manual:shop.goOn' : 'manual:shop.edit')} <Kbd>E</Kbd>
          </Button>
        ) : null}
        {row === null ? null : (
          <Button size="small" look="quiet" onClick={() => setAbout('shop')}>
            {t(shop === 'version' ? 'manual:shop.whatChanged' : 'manual:shop.versions')}
          </Button>
        )}
        {may && shop !== undefined ? (
          <Button size="small" look="quiet" onClick={withdraw}>
            {t(shop === 'own' ? 'manual:shop.withdraw' : 'manual:shop.restore')}
          </Button>
        ) : null}
      </div>
      {may && row !== null && shop === 'version' ? <ShopQuestions row={row} /> : null}
      {about === null || row === null ? null : (
        <Outside>
          <VersionsDialog row={row} about={about} onClose={() => setAbout(null)} />
        </Outside>
      )}
    </div>
  );
};

/** A page that was withdrawn: who did it, what it said, and the way back. */
export const WithdrawnPage = ({ row }: { readonly row: ManualPageRow }) => {
  const t = useText();
  const may = useMayWrite();
  const write = useWritePage();
  const [seen, setSeen] = useState(false);
  const value = row.versions.findLast((version) => version.value !== null)?.value ?? null;
  return (
    <EmptyState title={t('manual:shop.isWithdrawn')} text={value?.title ?? ''}>
      <p>
        <WrittenBy row={row} />
      </p>
      <div className="manual-shop-keys">
        {may && value !== null ? (
          <Button
            look="primary"
            onClick={() => void write({ row, slug: row.id, value, done: t('manual:shop.broughtBack') })}
          >
            {t('manual:shop.putBack')}
          </Button>
        ) : null}
        <Button onClick={() => setSeen(true)}>{t('manual:shop.versions')}</Button>
      </div>
      {seen ? (
        <Outside>
          <VersionsDialog row={row} about="shop" onClose={() => setSeen(false)} />
        </Outside>
      ) : null}
    </EmptyState>
  );
};
