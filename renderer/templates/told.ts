import type { ToldOfKind } from '../../shared/rules/follow-up-template.ts';

/** The fields of a form that a template may ask for, as typed; a form without one of them has not said it. */
export type TypedAnswers = Partial<
  Readonly<
    Record<
      | 'name'
      | 'phone'
      | 'orderNo'
      | 'account'
      | 'address'
      | 'placeholder'
      | 'details'
      | 'promisedAt'
      | 'nextText'
      | 'contingency',
      string
    >
  >
>;

/** What has been typed so far, whether or not it is right: a template only asks. */
export const toldIn = (form: TypedAnswers): ToldOfKind => {
  const said = (name: keyof TypedAnswers): string | undefined => form[name]?.trim() || undefined;
  const nextText = said('nextText');
  return {
    customer: {
      name: said('name'),
      phone: said('phone'),
      orderNo: said('orderNo'),
      account: said('account'),
      address: said('address'),
      placeholder: said('placeholder') === undefined ? undefined : true,
    },
    details: said('details'),
    promisedAt: said('promisedAt'),
    nextAction: nextText === undefined ? undefined : { text: nextText },
    contingency: said('contingency'),
  };
};
