import type { ReactElement, ReactNode } from 'react';

/**
 * Heard but not seen, and part of the words around it: the commas and states that make one sentence of a row's pieces.
 * Unlike `hidden-label` it stays inline, so that no space slips in before a comma.
 */
export function Said({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className="said">{children}</span>;
}
