import type { KnownUseCase } from '../registration.ts';

export const templateScopes = ['personal', 'company'] as const;
export type TemplateScope = (typeof templateScopes)[number];

/** Words that are used again and again, as RingCentral keeps them (platform.md 5.9). */
export interface TemplateRecord {
  readonly id: string;
  readonly scope: TemplateScope;
  readonly name: string;
  /** At most `textLimit` UTF-16 code units; may have fields. */
  readonly text: string;
}

/** What the person says of a template on this computer: RingCentral has neither uses nor an order. */
export interface TemplateChoice {
  readonly useCase: KnownUseCase | null;
  /** Its place among those of its scope; null for none, which stand after the others. */
  readonly place: number | null;
}

export interface Template extends TemplateRecord {
  readonly useCase: KnownUseCase | null;
  /** 0 for the first of its scope. */
  readonly position: number;
}

/** How many RingCentral takes of each (platform.md 5.9). */
export const templateLimits: Readonly<Record<TemplateScope, number>> = { personal: 25, company: 50 };
