import type { ReactElement } from 'react';

const rows = [0, 1, 2, 3, 4, 5];

interface RowSkeletonProps {
  /** Gives the rows their final height. */
  readonly className: string;
  readonly label: string;
}

/** Rows of the final height; they show after 200 ms, so that a quick answer does not flicker. */
export function RowSkeleton({ className, label }: RowSkeletonProps): ReactElement {
  return (
    <div className={`pane__scroll ${className}`} role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row} className="skeleton">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
