import type { BriefingReaders } from '../../../../shared/projection/rows.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';

/** Of whom a briefing is asked, in words. */
export const useReadersText = (): ((readers: BriefingReaders | null) => string) => {
  const t = useText();
  const { names } = useFrame();
  return (readers) => {
    if (readers === null) return t('briefings:everybody');
    const asked = [
      ...readers.roles.map((role) => t(`vocabulary:role.${role}`)),
      ...readers.staffIds.map((id) => names(id)),
    ];
    return t('briefings:askedOf', { readers: asked.join(t('briefings:and')) });
  };
};
