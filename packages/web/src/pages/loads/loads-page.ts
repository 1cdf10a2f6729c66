import { Component } from '@angular/core';

@Component({ selector: 'sa-loads-page', template: '<div class="page"><h1>Loads</h1></div>' })
export class LoadsPage {}
