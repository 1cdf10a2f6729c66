import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../src/environment.ts';

/** One line of the Dockerfile's last stage that copies into the image. */
export interface Copied {
  /** The stage that it comes from; null where it comes from the project's folder. */
  readonly stage: string | null;
  readonly sources: readonly string[];
  readonly target: string;
}

/** What the Dockerfile's last stage copies. */
export async function copiedIntoImage(): Promise<Copied[]> {
  const dockerfile = await readFile(join(projectFolder, 'Dockerfile'), 'utf8');
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  return [...lastStage.matchAll(/^COPY (?:--from=(\S+) )?(.+)$/gm)].map(([, stage, words]) => {
    const paths = words!.split(' ');
    return { stage: stage ?? null, sources: paths.slice(0, -1), target: paths.at(-1)! };
  });
}

/**
 * Makes the folder that the image has as /app: what its last stage copies, the page as the project has built it, and of the packages
 * from npm those alone that a package of ours says it needs to run. An import of anything else fails.
 */
export async function makeImageLayout(folder: string): Promise<void> {
  for (const { stage, sources, target } of await copiedIntoImage()) {
    if (stage === 'dependencies') continue;
    for (const source of sources) {
      const from = join(projectFolder, source.replace(/^\/app\//, ''));
      const to = join(folder, target, target.endsWith('/') ? source.split('/').at(-1)! : '');
      await mkdir(dirname(to), { recursive: true });
      await cp(from, to, { recursive: true });
    }
  }
  for (const name of ['api', 'cli', 'database', 'etl']) await linkDependencies(folder, name);
}

async function linkDependencies(folder: string, name: string): Promise<void> {
  const { dependencies } = JSON.parse(
    await readFile(join(folder, 'packages', name, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  for (const dependency of Object.keys(dependencies)) {
    const ours = /^@smart-assign\/(\w+)$/.exec(dependency)?.[1];
    const target = ours ? join(folder, 'packages', ours) : join(projectFolder, 'node_modules', dependency);
    const link = join(folder, 'packages', name, 'node_modules', dependency);
    await mkdir(dirname(link), { recursive: true });
    await symlink(target, link, 'dir');
  }
}
