import { useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { longestRead } from '#domain/sms-text.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTargets } from '../../../ui/focus-target.ts';
import { useAppSettings } from '../../../use-truth.ts';
import { counterId } from './counter.tsx';
import { pastedFiles } from '../files/given-files.ts';
import type { Attaching } from '../files/use-attaching.ts';
import { pinSender } from '../from/pin-sender.ts';
import { markedRanges } from './marked-ranges.ts';
import { MessageMirror } from './message-mirror.tsx';
import type { SendPaneModel } from '../use-send-pane.ts';

interface MessageFieldProps {
  readonly pane: SendPaneModel;
  readonly attaching: Attaching;
}

/**
 * Message. Enter sends unless the settings say otherwise, Shift+Enter makes a new line, Ctrl+Enter sends always. What
 * is too long stays, marked.
 */
export function MessageField({ pane, attaching }: MessageFieldProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const text = useAppState((state) => state.text);
  const { enterSends } = useAppSettings();
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const { cost } = pane;
  // Odd characters are marked where they cost something.
  const ranges = useMemo(() => markedRanges(text, cost?.odd ?? []), [text, cost]);
  const isTooLong = pane.measure.excess > 0;

  const followScroll = (): void => {
    if (mirror.current !== null && field.current !== null) {
      mirror.current.scrollTop = field.current.scrollTop;
    }
  };
  useLayoutEffect(followScroll, [ranges]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!enterSends && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) pane.press();
  };

  return (
    <div className="composer__field">
      <label className="hidden-label" htmlFor={focusTargets.message}>
        {t('compose.message')}
      </label>
      {ranges.length === 0 ? null : <MessageMirror text={text} ranges={ranges} ref={mirror} />}
      <textarea
        id={focusTargets.message}
        ref={field}
        className="composer__text"
        rows={1}
        placeholder={t('compose.messagePlaceholder')}
        value={text}
        data-long={text.length > longestRead ? 'true' : undefined}
        aria-invalid={isTooLong}
        aria-describedby={counterId}
        onChange={(event) => {
          pinSender(store, pane.sender);
          store.getState().setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = pastedFiles(event.clipboardData);
          if (files.length === 0) return;
          event.preventDefault();
          attaching.add(files);
        }}
        onScroll={followScroll}
      />
    </div>
  );
}
