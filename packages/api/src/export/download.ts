import type { FastifyReply } from 'fastify';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type ExportFormat = keyof typeof contentTypes;
export const exportFormats = Object.keys(contentTypes) as ExportFormat[];

/** Headers that make a browser keep the answer as a file. */
export function asDownload(reply: FastifyReply, name: string, format: ExportFormat): FastifyReply {
  return reply
    .type(contentTypes[format])
    .header('content-disposition', contentDisposition(`${fileName(name)}.${format}`))
    .header('cache-control', 'no-store');
}

/** Without what one system or another does not take in the name of a file. */
function fileName(text: string): string {
  const name = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .toWellFormed();
  return name === '' ? 'export' : name;
}

/** The name in ASCII for old programs, and as it is (RFC 6266, RFC 8187). */
function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
