import enCommon from '../../resources/i18n/en/common.json';
import enRefusal from '../../resources/i18n/en/refusal.json';
import enShell from '../../resources/i18n/en/shell.json';
import enSignIn from '../../resources/i18n/en/sign-in.json';
import enStart from '../../resources/i18n/en/start.json';
import enToday from '../../resources/i18n/en/today.json';
import zhCommon from '../../resources/i18n/zh-CN/common.json';
import zhRefusal from '../../resources/i18n/zh-CN/refusal.json';
import zhShell from '../../resources/i18n/zh-CN/shell.json';
import zhSignIn from '../../resources/i18n/zh-CN/sign-in.json';
import zhStart from '../../resources/i18n/zh-CN/start.json';
import zhToday from '../../resources/i18n/zh-CN/today.json';

/** The window's translations, by language and namespace. A new screen adds its namespace here, once for each language. */
export const resources = {
  'zh-CN': {
    common: zhCommon,
    refusal: zhRefusal,
    shell: zhShell,
    signIn: zhSignIn,
    start: zhStart,
    today: zhToday,
  },
  en: {
    common: enCommon,
    refusal: enRefusal,
    shell: enShell,
    signIn: enSignIn,
    start: enStart,
    today: enToday,
  },
} as const;

export type Namespace = keyof (typeof resources)['zh-CN'];

/** `common` first: its keys need no prefix. */
export const namespaces = [
  'common',
  'refusal',
  'shell',
  'signIn',
  'start',
  'today',
] as const satisfies readonly Namespace[];
