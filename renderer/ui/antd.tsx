import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The nonce of this document: styles made at run time carry it, or the policy drops them. */
const nonceOf = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * Ant Design in Baton's colours, for the heavier screens. Only files that are loaded lazily import this one: its
 * weight must not delay the first sight of Today.
 */
export const AntdProvider = ({ children }: { readonly children: ReactNode }) => {
  const { i18n } = useTranslation();
  const dark = document.documentElement.dataset['theme'] === 'dark';
  return (
    <ConfigProvider
      csp={{ nonce: nonceOf() }}
      locale={i18n.language === 'en' ? enUS : zhCN}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: token('--accent'),
          colorError: token('--red'),
          colorWarning: token('--amber'),
          colorSuccess: token('--green'),
          colorBgBase: token('--surface'),
          colorTextBase: token('--ink'),
          colorBorder: token('--line-strong'),
          borderRadius: 6,
          fontFamily: 'inherit',
          fontSize: 14,
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
};
