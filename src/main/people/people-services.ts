import type { PeopleChannels, PeopleState } from '#contract/people-channels.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Disposer } from '#domain/ports.ts';
import type { Person } from '#domain/person.ts';

type Response<Name extends keyof PeopleChannels> = PeopleChannels[Name]['response'];

/** People whom the person who is signed in could text, by name and number. */
export interface PeopleServices {
  state(): PeopleState;
  find(words: string, limit: number): Response<'people:find'>;
  names(numbers: readonly string[]): Response<'people:names'>;
  /** Reads both lists again, whatever their age, except what RingCentral refused. */
  refresh(): void;
  onChange(listener: (state: PeopleState) => void): Disposer;
  open(person: Person): void;
  /** The numbers were read, or RingCentral can be reached again: reads what is due. */
  wake(): void;
  /** RingCentral may name somebody in a text who had no name when the window asked. */
  learn(messages: readonly Message[]): void;
  /** Texts came or went: who was texted last, and names from conversations, may have changed. */
  conversationsChanged(): void;
  close(): void;
}
