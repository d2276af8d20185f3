import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { TemplatesView } from '#contract/template-channels.ts';
import type { TemplateSource } from '#domain/ports.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import type { Database } from '#main/storage/database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { createTemplateServices } from '#main/templates/create-template-services.ts';
import type { TemplateServices } from '#main/templates/template-services.ts';
import { createTemplateStore } from '#main/templates/template-store.ts';
import type { Simulator, SimulatorOptions } from '#simulator/create-simulator.ts';
import { ann } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { openLink, type OpenLink } from '../ringcentral/open-link.ts';

export interface TemplatesHarness {
  readonly opened: OpenLink;
  readonly simulator: Simulator;
  readonly database: Database;
  templates: TemplateServices;
  /** Versions that were told, in order. */
  readonly told: number[];
  isOnline: boolean;
  mayWrite: boolean | null;
  /** Milliseconds that RingCentral still wants nothing, because it said so elsewhere. */
  penalty: number;
  /** Milliseconds by which the app's clock is ahead of the real one. */
  ahead: number;
  /** What is here; asks RingCentral when it is due, and waits for the end of that. */
  readonly look: () => Promise<TemplatesView>;
  /** The names that are here, in order. */
  readonly names: () => readonly string[];
  /** The id of the template with this name. */
  readonly idOf: (name: string) => string;
  /** Requests about templates: method and status, in the order of arrival. */
  readonly asked: () => readonly string[];
  readonly settle: () => Promise<void>;
  /** The app starts again on the same store. */
  readonly restart: () => void;
}

/** The templates of who is signed in to a simulator, on the real store, until the test is over. */
export async function templatesHarness(options: SimulatorOptions = {}): Promise<TemplatesHarness> {
  const opened = await openLink({ profile: 'demo', ...options });
  const { simulator, link } = opened;
  const database = openLibsql(inMemory, null);
  setUpDatabase(database);
  const clock = { now: () => Date.now() + made.ahead };
  let underWay = 0;
  const following = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
    underWay += 1;
    return asked.finally(() => {
      underWay -= 1;
    });
  };
  const { templateSource } = link;
  const source: TemplateSource = {
    readAll: () => following(templateSource.readAll()),
    create: (words) => following(templateSource.create(words)),
    update: (id, words) => following(templateSource.update(id, words)),
    remove: (id) => following(templateSource.remove(id)),
  };
  const start = (): TemplateServices => {
    const templates = createTemplateServices({
      source,
      store: createTemplateStore({ database, clock, logger: silentLogger }),
      mayWrite: () => made.mayWrite,
      penalty: () => made.penalty,
      canReach: () => made.isOnline,
      clock,
      monotonic: clock,
      logger: silentLogger,
    });
    templates.onChange((version) => made.told.push(version));
    templates.open(ann);
    return templates;
  };
  const settle = async (): Promise<void> => {
    do for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    while (underWay > 0);
  };

  const told: number[] = [];
  const made: TemplatesHarness = {
    opened,
    simulator,
    database,
    told,
    isOnline: true,
    mayWrite: null,
    penalty: 0,
    ahead: 0,
    get templates() {
      return templates;
    },
    async look() {
      templates.list();
      await settle();
      return templates.list();
    },
    names: () => templates.list().templates.map(({ name }) => name),
    idOf(name) {
      const found = templates.list().templates.find((template) => template.name === name);
      if (found === undefined) throw new Error(`no template "${name}"`);
      return found.id;
    },
    asked: () =>
      simulator
        .state()
        .requests.filter(({ path }) => path.includes('/message-store-templates'))
        .map(({ method, status }) => `${method} ${status}`),
    settle,
    restart() {
      templates.close();
      templates = start();
    },
  };
  let templates = start();
  onTestFinished(async () => {
    templates.close();
    await settle();
    await opened.close();
    database.close();
  });
  return made;
}
