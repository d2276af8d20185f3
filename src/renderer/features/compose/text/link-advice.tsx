import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lintLinks } from '#domain/links/lint-links.ts';
import { useAppState } from '../../../app-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SaidOnce } from './said-once.tsx';

/** Websites that are named; the others are counted. */
const mostNamed = 3;

/** What carriers refuse or filter in the links of a text (product.md 1, row 14). Advice, never a block. */
export function LinkAdvice(): ReactElement {
  const { t } = useTranslation();
  const text = useAppState((state) => state.text);
  const { shortened, sites } = useMemo(() => lintLinks(text), [text]);
  const [first] = shortened;
  const named = sites.slice(0, mostNamed).join(', ');
  const more = sites.length - mostNamed;
  const advice = [
    {
      kind: 'shortened',
      words: first === undefined ? null : t('compose.links.shortened', { link: first.host }),
    },
    {
      kind: 'sites',
      words:
        sites.length === 0
          ? null
          : t('compose.links.sites', {
              sites: more > 0 ? t('compose.links.more', { sites: named, count: more }) : named,
            }),
    },
  ];
  return (
    <>
      {advice.map(({ kind, words }) => (
        <SaidOnce key={kind} words={words} />
      ))}
      {advice.map(({ kind, words }) =>
        words === null ? null : (
          <p key={kind} className="composer__advice">
            <Icon name="limited" size={14} />
            <span>{words}</span>
          </p>
        ),
      )}
    </>
  );
}
