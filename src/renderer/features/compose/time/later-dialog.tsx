import { useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestTimes } from '#domain/local-time/suggest-times.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget } from '../../../ui/focus-target.ts';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { renderNow } from '../../../ui/render-now.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { TimeReadout } from './time-readout.tsx';
import { bothTimes, ownZone } from './time-words.ts';
import { instantOfTyped, typedTimeOf } from './typed-time.ts';
import { zonesOf } from './zone-of-people.ts';

interface LaterDialogProps {
  /** E.164 of everybody the text is for, as far as they can be read. */
  readonly people: readonly string[];
  readonly onClose: () => void;
}

const hour = 3_600_000;
const minute = 60_000;
/** Further ahead nobody remembers what was promised. */
const longestAhead = 366 * 24 * hour;
const otherTime = 'other';

/** When a text goes: a few likely times, or any other by the clock of either side, read back in plain words. */
export function LaterDialog({ people, onClose }: LaterDialogProps): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const now = useNow(10_000);
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const sendAt = useAppState((state) => state.sendAt);
  const endsWhenAnswered = useAppState((state) => state.endsWhenAnswered);

  const zones = useMemo(() => zonesOf(people, formats.plan), [people, formats]);
  const own = ownZone();
  const theirs = zones.shared?.zone ?? null;
  // As they were when the dialog opened: what is about to be pressed must not change under the finger.
  const [suggested] = useState(() => suggestTimes(Date.now(), theirs ?? own));
  const known = suggested.find(({ at }) => at === sendAt);
  const [choice, setChoice] = useState<string>(
    known?.kind ?? (sendAt === null ? (suggested[0]?.kind ?? otherTime) : otherTime),
  );
  const [clock, setClock] = useState<'own' | 'theirs'>('own');
  const zone = clock === 'theirs' && theirs !== null ? theirs : own;
  const [typed, setTyped] = useState(() => typedTimeOf(sendAt ?? Date.now() + hour, own));
  const [ends, setEnds] = useState(sendAt === null ? true : endsWhenAnswered);

  const picked =
    choice === otherTime
      ? instantOfTyped(typed, zone)
      : (suggested.find(({ kind }) => kind === choice)?.at ?? null);
  const problem = problemOf(picked, now);

  const chooseClock = (next: 'own' | 'theirs'): void => {
    const at = instantOfTyped(typed, zone);
    setClock(next);
    // The same moment, as the other clock shows it.
    if (at !== null) setTyped(typedTimeOf(at, next === 'theirs' && theirs !== null ? theirs : own));
  };
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
                ref={choice === kind ? chosen : undefined}
                type="radio"
                name={id}
                checked={choice === kind}
                onChange={() => setChoice(kind)}
              />
              <span>{t(`compose.later.kinds.${kind}`)}</span>
              <span className="choice__text">
                {at === null ? t('compose.later.otherText') : bothTimes(at, zones, formats, t)}
              </span>
            </label>
          ))}
        </fieldset>
        {choice === otherTime ? (
          <div className="later__other" role="group" aria-label={t('compose.later.kinds.other')}>
            <label className="later__field">
              {t('compose.later.date')}
              <span className="field">
                <input
                  type="date"
                  value={typed.date}
                  onChange={(event) => setTyped({ ...typed, date: event.target.value })}
                />
              </span>
            </label>
            <label className="later__field">
              {t('compose.later.time')}
              <span className="field">
                <input
                  type="time"
                  value={typed.time}
                  onChange={(event) => setTyped({ ...typed, time: event.target.value })}
                />
              </span>
            </label>
            {theirs === null || theirs === own ? null : (
              <div className="later__clock">
                <span className="hidden-label" id={`${id}-clock`}>
                  {t('compose.later.clock')}
                </span>
                <Segmented
                  labelledBy={`${id}-clock`}
                  choices={[
                    { value: 'own', label: t('compose.later.ownClock') },
                    {
                      value: 'theirs',
                      label: t('compose.later.theirClock', { zone: formats.zoneName(now, theirs) }),
                    },
                  ]}
                  chosen={clock}
                  onChoose={chooseClock}
                />
              </div>
            )}
          </div>
        ) : null}
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

type TimeProblem = 'incomplete' | 'over' | 'too-far';

function problemOf(at: number | null, now: number): TimeProblem | null {
  if (at === null) return 'incomplete';
  if (at < now + minute / 2) return 'over';
  return at > now + longestAhead ? 'too-far' : null;
}
