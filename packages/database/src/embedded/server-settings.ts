import { statfs } from 'node:fs/promises';
import type { Place } from './place.ts';

// sun_path holds 108 bytes on Linux and 104 on macOS; PostgreSQL adds `.lock` to the name.
const longestSocketPath = 100;

/**
 * The server's settings, for a machine that loads a whole export at once and then answers many readers.
 * Logging is chosen so that no cell of a CV gets into the log: no statements, no parameters, no DETAIL (it quotes the row), and
 * no ordinary errors, whose message may quote a value; the client is told them anyway.
 */
export async function serverSettings(place: Place, port: number): Promise<Record<string, string>> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: hasSocket(place, port) ? place.socketFolder : '',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '256MB',
    work_mem: '64MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    checkpoint_timeout: '15min',
    max_parallel_workers_per_gather: '2',
    jit: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: '-1',
  };
  // A client that was killed in mid-query must not keep its locks until the query is done.
  if (process.platform === 'linux' || process.platform === 'darwin')
    settings['client_connection_check_interval'] = '2s';
  // The 64 MB that Docker gives to /dev/shm are too small for a parallel hash join: "No space left on device".
  if (await sharedMemoryIsSmall()) settings['dynamic_shared_memory_type'] = 'sysv';
  return settings;
}

/** Written as a file that `postgresql.conf` includes. */
export function settingsFile(settings: Record<string, string>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `# Rewritten at every start. Settings of your own: alter system set …, or below the include in postgresql.conf.\n${lines.join('\n')}\n`;
}

/** Whether the server also listens on a Unix socket: where there are such, and the path is short enough. */
export function hasSocket(place: Place, port: number): boolean {
  if (process.platform === 'win32') return false;
  return Buffer.byteLength(`${place.socketFolder}/.s.PGSQL.${port}`) <= longestSocketPath;
}

async function sharedMemoryIsSmall(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return statfs('/dev/shm').then(
    ({ blocks, bsize }) => blocks * bsize < 512 * 1024 * 1024,
    () => true,
  );
}
