import { Component } from '@angular/core';

@Component({ selector: 'sa-compare-page', template: '<div class="page"><h1>Compare</h1></div>' })
export class ComparePage {}
