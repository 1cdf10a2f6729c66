import { Component, computed, input, output, signal } from '@angular/core';
import { LevelDots } from '../../../shared/level-dots.ts';
import {
  missingSkills,
  skillRows,
  yearsScale,
  type Skill,
  type SkillOrder,
  type WantedSkill,
} from './skill-order.ts';

/** So many are shown before one asks for the others. */
const shownAtFirst = 16;

const columns = [
  { order: 'name', name: 'Skill' },
  { order: 'level', name: 'Level' },
  { order: 'years', name: 'Years' },
] as const;

/** Skills as a chart that is a table: levels as dots, years as bars to one scale. */
@Component({
  selector: 'sa-skill-table',
  imports: [LevelDots],
  templateUrl: './skill-table.html',
  styleUrl: './skill-table.css',
})
export class SkillTable {
  readonly skills = input.required<readonly Skill[]>();
  /** What was searched for. */
  readonly wanted = input<readonly WantedSkill[]>([]);
  readonly order = input<SkillOrder>('level');
  readonly ordered = output<SkillOrder>();

  protected readonly columns = columns;
  protected readonly shownAtFirst = shownAtFirst;
  protected readonly isOpen = signal(false);
  protected readonly rows = computed(() => skillRows(this.skills(), this.wanted(), this.order()));
  protected readonly missing = computed(() => missingSkills(this.skills(), this.wanted()));
  protected readonly scale = computed(() => yearsScale(this.skills()));

  protected inScale(years: number): number {
    return Math.min(100, (years / this.scale()) * 100);
  }

  /** Names go up, figures go down. */
  protected sortState(order: SkillOrder): 'ascending' | 'descending' | 'none' {
    if (order !== this.order()) return 'none';
    return order === 'name' ? 'ascending' : 'descending';
  }
}
