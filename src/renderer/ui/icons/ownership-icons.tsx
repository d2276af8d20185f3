import type { ReactElement } from 'react';

/** Whom a number belongs to; always beside its word. */
export const ownershipIcons = {
  'own-direct': (
    <>
      <circle cx="8" cy="5.25" r="2.5" />
      <path d="M3.25 13.25c.35-2.45 2.2-4 4.75-4s4.4 1.55 4.75 4" />
    </>
  ),
  'own-company': (
    <>
      <path d="M3.75 13.5V3.6c0-.47.38-.85.85-.85h6.8c.47 0 .85.38.85.85v9.9" />
      <path d="M2.5 13.5h11" />
      <path d="M6.4 5.6h.6M9 5.6h.6M6.4 8.1h.6M9 8.1h.6" />
      <path d="M6.9 13.4v-2.6h2.2v2.6" />
    </>
  ),
  'own-queue': (
    <>
      <path d="M3.25 9.75V8a4.75 4.75 0 0 1 9.5 0v1.75" />
      <rect x="2.5" y="8.75" width="2.5" height="3.75" rx="1" />
      <rect x="11" y="8.75" width="2.5" height="3.75" rx="1" />
      <path d="M12.5 12.5c-.3 1-1.2 1.5-2.5 1.5H8.6" />
    </>
  ),
  'own-other': <path d="M6.6 2.75 5.4 13.25M10.6 2.75 9.4 13.25M3 5.9h10.4M2.6 10.1H13" />,
  'no-text': (
    <>
      <path d="M5 3.6A6.6 6.6 0 0 1 8 2.9c3.2 0 5.6 2 5.6 4.7 0 1.2-.5 2.3-1.3 3.1M10.2 12a7 7 0 0 1-2.2.35c-.8 0-1.6-.13-2.3-.37L2.75 13l.85-2.45A4.3 4.3 0 0 1 2.4 7.6c0-.9.28-1.73.77-2.44" />
      <path d="m2.5 2.5 11 11" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactElement>>;
