import type { ReactElement } from 'react';

/** The settings and the parts of their page. */
export const settingsIcons = {
  settings: (
    <>
      <path d="M2.5 4.75h5.75M11.75 4.75h1.75M2.5 11.25h1.75M7.75 11.25h5.75" />
      <circle cx="10" cy="4.75" r="1.75" />
      <circle cx="6" cy="11.25" r="1.75" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.75v1M8 13.25v1M1.75 8h1M13.25 8h1M3.6 3.6l.7.7M11.7 11.7l.7.7M12.4 3.6l-.7.7M4.3 11.7l-.7.7" />
    </>
  ),
  moon: <path d="M13.1 9.6A5.6 5.6 0 0 1 6.4 2.9a5.4 5.4 0 1 0 6.7 6.7z" />,
  monitor: (
    <>
      <rect x="2.25" y="3" width="11.5" height="7.75" rx="1.5" />
      <path d="M8 10.9v2.35M5.5 13.25h5" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.75" y="4" width="12.5" height="8" rx="1.5" />
      <path d="M4.5 6.75h.05M7 6.75h.05M9.5 6.75h.05M11.75 6.75h.05M5.25 9.4h5.5" />
    </>
  ),
  folder: (
    <path d="M2.5 11.4V4.6c0-.75.6-1.35 1.35-1.35h2.4l1.5 1.6h4.4c.75 0 1.35.6 1.35 1.35v5.2c0 .75-.6 1.35-1.35 1.35h-8.3c-.75 0-1.35-.6-1.35-1.35z" />
  ),
} as const satisfies Readonly<Record<string, ReactElement>>;
