import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** A dialog that is opened in a chapter and is no part of its text: it looks like every other one. */
export const Outside = ({ children }: { readonly children: ReactNode }) =>
  createPortal(children, document.body);
