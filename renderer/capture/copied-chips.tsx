import type { ClipPiece } from '../../shared/capture/clip.ts';
import type { CopiedThings } from '../../shared/ipc/values.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { useText } from '../i18n/text.ts';

interface CopiedChipsProps {
  readonly copied: CopiedThings;
  readonly onPiece: (piece: ClipPiece) => void;
  readonly onPicture: () => void;
}

/** What was copied, one tap each; nothing of it goes into the entry by itself. */
export const CopiedChips = ({ copied, onPiece, onPicture }: CopiedChipsProps) => {
  const t = useText();
  const { pieces, picture } = copied;
  if (pieces.length === 0 && picture === null) return null;
  return (
    <fieldset className="line-chips copied" aria-label={t('capture:copied')}>
      <span className="copied-label" aria-hidden="true">
        {t('capture:copied')}
      </span>
      {pieces.map((piece) => (
        <button
          key={`${piece.kind} ${piece.text}`}
          type="button"
          className="copied-chip"
          onClick={() => onPiece(piece)}
        >
          {t(`capture:piece.${piece.kind}`, { text: maskPhonesIn(piece.text) })}
        </button>
      ))}
      {picture === null ? null : (
        <button type="button" className="copied-chip" onClick={onPicture}>
          {t('capture:picture', { width: picture.width, height: picture.height })}
        </button>
      )}
    </fieldset>
  );
};
