import { Component } from '@angular/core';

@Component({ selector: 'sa-person-page', template: '<div class="page"><h1>Person</h1></div>' })
export class PersonPage {}
