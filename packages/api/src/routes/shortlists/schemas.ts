import { Type, type Static } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import type { Account } from '../../access/account.ts';
import { notFound, type Problem } from '../../problems/problem.ts';
import { windowOf, type Window } from '../../queries/availability-window.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { membersKnownUntil } from '../../queries/shortlist-people.ts';
import type { Reach, Shortlist } from '../../queries/shortlists.ts';
import type { Services } from '../../services.ts';
import { visibleTo } from '../../visibility/visible-to.ts';
import { blindParameter, languageParameter, windowParameters } from '../candidates/parameters.ts';

/** 1 to 120 characters, not all of them blank. */
export const listName = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
export const noteText = Type.String({ maxLength: 2000 });

export const listPath = Type.Object(
  { shortlistId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
  { additionalProperties: false },
);

/** How members are shown. */
export const viewParameters = {
  ...windowParameters,
  lang: Type.Optional(languageParameter),
  blind: blindParameter,
};
export type ViewParameters = Static<ReturnType<typeof viewQuery>>;
export const viewQuery = () => Type.Object(viewParameters, { additionalProperties: false });

const instant = Type.String({ format: 'date-time' });
const text = nullable(Type.String());

export const shortlistFields = {
  shortlistId: Type.Integer(),
  name: Type.String(),
  note: Type.String(),
  owner: visibleTo('admin', Type.String({ description: 'The account that made it' })),
  isOwn: Type.Boolean(),
  createdAt: instant,
  updatedAt: instant,
  sharedUntil: nullable(Type.String({ format: 'date-time', description: 'Until when its link opens it' })),
  members: Type.Integer(),
};

/** A list with its members, in its order. */
export const filledShortlist = Type.Object({
  ...shortlistFields,
  from: Type.String({ format: 'date', description: 'First day of the window that availability is told of' }),
  to: Type.String({ format: 'date' }),
  people: Type.Array(
    Type.Object({
      userId: Type.Integer(),
      name: visibleTo('manager', text),
      email: visibleTo('manager', text),
      title: text,
      sfiaLevel: nullable(Type.Integer()),
      cpdLabel: text,
      country: text,
      department: text,
      clearances: Type.Array(
        Type.Object({ name: Type.String(), validTo: nullable(Type.String({ format: 'date' })) }),
        { description: 'Valid today; of each chain the highest' },
      ),
      percentAvailable: nullable(
        Type.Integer({ description: 'Mean over the working days that are known, rounded down' }),
      ),
      skills: Type.Array(
        Type.Object({
          skill: Type.String(),
          years: nullable(Type.Integer()),
          level: nullable(Type.Integer()),
        }),
        { description: 'The best six' },
      ),
      note: visibleTo('manager', Type.String()),
      addedAt: instant,
    }),
  ),
});

/** The lists an account reaches: its own; an admin reaches all. */
export const reachOf = (account: Account | null): Reach => ({
  account: account?.id ?? '',
  all: account?.role === 'admin',
});

export const shownShortlist = (list: Shortlist, account: Account | null) => ({
  ...list,
  isOwn: list.owner === account?.id,
  createdAt: list.createdAt.toISOString(),
  updatedAt: list.updatedAt.toISOString(),
  sharedUntil: list.sharedUntil?.toISOString() ?? null,
});

/** The four weeks from today, where nobody asks for others, or the last ones of the data. */
export async function viewWindow(
  { pool, today }: Pick<Services, 'pool' | 'today'>,
  shortlistId: number,
  asked: Pick<ViewParameters, 'from' | 'to'>,
): Promise<Window> {
  const until = await withPooled(pool, (client) => membersKnownUntil(client, shortlistId));
  return windowOf(asked, { days: 28, today: today(), until });
}

/** Also for somebody else's list: whether there is one is nobody else's business. */
export const noSuchShortlist = (shortlistId: number): Problem =>
  notFound(`shortlist ${shortlistId}`, 'GET /api/v1/shortlists lists yours.');
