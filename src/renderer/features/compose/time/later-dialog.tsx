import { useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { renderNow } from '../../../ui/render-now.ts';
import { Switch } from '../../../ui/switch.tsx';
import { OtherTime } from './other-time.tsx';
import { TimeReadout } from './time-readout.tsx';
import { bothTimes } from './time-words.ts';
import { otherTime, useLaterChoice } from './use-later-choice.ts';

interface LaterDialogProps {
  /** E.164 of everybody the text is for, as far as they can be read. */
  readonly people: readonly string[];
  readonly onClose: () => void;
}

/** When a text goes: a few likely times, or any other by the clock of either side, read back in plain words. */
export function LaterDialog({ people, onClose }: LaterDialogProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const sendAt = useAppState((state) => state.sendAt);
  const endsWhenAnswered = useAppState((state) => state.endsWhenAnswered);
  const [ends, setEnds] = useState(sendAt === null ? true : endsWhenAnswered);
  const later = useLaterChoice(people);
  const { suggested, zones, picked, problem } = later;

  const giveUp = (): void => {
    renderNow(() => {
      store.getState().setTime(null, false);
      onClose();
    });
    // What opened it may be gone with the time.
    if (document.activeElement === document.body) focusTarget('later');
  };
  const use = (): void => {
    if (picked === null || problem !== null) return;
    store.getState().setTime(picked, ends);
    onClose();
  };

  return (
    <ModalDialog className="confirm later" labelledBy={`${id}-title`} initialFocus={chosen} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // Events of a dialog reach the form that it was opened from.
          event.stopPropagation();
          use();
        }}
      >
        <h2 className="confirm__title" id={`${id}-title`}>
          {t('compose.later.title')}
        </h2>
        <fieldset className="later__times">
          <legend className="hidden-label">{t('compose.later.when')}</legend>
          {[...suggested, { kind: otherTime, at: null } as const].map(({ kind, at }) => (
            <label key={kind} className="choice">
              <input
                ref={later.kind === kind ? chosen : undefined}
                type="radio"
                name={id}
                checked={later.kind === kind}
                onChange={() => later.choose(kind)}
              />
              <span>{t(`compose.later.kinds.${kind}`)}</span>
              <span className="choice__text">
                {at === null ? t('compose.later.otherText') : bothTimes(at, zones, formats, t)}
              </span>
            </label>
          ))}
        </fieldset>
        {later.kind === otherTime ? <OtherTime later={later} /> : null}
        <div role="status" className="later__readout">
          {problem === null && picked !== null ? (
            <TimeReadout at={picked} zones={zones} />
          ) : (
            <p className="error">{t(`compose.later.problems.${problem ?? 'incomplete'}`)}</p>
          )}
        </div>
        <div className="later__ends">
          <label htmlFor={`${id}-ends`}>{t('compose.later.ends')}</label>
          <Switch id={`${id}-ends`} isOn={ends} onChange={setEnds} />
        </div>
        <p className="confirm__text later__note">{t('compose.later.running')}</p>
        <div className="confirm__actions">
          {sendAt === null ? null : (
            <button type="button" className="btn" data-kind="quiet" onClick={giveUp}>
              {t('compose.later.none')}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {t('compose.later.cancel')}
          </button>
          <button type="submit" className="btn" data-kind="primary" aria-disabled={problem !== null}>
            {t('compose.later.use')}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
