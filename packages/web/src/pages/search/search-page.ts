import { Component } from '@angular/core';

@Component({ selector: 'sa-search-page', template: '<div class="page"><h1>Search</h1></div>' })
export class SearchPage {}
