import type { ServerResponse } from 'node:http';
import { sendJson, testServer, type Seen, type TestServer } from '../http/test-server.ts';

export const apiKey = 'key-of-the-tests';

type Thing = Readonly<Record<string, unknown>>;

/** An approved request as BambooHR tells it: numbers are texts. */
export const request = (
  employeeId: string,
  unit: string,
  dates: Readonly<Record<string, string>>,
): Thing => ({
  id: '1342',
  employeeId,
  status: { lastChanged: '2026-10-01', status: 'approved' },
  name: 'Somebody',
  type: { id: '78', name: 'Holiday' },
  amount: { unit, amount: String(Object.values(dates).reduce((sum, each) => sum + Number(each), 0)) },
  dates,
});

/**
 * A server that answers as BambooHR does.
 * @param meddle answers a request in another way, and says true then
 */
export function smallBambooHr(
  { employees, requests = [] }: { employees: readonly Thing[]; requests?: readonly unknown[] },
  meddle: (seen: Seen, response: ServerResponse, number: number) => boolean = () => false,
): Promise<TestServer> {
  const credentials = `Basic ${Buffer.from(`${apiKey}:x`).toString('base64')}`;
  return testServer((seen, response, number) => {
    if (seen.headers.authorization !== credentials) return void response.writeHead(401).end();
    if (meddle(seen, response, number)) return;
    if (seen.headers.accept !== 'application/json')
      return void response.writeHead(200, { 'content-type': 'text/xml' }).end('<directory/>');
    if (seen.path === '/api/v1/employees/directory')
      return sendJson(response, {
        fields: [{ id: 'displayName', type: 'text', name: 'Display name' }],
        employees,
      });
    if (seen.path === '/api/v1/time_off/requests') return sendJson(response, requests);
    response.writeHead(404).end();
  });
}
