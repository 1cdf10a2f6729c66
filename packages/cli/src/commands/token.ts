import { Command, Option } from 'commander';
import type { Role, Token } from '@smart-assign/api';
import { Fault, withConnection, withTransaction } from '@smart-assign/database';
import { commandLineUser, recordCommand } from '../command-audit.ts';
import { openConfiguredDatabase } from '../environment.ts';
import { withJsonOption, wholeNumber } from '../options.ts';
import { report } from '../output/events.ts';
import { table } from '../output/table.ts';

const roles = ['viewer', 'manager', 'admin'] as const satisfies readonly Role[];

export function tokenCommand(): Command {
  const command = new Command('token').description('tokens by which programs sign in: make, list, revoke');
  withJsonOption(
    command
      .command('create')
      .description('make a token and print its secret, which is shown this once')
      .requiredOption('--name <name>', 'who or what will use it')
      .addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory())
      .option('--expires <when>', 'days, or the last day, for example 2027-01-31; at most two years', '90d'),
  ).action(create);
  withJsonOption(command.command('list').description('list the tokens, newest first')).action(list);
  command
    .command('revoke')
    .description('revoke a token: it opens nothing from now on')
    .argument('<id>', 'its number in the list', wholeNumber(1, 2_147_483_647))
    .action(revoke);
  return command;
}

interface CreateOptions {
  readonly name: string;
  readonly role: Role;
  readonly expires: string;
  readonly json: boolean;
}

async function create({ name, role, expires, json }: CreateOptions): Promise<void> {
  const { createToken, readExpiry } = await import('@smart-assign/api');
  if (name.trim() === '' || name.length > 100) throw badName();
  const expiresAt = readExpiry(expires);
  const createdBy = await commandLineUser();
  const database = await openConfiguredDatabase();
  const { token, secret } = await withConnection(database, (client) =>
    withTransaction(client, async () => {
      const created = await createToken(client, { name: name.trim(), role, expiresAt, createdBy });
      const { tokenId } = created.token;
      await recordCommand(client, { action: 'create_token', detail: { tokenId, name: name.trim(), role } });
      return created;
    }),
  );
  console.log(json ? JSON.stringify({ ...token, secret }) : secret);
  report({
    level: 'info',
    event: 'token_created',
    message: `Token ${token.tokenId}, role ${role}, holds until ${minute(expiresAt)} UTC. Its secret is shown this once; send it as \`Authorization: Bearer …\`.`,
    tokenId: token.tokenId,
  });
}

async function list({ json }: { json: boolean }): Promise<void> {
  const { listTokens } = await import('@smart-assign/api');
  const tokens = await withConnection(await openConfiguredDatabase(), listTokens);
  console.log(json ? JSON.stringify(tokens) : tokensText(tokens));
}

async function revoke(tokenId: number): Promise<void> {
  const { revokeToken } = await import('@smart-assign/api');
  const revoked = await withConnection(await openConfiguredDatabase(), (client) =>
    withTransaction(client, async () => {
      const done = await revokeToken(client, tokenId);
      if (done) await recordCommand(client, { action: 'revoke_token', detail: { tokenId } });
      return done;
    }),
  );
  if (!revoked) throw noSuchToken(tokenId);
  console.log(`Token ${tokenId} is revoked.`);
}

function tokensText(tokens: readonly Token[], now = new Date()): string {
  if (tokens.length === 0) return 'No token yet.';
  const state = ({ revokedAt, expiresAt }: Token) =>
    revokedAt !== null ? `revoked ${minute(revokedAt)}` : expiresAt <= now ? 'run out' : 'holds';
  return table(
    ['id', 'name', 'role', 'state', 'until (UTC)', 'last used (UTC)', 'made by'],
    tokens.map((token) => [
      String(token.tokenId),
      token.name,
      token.role,
      state(token),
      minute(token.expiresAt),
      token.lastUsedAt === null ? '' : minute(token.lastUsedAt),
      token.createdBy,
    ]),
  );
}

const minute = (time: Date): string => time.toISOString().slice(0, 16).replace('T', ' ');

const badName = (): Fault =>
  new Fault('A token needs a name of at most 100 characters. None was made.', {
    code: 'bad_token_name',
    exit: 'usage',
    remedy: 'Give --name: who or what will use it.',
  });

const noSuchToken = (tokenId: number): Fault =>
  new Fault(`There is no token ${tokenId} that still holds.`, {
    code: 'no_such_token',
    exit: 'usage',
    remedy: '`smart-assign token list` lists them.',
  });
