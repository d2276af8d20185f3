import type { ReactElement } from 'react';

/** Verdicts, capabilities and where a text is: each state has a shape of its own. */
export const stateIcons = {
  ready: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.5 8.2 1.75 1.75L10.6 6.3" />
    </>
  ),
  limited: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.9a3.1 3.1 0 0 1 0 6.2z" fill="currentColor" strokeWidth=".5" />
    </>
  ),
  fail: (
    <>
      <path d="M7.13 2.98 1.98 11.9a1 1 0 0 0 .87 1.5h10.3a1 1 0 0 0 .87-1.5L8.87 2.98a1 1 0 0 0-1.74 0z" />
      <path d="M8 6.4v2.9M8 11.2v.05" />
    </>
  ),
  cannot: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m4 12 8-8" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="5.75" strokeDasharray="2.1 1.51" />
      <path d="M6.6 6.7a1.45 1.45 0 1 1 2.1 1.3c-.45.23-.7.5-.7 1M8 10.9v.05" />
    </>
  ),
  tick: <path d="m3.5 8.6 3 3 6-7" />,
  cross: <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />,
  question: <path d="M5.6 5.6a2.45 2.45 0 1 1 3.55 2.2C8.4 8.2 8 8.7 8 9.6M8 12.2v.05" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.9V8l2.1 1.4" />
    </>
  ),
  sending: <path d="M8 2.25A5.75 5.75 0 1 1 2.25 8" />,
  sent: <path d="m3.5 8.6 3 3 6-7" />,
  delivered: (
    <>
      <path d="m1.5 8.6 2.75 2.9 5.5-6.9" />
      <path d="m7.6 11 .5.5 5.9-6.9" />
    </>
  ),
  alert: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 5v3.4M8 10.9v.05" />
    </>
  ),
  'opted-out': (
    <>
      <path d="M5.4 2.25h5.2l3.15 3.15v5.2l-3.15 3.15H5.4L2.25 10.6V5.4z" />
      <path d="M5.6 8h4.8" />
    </>
  ),
  offline: (
    <>
      <path d="M4.9 5.4A4 4 0 0 0 5 13h6.2c.5 0 .98-.12 1.4-.34M13.6 11.4c.27-.43.4-.93.4-1.45A2.9 2.9 0 0 0 11.6 7a4 4 0 0 0-4.35-3.2" />
      <path d="m2.5 2.5 11 11" />
    </>
  ),
  online: <path d="M5 13a3.85 3.85 0 0 1-.4-7.68 4.2 4.2 0 0 1 7.9 1.3A3.2 3.2 0 0 1 11.4 13z" />,
} as const satisfies Readonly<Record<string, ReactElement>>;
