import { useState } from 'react';
import type { Attachment } from '../../../shared/fields.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const sourceOf = ({ hash }: Attachment): string => `/attachments/${hash}`;

interface PicturesProps {
  readonly pictures: readonly Attachment[];
  /** Only while the note is being written. */
  readonly onRemove?: (picture: Attachment) => void;
}

/** A picture, or why it is not there: it may still be on its way from another PC. */
const Picture = ({ picture, name, className }: { picture: Attachment; name: string; className: string }) => {
  const t = useText();
  const [missing, setMissing] = useState(false);
  if (missing)
    return <span className={`${className} note-picture-missing`}>{t('notes:pictures.missing')}</span>;
  return (
    <img
      className={className}
      src={sourceOf(picture)}
      alt={name}
      loading="lazy"
      onError={() => setMissing(true)}
    />
  );
};

/** Thumbnails; one opens large. */
export const Pictures = ({ pictures, onRemove }: PicturesProps) => {
  const t = useText();
  const [open, setOpen] = useState<number | null>(null);
  if (pictures.length === 0) return null;
  const nameAt = (place: number): string =>
    pictures[place]?.name ?? t('notes:pictures.unnamed', { place: place + 1 });
  const shown = open === null ? undefined : pictures[open];
  return (
    <ul className="pictures" aria-label={t('notes:pictures.list')}>
      {pictures.map((picture, place) => (
        <li key={picture.hash} className="note-picture">
          <button
            type="button"
            className="note-picture-open"
            aria-label={t('notes:pictures.open', { name: nameAt(place) })}
            onClick={() => setOpen(place)}
          >
            <Picture picture={picture} name="" className="note-picture-small" />
          </button>
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="note-picture-remove"
              aria-label={t('notes:pictures.remove', { name: nameAt(place) })}
              onClick={() => onRemove(picture)}
            >
              ×
            </button>
          )}
        </li>
      ))}
      {open === null || shown === undefined ? null : (
        <Dialog title={nameAt(open)} onClose={() => setOpen(null)}>
          <Picture picture={shown} name={nameAt(open)} className="note-picture-large" />
          <div className="dialog-actions">
            <Button onClick={() => setOpen(null)}>{t('common:action.close')}</Button>
          </div>
        </Dialog>
      )}
    </ul>
  );
};
