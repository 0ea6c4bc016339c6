import type { ReactNode } from 'react';
import type { ScreenEntry } from './registry.ts';

const paths: Readonly<Record<ScreenEntry['id'], ReactNode>> = {
  today: <path d="M4 5.5h12M4 10h12M4 14.5h7" />,
  handover: <path d="M3.5 7h11m-3-3 3 3-3 3M16.5 13h-11m3-3-3 3 3 3" />,
  pending: (
    <path d="m3.500 6 1.300 1.300L7.200 5M3.500 13.500l1.300 1.300 2.400-2.300M10 6.500h6.500M10 14h6.500" />
  ),
  notes: <path d="M4.5 15.5v-3l8-8 3 3-8 8h-3Z" />,
  weekly: <path d="M4 16.5h12M5.5 14V9.500M10 14V4.500M14.500 14V7" />,
  team: (
    <path d="M10 9.5a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM5 16c.5-2.700 2.500-4 5-4s4.500 1.300 5 4M15.500 5.500c1 .4 1.500 1.100 1.500 2s-.5 1.600-1.500 2" />
  ),
  customer: (
    <path d="M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.500c.6-3 2.900-4.500 6-4.500s5.400 1.500 6 4.500" />
  ),
  import: <path d="M10 3.500v9m-3.500-3.500 3.500 3.500 3.500-3.500M4 16.500h12" />,
  manual: (
    <path d="M10 5.500c-1.500-1.100-3.500-1.500-6-1.500v11c2.500 0 4.500.4 6 1.500 1.500-1.100 3.500-1.500 6-1.500V4c-2.500 0-4.500.4-6 1.500Zm0 0v11" />
  ),
  settings: <path d="M4 6h6m4 0h2M4 14h2m4 0h6M12 4v4M8 12v4" />,
};

/** Line icons of the side bar; the label beside them carries the meaning. */
export const ScreenIcon = ({ id }: { readonly id: ScreenEntry['id'] }) => (
  <svg
    className="nav-icon"
    viewBox="0 0 20 20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {paths[id]}
  </svg>
);
