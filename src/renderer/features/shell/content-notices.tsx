import type { ReactElement } from 'react';
import { NoneCanTextBanner } from '../numbers/none-can-text-banner.tsx';
import { NumberWatchBanner } from '../numbers/number-watch-banner.tsx';
import { NumbersErrorBanner } from '../numbers/numbers-error-banner.tsx';
import { KeychainBanner } from './keychain-banner.tsx';

/** What holds for the account as a whole, above what is written. */
export function ContentNotices(): ReactElement {
  return (
    <div className="notices">
      <KeychainBanner />
      <NumbersErrorBanner />
      <NoneCanTextBanner />
      <NumberWatchBanner />
    </div>
  );
}
