import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { pictureUrl } from '../../pictures.ts';

interface PictureProps {
  readonly hash: string;
  readonly caption: string;
}

/** A picture of the book with its caption, or why it is not there: it may still be on its way from another PC. */
export const Picture = ({ hash, caption }: PictureProps) => {
  const t = useText();
  const [missing, setMissing] = useState(false);
  return (
    <span className="manual-picture">
      {missing ? (
        <span className="manual-picture-missing">{t('manual:shop.pictureMissing')}</span>
      ) : (
        <img src={pictureUrl({ hash })} alt={caption} loading="lazy" onError={() => setMissing(true)} />
      )}
      {caption === '' ? null : <span className="manual-caption">{caption}</span>}
    </span>
  );
};
