// The package carries no types; eslint.config.mjs uses only this of it.
declare module 'eslint-plugin-jsx-a11y' {
  import type { Linter } from 'eslint';

  const plugin: { flatConfigs: { strict: Linter.Config } };
  export = plugin;
}
