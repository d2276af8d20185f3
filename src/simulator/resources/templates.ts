import type { LiveAccount } from '../accounts/live-account.ts';
import type { Template, TemplateScope } from '../accounts/templates.ts';
import type { Answer } from '../answer.ts';
import { invalidParameter, missingPermission, refuse, resourceNotFound } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Platform } from '../platform.ts';
import { refusable } from './refusable.ts';
import type { Resource, ResourceRequest } from './resource-request.ts';
import { readTemplate, siteNameOf } from './template-content.ts';

/** How many templates there may be (platform.md 5.9). */
const maximum: Readonly<Record<TemplateScope, number>> = { Personal: 25, Company: 50 };

function templateRecord(account: LiveAccount, { id, displayName, text, scope, siteId }: Template): object {
  const site = siteId === null ? undefined : { id: siteId, name: siteNameOf(account, siteId) ?? '' };
  return { id, displayName, body: { text }, scope, site };
}

/** Records in the order in which the templates were made; there are no pages. */
function listAnswer(
  platform: Platform,
  request: ResourceRequest,
  isListed: (template: Template) => boolean,
): Answer {
  const account = platform.account();
  const siteIds = request.query.getAll('siteIds').filter(Boolean);
  const records = account.templates
    .list()
    .filter(isListed)
    .filter(({ siteId }) => siteIds.length === 0 || (siteId !== null && siteIds.includes(siteId)))
    .map((template) => templateRecord(account, template));
  return jsonAnswer(200, { records });
}

/** `GET …/account/{accountId}/message-store-templates` with `siteIds`. */
export const listCompanyTemplates: Resource = refusable('templates', (platform, request) =>
  listAnswer(platform, request, ({ scope }) => scope === 'Company'),
);

/** `GET …/extension/{extensionId}/message-store-templates`: own and company ones unless `scope` names one kind. */
export const listUserTemplates: Resource = refusable('templates', (platform, request) => {
  const wanted = request.query.get('scope') ?? '';
  if (!['', 'Personal', 'Company'].includes(wanted)) return invalidParameter('scope');
  return listAnswer(platform, request, ({ scope }) => wanted === '' || scope === wanted);
});

/** Answers with the template that the path names. */
function withTemplate(
  scope: TemplateScope,
  answer: (platform: Platform, request: ResourceRequest, template: Template) => Answer,
): Resource {
  return (platform, request) => {
    const template = platform.account().templates.find(scope, request.parameters['templateId'] ?? '');
    return template === undefined ? resourceNotFound('templateId') : answer(platform, request, template);
  };
}

const creating =
  (scope: TemplateScope): Resource =>
  (platform, request) => {
    const account = platform.account();
    const content = readTemplate(account, request, scope);
    if (!content.ok) return content.answer;
    const { templates } = account;
    if (templates.list().filter((template) => template.scope === scope).length >= maximum[scope]) {
      const message = `No more than ${maximum[scope]} templates are allowed.`;
      return refuse({ status: 400, code: 'CMN-101', message });
    }
    return jsonAnswer(201, templateRecord(account, templates.create(scope, content.value)));
  };

const reading = (scope: TemplateScope): Resource =>
  withTemplate(scope, (platform, _request, template) =>
    jsonAnswer(200, templateRecord(platform.account(), template)),
  );

const updating = (scope: TemplateScope): Resource =>
  withTemplate(scope, (platform, request, template) => {
    const account = platform.account();
    const content = readTemplate(account, request, scope, template);
    return content.ok
      ? jsonAnswer(200, templateRecord(account, account.templates.change(template, content.value)))
      : content.answer;
  });

const deleting = (scope: TemplateScope): Resource =>
  withTemplate(scope, (platform, _request, template) => {
    platform.account().templates.remove(template);
    return { status: 204 };
  });

/** Company templates are an administrator's, whatever the app may do. */
const forAdmin = (resource: Resource): Resource =>
  refusable('templates', (platform, request) =>
    platform.account().self.superAdmin === true
      ? resource(platform, request)
      : missingPermission('EditCompanySmsTemplates'),
  );

export const createCompanyTemplate: Resource = forAdmin(creating('Company'));
export const readCompanyTemplate: Resource = refusable('templates', reading('Company'));
export const updateCompanyTemplate: Resource = forAdmin(updating('Company'));
export const deleteCompanyTemplate: Resource = forAdmin(deleting('Company'));
export const createUserTemplate: Resource = refusable('templates', creating('Personal'));
export const readUserTemplate: Resource = refusable('templates', reading('Personal'));
export const updateUserTemplate: Resource = refusable('templates', updating('Personal'));
export const deleteUserTemplate: Resource = refusable('templates', deleting('Personal'));
