import { useId, type ReactElement, type ReactNode } from 'react';

interface OptionGroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Options of a list that belong together, under their heading. */
export function OptionGroup({ label, children }: OptionGroupProps): ReactElement {
  const headId = useId();
  return (
    <div role="group" aria-labelledby={headId}>
      <div className="from-menu__head" id={headId}>
        {label}
      </div>
      {children}
    </div>
  );
}
