import { useEffect, useState } from 'react';
import { byCharacters, loadPinyinMatch, type NameMatch } from './name-search.ts';
import { useServices } from './services.ts';

/** The name match of the moment: by characters at once, by pinyin as soon as its table is there. */
export const useNameMatch = (): NameMatch => {
  const { report } = useServices();
  const [match, setMatch] = useState<NameMatch>(() => byCharacters);
  useEffect(() => {
    let shown = true;
    loadPinyinMatch().then(
      (loaded) => {
        if (shown) setMatch(() => loaded);
      },
      (error: unknown) => report('pinyin', error),
    );
    return () => {
      shown = false;
    };
  }, [report]);
  return match;
};
