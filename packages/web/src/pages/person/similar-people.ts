import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '../../api/answers.ts';
import { CompareTray, mostCompared } from '../../shared/compare-tray.ts';
import { personName } from '../../shared/person-name.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';

type SimilarAnswer = Answer<'/api/v1/candidates/{userId}/similar'>;

/** So many shared skills are named, the rarest. */
const named = 5;

/** Who could stand in: how alike they are, and in what. */
@Component({
  selector: 'sa-similar-people',
  imports: [ProblemNotice, RouterLink],
  template: `
    @if (found.error(); as error) {
      <sa-problem-notice [error]="error" (again)="found.reload()" />
    } @else if (!found.hasValue()) {
      <div class="waiting"><span class="visually-hidden">Similar people are on their way</span></div>
    } @else if (found.value().similar.length === 0) {
      <p class="soft">Nobody: the CV names no skills that others have too.</p>
    } @else {
      <div class="scroll-x" tabindex="0" role="region" aria-label="Table of similar people">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">Compare</span></th>
              <th scope="col">Person</th>
              <th scope="col">Grade</th>
              <th scope="col">Location</th>
              <th scope="col" class="number">Alike</th>
              <th scope="col">Shared skills</th>
              <th scope="col">Without</th>
            </tr>
          </thead>
          <tbody>
            @for (each of found.value().similar; track each.userId) {
              <tr>
                <td class="choose">
                  <input
                    type="checkbox"
                    [checked]="tray.chosen().has(each.userId)"
                    [disabled]="!tray.chosen().has(each.userId) && tray.chosen().size >= most"
                    [attr.aria-label]="'Compare ' + personName(each)"
                    (change)="tray.toggle(each.userId)"
                  />
                </td>
                <td class="person">
                  <a [routerLink]="['/people', each.userId]">{{ personName(each) }}</a>
                  <span class="small soft">{{ each.title }}</span>
                </td>
                <td class="word">{{ each.grade ?? '–' }}</td>
                <td class="word">{{ each.country ?? '–' }}</td>
                <td class="number">
                  <span class="alike">
                    <span class="track" aria-hidden="true"
                      ><span class="bar" [style.inline-size.%]="each.score * 100"></span
                    ></span>
                    {{ inPercent(each.score) }}
                  </span>
                </td>
                <td>
                  {{ first(names(each.sharedSkills)) }}
                  @if (each.sharedSkills.length > ${named}) {
                    <span class="soft small">and {{ each.sharedSkills.length - ${named} }} more</span>
                  }
                </td>
                <td class="soft">
                  {{ first(each.missingSkills) || '–' }}
                  @if (each.missingSkills.length > ${named}) {
                    <span class="small">and {{ each.missingSkills.length - ${named} }} more</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    .waiting {
      height: 22rem;
    }
    .table {
      min-width: 52rem;
    }
    .choose {
      width: 2rem;
    }
    input {
      width: 1.125rem;
      height: 1.125rem;
      margin: 2px 0 0;
    }
    .small {
      white-space: nowrap;
    }
    .person {
      min-width: 10rem;
    }
    .person a {
      font-weight: 600;
    }
    .person span {
      display: block;
    }
    .word {
      white-space: nowrap;
    }
    .alike {
      display: inline-flex;
      gap: var(--space-2);
      align-items: center;
      white-space: nowrap;
    }
    .track {
      width: 4rem;
      height: 0.5rem;
      border-radius: 2px;
      background: var(--sheet-sunken);
    }
    .bar {
      display: block;
      height: 100%;
      border-radius: 2px;
      background: var(--line-strong);
    }
  `,
})
export class SimilarPeople {
  readonly userId = input.required<string>();
  readonly lang = input<string>();

  readonly #session = inject(Session);
  protected readonly found = httpResource<SimilarAnswer>(() => {
    const lang = this.lang();
    return {
      url: `/api/v1/candidates/${this.userId()}/similar`,
      params: { limit: 6, ...(lang && { lang }), ...(this.#session.isBlind() && { blind: true }) },
    };
  });
  protected readonly tray = inject(CompareTray);
  protected readonly most = mostCompared;
  protected readonly personName = personName;
  protected readonly first = (names: readonly string[]): string => names.slice(0, named).join(', ');
  protected readonly names = (skills: readonly { readonly skill: string }[]): string[] =>
    skills.map(({ skill }) => skill);
  protected readonly inPercent = (score: number): string => `${Math.round(score * 100)}\u00a0%`;
}
