export * from './answer.ts';
export { HttpClient, type Downloaded, type HttpClientOptions, type JsonRequest } from './client.ts';
export { systemClock, type Clock } from './clock.ts';
