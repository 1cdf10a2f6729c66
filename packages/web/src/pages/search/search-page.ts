import { Component } from '@angular/core';
import { TypeAhead } from '../../shared/type-ahead.ts';

@Component({ selector: 'sa-search-page', imports: [TypeAhead], template: '<div class="page"><h1>Search</h1><sa-type-ahead label="Skill" vocabulary="skills"/></div>' })
export class SearchPage {}
