import { useState } from 'react';
import type { Proof } from '../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { useText } from '../i18n/text.ts';
import { pictureUrl } from '../pictures.ts';
import { Dialog } from '../ui/dialog.tsx';

/** What was kept to show that an item was done: a sentence, a number, a picture that opens large. */
export const ProofView = ({ proof, of }: { readonly proof: Proof; readonly of: string }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { text, count, attachment } = proof;
  const name = t('checklists:proofOf', { text: of });
  return (
    <>
      {count === null ? null : <span className="check-proof">{t('checklists:counted', { count })}</span>}
      {text === null ? null : <span className="check-proof">{maskPhonesIn(text)}</span>}
      {attachment === null ? null : (
        <button type="button" className="check-picture" aria-label={name} onClick={() => setOpen(true)}>
          <img src={pictureUrl(attachment)} alt="" loading="lazy" />
        </button>
      )}
      {open && attachment !== null ? (
        <Dialog title={of} onClose={() => setOpen(false)}>
          <button type="button" className="check-picture-whole" onClick={() => setOpen(false)}>
            <img src={pictureUrl(attachment)} alt={name} />
          </button>
        </Dialog>
      ) : null}
    </>
  );
};
