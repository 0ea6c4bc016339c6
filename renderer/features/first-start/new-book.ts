import { isWeakPin } from '../../../shared/rules/pin.ts';

export interface NewBookForm {
  readonly shopName: string;
  readonly managerName: string;
}

export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

type Problem = 'required' | 'pinShort' | 'pinWeak' | 'pinDiffers';
export type Problems = { readonly [K in keyof (NewBookForm & NewPin)]?: Problem };

/** What still has to be put right before a book can be made; empty when nothing is. */
export const problemsOf = (form: NewBookForm, { pin, again }: NewPin): Problems => ({
  ...(form.shopName.trim() === '' ? { shopName: 'required' } : {}),
  ...(form.managerName.trim() === '' ? { managerName: 'required' } : {}),
  ...pinProblem(pin),
  ...(again === pin ? {} : { again: 'pinDiffers' }),
});

const pinProblem = (pin: string): Problems => {
  if (!/^\d{6}$/.test(pin)) return { pin: 'pinShort' };
  return isWeakPin(pin) ? { pin: 'pinWeak' } : {};
};
