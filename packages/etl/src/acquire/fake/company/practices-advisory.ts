import type { Practice } from './role.ts';
import { text } from './text.ts';

/** Practices that lead, advise and design. */
// prettier-ignore
export const advisoryPractices: readonly Practice[] = [
  {
    name: 'Delivery Management', share: 7,
    roles: [
      {
        title: text('Project Manager', 'prosjektleder', 'projektleder', 'projektledare', 'projectmanager'),
        ladder: 'advisory', share: 48, field: 'business', projects: 'delivery',
        core: ['Project management', 'Risk management', 'Budgeting', 'Stakeholder management'],
        more: ['PRINCE2', 'Scrum', 'Supplier management', 'Change management', 'Jira', 'Business cases', 'Kanban', 'SAFe'],
      },
      {
        title: text('Scrum Master', 'scrum master', 'scrum master', 'scrum master', 'scrummaster'),
        ladder: 'advisory', share: 32, field: 'business', projects: 'delivery',
        core: ['Scrum', 'Kanban', 'Jira', 'Workshop facilitation'],
        more: ['Agile coaching', 'SAFe', 'User stories', 'Stakeholder management', 'Change management', 'Risk management'],
      },
      {
        title: text('Delivery Manager', 'leveranseleder', 'leveranceleder', 'leveransledare', 'deliverymanager'),
        ladder: 'expert', formerly: 'Project Manager', share: 20, field: 'business', projects: 'delivery',
        core: ['Programme management', 'Stakeholder management', 'Supplier management', 'Budgeting'],
        more: ['SAFe', 'Agile coaching', 'PRINCE2', 'Risk management', 'Service management', 'Change management', 'Scrum'],
      },
    ],
  },
  {
    name: 'Business Advisory', share: 6,
    roles: [
      {
        title: text('Business Analyst', 'forretningsanalytiker', 'forretningsanalytiker', 'affärsanalytiker', 'businessanalist'),
        ladder: 'advisory', share: 45, field: 'business', projects: 'advisory',
        core: ['Requirements analysis', 'Business process modelling', 'User stories'],
        more: ['BPMN', 'Workshop facilitation', 'Stakeholder management', 'SQL', 'Jira', 'Scrum', 'Business cases', 'Data modelling', 'Excel'],
      },
      {
        title: text('Product Owner', 'produkteier', 'produktejer', 'produktägare', 'product owner'),
        ladder: 'advisory', share: 25, field: 'business', projects: 'advisory',
        core: ['Product ownership', 'Roadmapping', 'User stories', 'Stakeholder management'],
        more: ['Scrum', 'Kanban', 'Jira', 'User research', 'Business cases', 'Workshop facilitation', 'SAFe'],
      },
      {
        title: text('Management Consultant', 'ledelseskonsulent', 'managementkonsulent', 'managementkonsult', 'managementconsultant'),
        ladder: 'advisory', share: 30, field: 'business', projects: 'advisory',
        core: ['Operating model design', 'Business cases', 'Change management', 'Stakeholder management'],
        more: ['Service management', 'Programme management', 'Workshop facilitation', 'Supplier management', 'Excel', 'Enterprise architecture', 'Roadmapping'],
      },
    ],
  },
  {
    name: 'Experience Design', share: 3,
    roles: [
      {
        title: text('UX Designer', 'UX-designer', 'UX-designer', 'UX-designer', 'UX-designer'),
        ladder: 'technical', share: 65, field: 'design', projects: 'design',
        core: ['Interaction design', 'Figma', 'Prototyping', 'User research'],
        more: ['Usability testing', 'Design systems', 'Accessibility (WCAG)', 'Information architecture', 'Content design', 'HTML/CSS', 'Workshop facilitation'],
      },
      {
        title: text('Service Designer', 'tjenestedesigner', 'servicedesigner', 'tjänstedesigner', 'servicedesigner'),
        ladder: 'advisory', share: 35, field: 'design', projects: 'design',
        core: ['Service design', 'User research', 'Customer journeys', 'Workshop facilitation'],
        more: ['Prototyping', 'Figma', 'Accessibility (WCAG)', 'Content design', 'Business process modelling', 'Stakeholder management', 'Change management'],
      },
    ],
  },
];
