import { bootstrapApplication } from '@angular/platform-browser';
import { Shell } from './shell/shell.ts';
import { configuration } from './shell/configuration.ts';

bootstrapApplication(Shell, configuration).catch((error: unknown) => console.error(error));
