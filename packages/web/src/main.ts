import { bootstrapApplication } from '@angular/platform-browser';
import { Shell } from './shell/shell.ts';
import { configuration } from './shell/configuration.ts';

await bootstrapApplication(Shell, configuration);
