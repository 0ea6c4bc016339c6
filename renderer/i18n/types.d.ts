import 'i18next';
import type { resources } from './resources.ts';

/** Keys are checked when the window is compiled: a text that is missing does not build. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['zh-CN'];
    enableSelector: false;
  }
}
