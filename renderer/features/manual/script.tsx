import type { ScriptBlock } from '../../../shared/manual/chapter.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd, Tag } from '../../ui/small.tsx';
import { MarkedText } from './inlines.tsx';
import { useReading } from './reading.ts';

/** A phrase for the chat as it will be pasted: what was filled in is seen, and one key or click copies it. */
export const Script = ({ block }: { readonly block: ScriptBlock }) => {
  const t = useText();
  const { fill, keyOf, copy, onChangeScript } = useReading();
  const key = keyOf(block);
  const { own } = block;
  return (
    <div className="manual-script">
      <p>
        {own === undefined ? null : (
          <span className="manual-script-title">
            <MarkedText text={own.title} /> <Tag tone="accent">{t('manual:shop.ownScript')}</Tag>
          </span>
        )}
        {fill(block.text).map(({ text, blank }, place) =>
          blank === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one script have no other name
            <MarkedText key={place} text={text} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one script have no other name
            <span key={place} className="manual-filled">
              {text}
            </span>
          ),
        )}
      </p>
      {own === undefined || onChangeScript === null ? null : (
        <Button size="small" look="quiet" onClick={() => onChangeScript(own.id)}>
          {t('manual:shop.change')}
        </Button>
      )}
      <Button size="small" onClick={() => copy(block.text)}>
        {t('manual:copy')} {key === null ? null : <Kbd>{key}</Kbd>}
      </Button>
    </div>
  );
};
