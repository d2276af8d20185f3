import type { TemplatesView } from '#contract/template-channels.ts';
import { appError } from '#domain/app-error.ts';
import { arrangeTemplates, moveTemplate } from '#domain/templates/template-order.ts';
import type { Template, TemplateChoice, TemplateRecord } from '#domain/templates/template.ts';
import { conversationBridge, messageOf } from './conversations.ts';
import { good, type FakeBridge } from './fake-bridge.ts';
import { morning } from './truth.ts';

type Answers = NonNullable<Parameters<typeof conversationBridge>[2]>;

export const reminder: TemplateRecord = {
  id: '1',
  scope: 'personal',
  name: 'Reminder',
  text: 'Hi {first name}, see you tomorrow. {my name}',
};
export const offer: TemplateRecord = { id: '2', scope: 'personal', name: 'Offer', text: '20 % off today' };
export const closing: TemplateRecord = { id: '9', scope: 'company', name: 'Closing', text: 'We are closed.' };

export interface TemplatesScene {
  readonly bridge: FakeBridge;
  /** What main has; told to the window by `tell`. */
  view: TemplatesView;
  readonly tell: () => void;
}

/** A main process with these templates, that does what it is asked for. */
export function templatesScene(
  records: readonly TemplateRecord[] = [reminder, offer, closing],
  choices: Readonly<Record<string, TemplateChoice>> = {},
  answers: Answers = {},
  changes: Parameters<typeof conversationBridge>[1] = {},
): TemplatesScene {
  let stored = records;
  let chosen = new Map(Object.entries(choices));
  let made = 100;
  const become = (): void => {
    scene.view = { ...scene.view, templates: arrangeTemplates(stored, chosen) };
    scene.tell();
  };
  const find = (id: string): Template | undefined => scene.view.templates.find((each) => each.id === id);
  const bridge = conversationBridge({ texts: [[messageOf()]], older: 'none' }, changes, {
    'templates:list': () => good(scene.view),
    'templates:save': ({ id, name, text, useCase }) => {
      const record: TemplateRecord = { id: id ?? String((made += 1)), scope: 'personal', name, text };
      stored = id === null ? [...stored, record] : stored.map((each) => (each.id === id ? record : each));
      chosen.set(record.id, { place: chosen.get(record.id)?.place ?? null, useCase });
      become();
      return good(find(record.id) ?? { ...record, useCase, position: 0 });
    },
    'templates:tag': ({ id, useCase }) => {
      chosen.set(id, { place: chosen.get(id)?.place ?? null, useCase });
      become();
      return good(null);
    },
    'templates:delete': ({ id }) => {
      stored = stored.filter((each) => each.id !== id);
      become();
      return good(null);
    },
    'templates:move': ({ id, position }) => {
      const order = moveTemplate(scene.view.templates, id, position) ?? [];
      const useOf = (each: string): TemplateChoice['useCase'] => chosen.get(each)?.useCase ?? null;
      chosen = new Map([
        ...chosen,
        ...order.map((each, place) => [each, { place, useCase: useOf(each) }] as const),
      ]);
      become();
      return good(null);
    },
    ...answers,
  });
  const scene: TemplatesScene = {
    bridge,
    view: {
      version: 0,
      templates: arrangeTemplates(stored, chosen),
      checkedAt: morning,
      state: 'read',
      error: null,
      refreshing: false,
      knowsCompany: true,
      mayEdit: null,
    },
    tell() {
      scene.view = { ...scene.view, version: scene.view.version + 1 };
      bridge.push({ type: 'templates', version: scene.view.version });
    },
  };
  return scene;
}

export const offline = { ok: false, error: appError('offline') } as const;
