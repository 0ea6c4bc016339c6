import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/small.tsx';

interface CatcherProps {
  readonly report: (where: string, error: unknown) => void;
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** React hands errors of a subtree to class components only. */
class Catcher extends Component<CatcherProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.report('screen', error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(() => this.setState({ failed: false }));
  }
}

/** Keeps the fault of one screen on that screen: the side bar stays, and what was typed is in its drafts. */
export const ScreenBoundary = ({ children }: { readonly children: ReactNode }) => {
  const t = useText();
  const { report } = useServices();
  return (
    <Catcher
      report={report}
      fallback={(retry) => (
        <EmptyState title={t('shell:screenFailed')} text="">
          <Button onClick={retry}>{t('shell:reload')}</Button>
        </EmptyState>
      )}
    >
      {children}
    </Catcher>
  );
};
