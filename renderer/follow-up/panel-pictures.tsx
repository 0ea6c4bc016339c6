import { useEffect, useState } from 'react';
import type { Attachment } from '../../shared/fields.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { addPicture, picturesIn, pictureUrl } from '../pictures.ts';
import { useSend, useServices } from '../services.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Stores pictures and adds them to the follow-up; answers whether it is at work. */
const useAddPictures = (row: FollowUpRow) => {
  const t = useText();
  const { call, projection, toasts } = useServices();
  const send = useSend();
  const [busy, setBusy] = useState(false);

  const rowNow = async (): Promise<FollowUpRow> => {
    await projection.pull();
    const state = projection.state.get();
    return (state.phase === 'ready' ? await state.reader.get('followUp', row.id) : null) ?? row;
  };

  /** Adds to the pictures that are there; where another one came first, to those as well. */
  const attach = async (to: FollowUpRow, added: readonly Attachment[], isFirst = true): Promise<void> => {
    const known = new Set(to.attachments.map(({ hash }) => hash));
    const attachments = [...to.attachments, ...added.filter(({ hash }) => !known.has(hash))];
    if (attachments.length === to.attachments.length) return;
    const input = { followUpId: to.id, changes: { attachments }, basedOn: to.head };
    const result = await send(
      { name: 'updateFollowUp', input },
      { done: t('today:panel.pictureAdded'), before: to, toastRefusal: !isFirst },
    );
    if (result.ok || !isFirst) return;
    if (result.error.code === 'changedMeanwhile') await attach(await rowNow(), added, false);
    else toasts.refused(refusalText(result.error, t));
  };

  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setBusy(true);
    const added: Attachment[] = [];
    for (const file of files) {
      const result = await addPicture(call, file);
      if (result.ok) added.push(result.value);
      else toasts.refused(refusalText(result.error, t));
    }
    if (added.length > 0) await attach(row, added);
    setBusy(false);
  };
  return { busy, add };
};

/** Pictures of a follow-up: pasted anywhere while the panel is open, or dropped here. */
export const PanelPictures = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const [seen, setSeen] = useState<Attachment | null>(null);
  const [over, setOver] = useState(false);
  const { busy, add } = useAddPictures(row);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = picturesIn(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      void add(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  });

  return (
    <section
      className={`panel-section pictures ${over ? 'pictures-over' : ''}`}
      aria-label={t('today:panel.pictures')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add(picturesIn(event.dataTransfer));
      }}
    >
      <span className="field-label">{t('today:panel.pictures')}</span>
      <div className="pictures-row">
        {row.attachments.map((picture) => (
          <button key={picture.hash} type="button" className="picture" onClick={() => setSeen(picture)}>
            <img src={pictureUrl(picture)} alt={picture.name ?? t('picture')} loading="lazy" />
          </button>
        ))}
        <span className="field-hint">{busy ? t('today:panel.adding') : t('today:panel.picturesHint')}</span>
      </div>
      {seen === null ? null : (
        <Dialog title={seen.name ?? t('picture')} onClose={() => setSeen(null)}>
          <button type="button" className="picture-whole" onClick={() => setSeen(null)}>
            <img src={pictureUrl(seen)} alt={seen.name ?? t('picture')} />
          </button>
        </Dialog>
      )}
    </section>
  );
};
