import { sources } from '../../packages/etl/src/index.ts';
import { code, table } from './markdown.ts';

/** Every source, and its settings as it declares them. */
export function sourceSettings(): string {
  const overview = table(
    ['Source', 'Brings', 'What it is'],
    sources.map(({ name, brings, purpose }) => [
      code(`smart-assign acquire ${name}`),
      brings === 'export' ? 'an export' : 'side reports',
      purpose,
    ]),
  );
  const settings = sources.map(({ name, settings: declared }) => {
    const rows = Object.values(declared).map(({ variable, purpose, standsFor, isSecret }) => [
      code(variable),
      `${purpose}${isSecret ? ' (secret)' : ''}`,
      standsFor === null ? 'has to be set' : standsFor === '' ? '' : code(standsFor),
    ]);
    return `**${name}**\n\n${table(['Variable', 'What it is', 'Unless set'], rows)}`;
  });
  return [overview, ...settings].join('\n\n');
}

/** The same as lines of `.env.example`. */
export function sourceVariables(): string {
  const bySource = sources.map(({ name, purpose, settings: declared }) => {
    const lines = Object.values(declared).map(
      ({ variable, purpose: what, standsFor }) => `# ${what}\n# ${variable}=${standsFor ?? ''}`,
    );
    return [`# ${name}: ${purpose}.`, ...lines].join('\n');
  });
  return bySource.join('\n\n');
}
