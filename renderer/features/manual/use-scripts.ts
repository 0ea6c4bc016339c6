import { useMemo } from 'react';
import { type Chapter, type ScriptBlock, scriptsOf } from '../../../shared/manual/chapter.ts';
import { fillScript, type ScriptPart, type ScriptWords } from '../../../shared/manual/fill.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { useText } from '../../i18n/text.ts';
import { followUpAt } from '../../manual/use-manual-help.ts';
import { useBookRow, useMe } from '../../queries/people.ts';
import { useFollowUp } from '../../queries/work.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { copyText } from '../../ui/copy-text.ts';

/** Keys that copy a script: the first nine of a chapter have one. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What is filled into scripts, and whether the customer is one who is known. */
export const useScriptWords = (): { readonly words: ScriptWords; readonly customer: string | null } => {
  const t = useText();
  const { from } = useStore(useServices().navigation.trail);
  const row = useFollowUp(from === null ? null : followUpAt(from));
  const shop = useBookRow()?.shopName ?? '';
  const me = useMe()?.staff.name ?? '';
  const name = row?.customer?.name;
  const customer = name === undefined || name === '' ? null : maskPhonesIn(name);
  return useMemo(
    () => ({ words: { customer: customer ?? t('manual:somebody'), me, shop }, customer }),
    [customer, me, shop, t],
  );
};

export interface Scripts {
  readonly fill: (script: string) => readonly ScriptPart[];
  readonly keyOf: (script: ScriptBlock) => string | null;
  readonly copy: (script: string) => void;
  readonly shortcuts: readonly { readonly chord: string; readonly run: () => void }[];
}

/** The scripts of a chapter, filled in, each with its key. */
export const useScripts = (chapter: Pick<Chapter, 'sections'>, words: ScriptWords): Scripts => {
  const t = useText();
  const { toasts } = useServices();
  return useMemo(() => {
    const scripts = scriptsOf(chapter);
    const fill = (script: string) => fillScript(script, words);
    const copy = (script: string): void => {
      const text = fill(script)
        .map((part) => part.text)
        .join('');
      if (copyText(text)) toasts.done(t('manual:copied'));
      else toasts.refused(t('manual:copyFailed'));
    };
    return {
      fill,
      copy,
      keyOf: (block) => KEYS[scripts.indexOf(block)] ?? null,
      shortcuts: KEYS.map((chord, place) => ({
        chord,
        run: () => {
          const script = scripts[place];
          if (script !== undefined) copy(script.text);
        },
      })),
    };
  }, [chapter, words, toasts, t]);
};
