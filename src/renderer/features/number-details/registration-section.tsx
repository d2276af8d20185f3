import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Brand, Campaign, RegistrationFault } from '#domain/registration.ts';
import { useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CheckCampaignButton } from '../numbers/check-campaign-button.tsx';
import { registrationStateOf } from '../numbers/registration-words.ts';
import { brandStatusWords, campaignStatusWords, tierWords } from '../numbers/status-words.ts';
import { consentSentences } from './consent-words.ts';
import { Section } from './section.tsx';

/** Campaign, brand and volume as RingCentral spells them, each with a sentence; or why they are not known. */
export function RegistrationSection({ listing }: { readonly listing: NumberListing }): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const now = useNow(60_000);
  const { registration } = listing;
  const state = registrationStateOf(listing);
  const { campaign, brand } = registration.state === 'read' ? registration : { campaign: null, brand: null };
  const tier = campaign?.tier ?? null;
  const consent = consentSentences(campaign?.consent ?? null, t);
  return (
    <Section title={t('details.registration.title')}>
      {state === 'linked' ? null : (
        <p>
          {t(`registration.states.${state}`)}{' '}
          {state === 'not-answered' || state === 'not-read' ? (
            <CheckCampaignButton listing={listing} />
          ) : null}
        </p>
      )}
      <dl className="facts">
        {campaign === null ? null : (
          <Fact name={t('details.registration.campaign')}>
            <Registered thing={campaign} words={campaignStatusWords(campaign.status, t)} />
          </Fact>
        )}
        {brand === null ? null : (
          <Fact name={t('details.registration.brand')}>
            <Registered thing={brand} words={brandStatusWords(brand.status, t)} />
          </Fact>
        )}
        {tier === null ? null : <Fact name={t('details.registration.volume')}>{tierWords(tier, t)}</Fact>}
        {consent.length === 0 ? null : (
          <Fact name={t('details.registration.consent')}>
            {consent.map((sentence) => (
              <span key={sentence} className="facts__more">
                {sentence}{' '}
              </span>
            ))}
          </Fact>
        )}
        <Faults faults={[...(campaign?.faults ?? []), ...(brand?.faults ?? [])]} />
      </dl>
      {registration.state === 'read' ? (
        <p className="facts__read">
          {t('details.registration.read', { time: formats.moment(registration.readAt, now) })}
        </p>
      ) : registration.state === 'not-permitted' && state === 'not-permitted' ? (
        <p className="facts__read">
          {t('details.evidence.refused', { time: formats.moment(registration.refusedAt, now) })}
        </p>
      ) : null}
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface RegisteredProps {
  readonly thing: Campaign | Brand;
  readonly words: string;
}

function Registered({ thing, words }: RegisteredProps): ReactElement {
  const { t } = useTranslation();
  const { id, externalId, status } = thing;
  return (
    <>
      <span className="mono">{status}</span>
      <span className="facts__more">{words}</span>
      {externalId === null ? null : (
        <span className="facts__more mono">{t('details.registration.externalId', { id: externalId })}</span>
      )}
      {id === null ? null : <span className="facts__more mono">{t('details.registration.id', { id })}</span>}
    </>
  );
}

function Faults({ faults }: { readonly faults: readonly RegistrationFault[] }): ReactElement | null {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <Fact name={t('details.registration.faults')}>
      {faults.map(({ code, message }, index) => (
        <span key={`${code} ${index}`} className="facts__more">
          {message ?? t('details.registration.unnamedFault')} <span className="mono">{code}</span>
        </span>
      ))}
    </Fact>
  );
}
