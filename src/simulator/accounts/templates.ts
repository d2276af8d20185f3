import type { TemplateData } from './account.ts';

/** A text template as the platform has it. */
export interface Template {
  readonly id: string;
  readonly scope: TemplateScope;
  readonly displayName: string;
  readonly text: string;
  /** The one site that it is for, `main-site` or an id; null when it is for all. */
  readonly siteId: string | null;
}

export type TemplateScope = 'Personal' | 'Company';
/** What a client says about a template. */
export type TemplateContent = Omit<Template, 'id' | 'scope'>;

/** Templates of the signed-in user and of the company. */
export interface Templates {
  /** In the order in which they were made. */
  list(): readonly Template[];
  find(scope: TemplateScope, id: string): Template | undefined;
  create(scope: TemplateScope, content: TemplateContent): Template;
  /** Replaces what a template says. */
  change(template: Template, content: TemplateContent): Template;
  remove(template: Template): void;
}

/** Starts with the templates of a file. No id is given twice. */
export function createTemplates(data: readonly TemplateData[]): Templates {
  let templates: readonly Template[] = [];
  let nextId = 50_160_401;

  const create: Templates['create'] = (scope, content) => {
    const created = { ...content, id: String(nextId++), scope };
    templates = [...templates, created];
    return created;
  };
  for (const { displayName, text, company, siteId } of data) {
    const content = { displayName, text, siteId: siteId === undefined ? null : String(siteId) };
    create(company === true ? 'Company' : 'Personal', content);
  }

  return {
    list: () => templates,
    find: (scope, id) => templates.find((template) => template.scope === scope && template.id === id),
    create,
    change(template, content) {
      const changed = { ...template, ...content };
      templates = templates.map((each) => (each.id === template.id ? changed : each));
      return changed;
    },
    remove: ({ id }) => {
      templates = templates.filter((template) => template.id !== id);
    },
  };
}
