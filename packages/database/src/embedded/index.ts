export { startEmbeddedServer, type EmbeddedServer, type StartOptions } from './server.ts';
export {
  embeddedServerStatus,
  removeEmbeddedServer,
  stopEmbeddedServer,
  type EmbeddedServerStatus,
} from './stop.ts';
