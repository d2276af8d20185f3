import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capabilitiesOf } from '#domain/capability.ts';
import { mostInGroup } from '#domain/recipients/audience.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { nameOf } from '../../numbers/number-words.ts';
import { pinSender } from '../from/pin-sender.ts';
import type { SendPaneModel } from '../use-send-pane.ts';

const labelId = 'compose-audience';
const whyId = 'compose-audience-why';

/** Whether several people get one text that all of them see, or one each. In a conversation that is given. */
export function AudienceChoice({ pane }: { readonly pane: SendPaneModel }): ReactElement | null {
  const { t } = useTranslation();
  const { store } = useServices();
  const audience = useAppState((state) => state.audience);
  const isGiven = useAppState(({ answering }) => answering !== null);
  const { recipients, sender } = pane;
  const count = recipients.people.length;
  if (isGiven || count < 2) return null;

  const isTooMany = count > mostInGroup;
  const cannot = sender !== null && capabilitiesOf(sender.number).mms === 'cannot';
  const reason = cannot
    ? t('compose.audience.noPictures', { name: nameOf(sender, t) })
    : isTooMany
      ? t('compose.audience.tooMany', { most: mostInGroup })
      : null;
  return (
    <div className="composer__audience">
      <span id={labelId} className="composer__audience-label">
        {t('compose.audience.label')}
      </span>
      <Segmented
        labelledBy={labelId}
        describedBy={whyId}
        choices={[
          { value: 'each', label: t('compose.audience.each') },
          { value: 'group', label: t('compose.audience.group'), isDisabled: reason !== null },
        ]}
        chosen={audience}
        onChoose={(value) => {
          pinSender(store, sender);
          store.getState().setAudience(value);
        }}
      />
      <p className="composer__audience-why" id={whyId}>
        {reason ?? t(audience === 'group' ? 'compose.audience.groupWhy' : 'compose.audience.eachWhy')}
      </p>
    </div>
  );
}
