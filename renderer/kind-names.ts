import { followUpKinds } from '../shared/vocabulary.ts';
import { resources } from './i18n/resources.ts';

const vocabularies = [resources['zh-CN'].vocabulary, resources.en.vocabulary];

/**
 * What each kind is called in both languages, whatever the language of the window, and other words people type for it
 * (退款 for 退换货).
 */
export const kindNames = followUpKinds.map((id) => ({
  id,
  names: vocabularies.map(({ kind }) => kind[id]),
  also: vocabularies.flatMap(({ kindAlso }) => kindAlso[id].split(' ')),
}));
