import { Component } from '@angular/core';
@Component({ selector: 'sa-root', template: '<h1>Smart-Assign</h1>' })
export class Shell {}
