import { Component } from '@angular/core';

@Component({ selector: 'sa-insights-page', template: '<div class="page"><h1>Insights</h1></div>' })
export class InsightsPage {}
