import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#domain/messages/message.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWhenNear } from '../../ui/use-when-near.ts';
import { PictureDialog } from './picture-dialog.tsx';

interface PictureProps {
  /** Id of its text. */
  readonly message: string;
  readonly attachment: Attachment;
  /** "Photo from Dana Whitfield, 10:31 AM" */
  readonly label: string;
}

type Shown = { readonly kind: 'waiting' | 'failed' } | { readonly kind: 'here'; readonly dataUrl: string };

/** A picture of a text, asked for when it comes near the view; its place has the final size from the start. */
export function Picture({ message, attachment, label }: PictureProps): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const place = useRef<HTMLElement>(null);
  const isNear = useWhenNear(place);
  const [shown, setShown] = useState<Shown>({ kind: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const { id } = attachment;

  useEffect(() => {
    if (!isNear) return undefined;
    let isDropped = false;
    void ask(bridge, 'messages:picture', { message, attachment: id }).then((answer) => {
      if (isDropped) return;
      setShown(answer.ok ? { kind: 'here', dataUrl: answer.value.dataUrl } : { kind: 'failed' });
    });
    return () => {
      isDropped = true;
    };
  }, [bridge, message, id, isNear, attempt]);

  return (
    <figure className="photo" ref={place} data-state={shown.kind}>
      {shown.kind === 'here' ? (
        <button
          type="button"
          className="photo__button"
          aria-label={t('thread.photoLargeOf', { photo: label })}
          onClick={() => setLarge(true)}
        >
          <img
            src={shown.dataUrl}
            alt={label}
            draggable={false}
            onError={() => setShown({ kind: 'failed' })}
          />
        </button>
      ) : shown.kind === 'waiting' ? (
        <span className="photo__place" role="img" aria-label={t('thread.photoLoading')}>
          <Icon name="image" size={20} />
        </span>
      ) : (
        <span className="photo__place">
          <Icon name="alert" />
          {t('thread.photoFailed')}
          <button
            type="button"
            className="btn"
            data-size="sm"
            onClick={() => {
              setShown({ kind: 'waiting' });
              setAttempt((count) => count + 1);
            }}
          >
            {t('thread.photoRetry')}
          </button>
        </span>
      )}
      {isLarge && shown.kind === 'here' ? (
        <PictureDialog dataUrl={shown.dataUrl} label={label} onClose={() => setLarge(false)} />
      ) : null}
    </figure>
  );
}
