import { Component } from '@angular/core';

@Component({ selector: 'sa-shortlists-page', template: '<div class="page"><h1>Shortlists</h1></div>' })
export class ShortlistsPage {}
