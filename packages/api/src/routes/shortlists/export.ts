import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { csvOf } from '../../export/csv.ts';
import { asDownload, exportFormats } from '../../export/download.ts';
import type { ExportColumn } from '../../export/table.ts';
import { xlsxOf } from '../../export/xlsx.ts';
import { problemAnswers } from '../../problems/schema.ts';
import { readMembers, type Member } from '../../queries/shortlist-people.ts';
import { readShortlist } from '../../queries/shortlists.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { fieldRole } from '../../visibility/hook.ts';
import { listPath, noSuchShortlist, reachOf, viewParameters, viewWindow } from './schemas.ts';

const fileSchema = { schema: Type.Unsafe<string | Buffer>(Type.String({ format: 'binary' })) };

/** A list as a file for a spreadsheet. */
export function shortlistExportRoute(app: App, services: Services): void {
  const { pool, audit, today } = services;
  app.get(
    '/api/v1/shortlists/:shortlistId/export',
    {
      config: { access: 'manager', tellsOfPeople: true },
      schema: {
        tags: ['Shortlists'],
        summary: 'A shortlist as CSV or Excel file',
        description:
          'Cells are texts and numbers, never formulas. With `blind` the file has neither names and e-mail addresses nor notes.',
        params: listPath,
        querystring: Type.Object(
          { format: Type.Optional(Type.Enum(exportFormats, { default: 'csv' })), ...viewParameters },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: 'The file',
            content: {
              'text/csv': fileSchema,
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': fileSchema,
            },
          },
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { shortlistId } = request.params;
      const { format = 'csv', lang = 'int', ...asked } = request.query;
      const list = await withPooled(pool, (client) =>
        readShortlist(client, reachOf(request.account), shortlistId),
      );
      if (list === null) throw noSuchShortlist(shortlistId);
      const window = await viewWindow(services, shortlistId, asked);
      const isBlind = fieldRole(request) === 'viewer';
      const rows = await withPooled(pool, (client) =>
        readMembers(client, shortlistId, { today: today(), ...window, language: lang, isMasked: isBlind }),
      );
      await audit.record(request, {
        action: 'export_shortlist',
        people: rows.map(({ userId }) => userId),
        detail: { shortlistId, format, blind: isBlind },
      });
      const columns = columnsOf(window).filter(({ isPersonal }) => !(isPersonal && isBlind));
      const table = { title: 'Shortlist', columns, rows };
      asDownload(reply, `${list.name} ${today()}`, format);
      return reply.send(format === 'xlsx' ? await xlsxOf(table) : csvOf(table));
    },
  );
}

const columnsOf = ({
  from,
  to,
}: {
  from: string;
  to: string;
}): (ExportColumn<Member> & { readonly isPersonal?: true })[] => [
  { header: 'Name', width: 24, value: ({ name }) => name, isPersonal: true },
  { header: 'E-mail', width: 30, value: ({ email }) => email, isPersonal: true },
  { header: 'Title', width: 30, value: ({ title }) => title },
  { header: 'Grade', width: 16, value: ({ grade }) => grade },
  { header: 'Country', width: 18, value: ({ country }) => country },
  { header: 'Department', width: 24, value: ({ department }) => department },
  { header: 'Clearance (valid to)', width: 24, value: clearanceText },
  {
    header: `Available % (${from} to ${to})`,
    width: 16,
    value: ({ percentAvailable }) => percentAvailable,
  },
  { header: 'Best skills', width: 50, value: ({ skills }) => skills.map(skillText).join(', ') },
  { header: 'Note', width: 50, value: ({ note }) => note, isPersonal: true },
];

const clearanceText = ({ clearances }: Member): string =>
  clearances.map(({ name, validTo }) => (validTo === null ? name : `${name} (${validTo})`)).join(', ');

/** `Kubernetes (5 years, level 4)` */
function skillText({ skill, years, level }: Member['skills'][number]): string {
  const facts = [
    ...(years === null ? [] : [years === 1 ? '1 year' : `${years} years`]),
    ...(level === null ? [] : [`level ${level}`]),
  ];
  return facts.length === 0 ? skill : `${skill} (${facts.join(', ')})`;
}
