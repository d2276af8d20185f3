import type { FocusTarget } from '../../../ui/focus-target.ts';
import type { SendBlock } from './send-readiness.ts';

/** Where the fix is for what stops a text. */
export function placeOf(block: SendBlock): FocusTarget {
  switch (block.why) {
    case 'choose-number':
      return 'from';
    case 'verdict':
      // Another number is no way round an opt-out.
      return block.verdict.reason === 'opted-out' ? 'to' : 'from';
    case 'recipient':
    case 'recipient-empty':
    case 'group-too-large':
      return 'to';
    case 'text-empty':
    case 'field':
    case 'too-long':
      return 'message';
    case 'files':
      return 'attach';
    case 'time-over':
      return 'later';
  }
}
