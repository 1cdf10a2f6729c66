import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { erasePersonAlone, Fault, withConnection, type Client } from '@smart-assign/database';
import { recordCommand } from '../command-audit.ts';
import { openConfiguredDatabase } from '../environment.ts';
import { wholeNumber } from '../options.ts';

interface EraseOptions {
  readonly userId?: number;
  readonly email?: string;
  readonly yes: boolean;
}

export function eraseCommand(): Command {
  return new Command('erase')
    .description('erase a person: all that is stored of them goes, and no later export brings them back')
    .option(
      '--user-id <number>',
      'by the number that the database has for them',
      wholeNumber(1, 2_147_483_647),
    )
    .option('--email <address>', 'by their e-mail address')
    .option('--yes', 'do not ask; needed where there is no terminal to ask on', false)
    .action(erase);
}

// A large export loads in half a minute.
const mostWaitMs = 60_000;

async function erase({ userId, email, yes }: EraseOptions): Promise<void> {
  if ((userId === undefined) === (email === undefined)) throw ambiguous();
  const database = await openConfiguredDatabase();
  await withConnection(
    database,
    async (client) => {
      const person = await findPerson(client, { userId: userId ?? null, email: email ?? null });
      if (!yes) await confirm(person);
      const erased = await erasePersonAlone(client, person.userId, {
        waitMs: mostWaitMs,
        also: () => recordCommand(client, { action: 'erase_candidate', people: [person.userId] }),
      });
      if (!erased) throw noSuchPerson();
      console.log(
        `User ${person.userId} is erased. Exports, dumps and CSV files that hold them are yours to delete.`,
      );
    },
    { applicationName: 'smart-assign erase' },
  );
}

interface Person {
  readonly userId: number;
  readonly name: string;
  readonly cvs: number;
}

/** @throws Fault `no_such_person`, `several_people` (usage) */
async function findPerson(
  client: Client,
  { userId, email }: { userId: number | null; email: string | null },
): Promise<Person> {
  const { rows } = await client.query<Person>(
    `select user_id as "userId", coalesce(international_text(name_multilang), 'no name') as name,
       (select count(*)::integer from cvs where cvs.user_id = users.user_id) as cvs
     from users where user_id = $1 or lower(email) = lower($2) limit 2`,
    [userId, email],
  );
  if (rows.length === 0) throw noSuchPerson();
  if (rows.length > 1) throw severalPeople();
  return rows[0]!;
}

/** Asks on the terminal; the name is shown there, so that nobody erases somebody else, and nowhere else. */
async function confirm({ userId, name, cvs }: Person): Promise<void> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw cannotAsk();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(
      `This erases ${name} (user ${userId}, ${cvs} CVs). It cannot be undone. Type ${userId} to go on: `,
    );
    if (answer.trim() !== String(userId)) throw notConfirmed();
  } finally {
    terminal.close();
  }
}

const fault = (message: string, code: string, remedy: string): Fault =>
  new Fault(`${message} Nobody was erased.`, { code, exit: 'usage', remedy });

const ambiguous = () =>
  fault('It takes either --user-id or --email.', 'whom_to_erase', 'Give one of the two.');
const noSuchPerson = () =>
  fault(
    'There is no such person in the database.',
    'no_such_person',
    'They may have been erased already, or left with an export; the numbers are in the table users.',
  );
const severalPeople = () =>
  fault('Several people have this e-mail address.', 'several_people', 'Name one of them by --user-id.');
const cannotAsk = () =>
  fault('There is no terminal to ask on whether it is meant.', 'not_confirmed', 'Add --yes.');
const notConfirmed = () =>
  fault('It was not confirmed.', 'not_confirmed', 'Type the number that is asked for, or add --yes.');
