import type { ReactElement, ReactNode } from 'react';

function Drawing({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg className="empty__art icon" viewBox="0 0 176 104" width="176" height="104" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Three empty sender lines with a question. */
export function NoNumbersDrawing(): ReactElement {
  return (
    <Drawing>
      <rect x="32" y="10" width="112" height="22" rx="7" strokeDasharray="4 4" />
      <rect x="32" y="41" width="112" height="22" rx="7" strokeDasharray="4 4" />
      <rect x="32" y="72" width="112" height="22" rx="7" strokeDasharray="4 4" />
      <path className="accent" d="M84 48.5a4 4 0 1 1 5.6 3.7c-1.2.6-1.6 1.3-1.6 2.6M88 59v.1" />
    </Drawing>
  );
}

/** An outgoing tray. */
export function OutboxDrawing(): ReactElement {
  return (
    <Drawing>
      <path d="M44 66v16a8 8 0 0 0 8 8h72a8 8 0 0 0 8-8V66" />
      <path d="M44 66h24c2 8 9 13 20 13s18-5 20-13h24" />
      <path className="accent" d="M88 58V16M76 27l12-12 12 12" />
      <path d="M62 40v10M114 40v10" />
    </Drawing>
  );
}
