import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { App } from '../../packages/api/src/types.ts';

/** What is used of openapi-typescript. */
interface Generator {
  default(document: object): Promise<readonly unknown[]>;
  astToString(types: readonly unknown[]): string;
}

const head =
  '// The types of the API, for the page. Written by `npm run docs` out of what the server publishes.\n\n';

/** The contract of a server as types of TypeScript. */
export async function pageContract(app: App, folder: string): Promise<string> {
  // It wants an older TypeScript than the rest, so npm keeps it with the page, which alone needs it.
  const ofPage = createRequire(join(folder, 'packages', 'web', 'package.json'));
  const generator = ofPage('openapi-typescript') as Generator;
  const types = await generator.default(app.swagger());
  return head + generator.astToString(types);
}
