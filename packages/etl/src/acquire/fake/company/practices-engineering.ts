import type { Practice } from './role.ts';
import { text } from './text.ts';

/** Practices that build and run software. */
// prettier-ignore
export const engineeringPractices: readonly Practice[] = [
  {
    name: 'Software Engineering', share: 26,
    roles: [
      {
        title: text('Java Developer', 'Java-utvikler', 'Java-udvikler', 'Java-utvecklare', 'Java-ontwikkelaar'),
        ladder: 'technical', share: 26, field: 'computing', projects: 'application',
        core: ['Java', 'Spring Boot', 'REST APIs', 'SQL'],
        more: ['Kotlin', 'Microservices', 'Apache Kafka', 'PostgreSQL', 'Oracle Database', 'Docker', 'Kubernetes', 'AWS', 'Jenkins',
          'Domain-driven design', 'GraphQL', 'Scrum'],
      },
      {
        title: text('.NET Developer', '.NET-utvikler', '.NET-udvikler', '.NET-utvecklare', '.NET-ontwikkelaar'),
        ladder: 'technical', share: 24, field: 'computing', projects: 'application',
        core: ['C#', '.NET', 'ASP.NET Core', 'SQL Server'],
        more: ['Azure', 'Azure Functions', 'Azure DevOps', 'REST APIs', 'Microservices', 'Docker', 'TypeScript', 'Angular',
          'Event-driven architecture', 'Domain-driven design', 'Scrum'],
      },
      {
        title: text('Full-stack Developer', 'fullstack-utvikler', 'fullstack-udvikler', 'fullstack-utvecklare', 'full-stack-ontwikkelaar'),
        ladder: 'technical', share: 24, field: 'computing', projects: 'application',
        core: ['TypeScript', 'Node.js', 'React', 'PostgreSQL'],
        more: ['JavaScript', 'Next.js', 'GraphQL', 'REST APIs', 'MongoDB', 'Docker', 'AWS', 'AWS Lambda', 'Python', 'GitHub Actions', 'Scrum'],
      },
      {
        title: text('Frontend Developer', 'frontend-utvikler', 'frontend-udvikler', 'frontend-utvecklare', 'front-end-ontwikkelaar'),
        ladder: 'technical', share: 17, field: 'computing', projects: 'frontend',
        core: ['JavaScript', 'TypeScript', 'React', 'HTML/CSS'],
        more: ['Angular', 'Vue.js', 'Next.js', 'Accessibility (WCAG)', 'Design systems', 'Figma', 'Cypress', 'Playwright', 'GraphQL', 'Node.js'],
      },
      {
        title: text('Mobile Developer', 'mobilutvikler', 'mobiludvikler', 'mobilutvecklare', 'mobiele ontwikkelaar'),
        ladder: 'technical', share: 9, field: 'computing', projects: 'frontend',
        core: ['Kotlin', 'Swift', 'React Native'],
        more: ['SwiftUI', 'Jetpack Compose', 'Java', 'TypeScript', 'REST APIs', 'GraphQL', 'GitHub Actions', 'Accessibility (WCAG)'],
      },
    ],
  },
  {
    name: 'Cloud and Platform', share: 14,
    roles: [
      {
        title: text('Cloud Engineer', 'skyingeniør', 'cloudingeniør', 'molningenjör', 'cloud-engineer'),
        ladder: 'technical', share: 40, field: 'computing', projects: 'platform',
        core: ['AWS', 'Terraform', 'Linux', 'Networking'],
        more: ['Azure', 'Google Cloud', 'Kubernetes', 'Docker', 'Ansible', 'Python', 'Bash', 'AWS Lambda', 'Identity and access management', 'GitHub Actions'],
      },
      {
        title: text('DevOps Engineer', 'DevOps-ingeniør', 'DevOps-ingeniør', 'DevOps-ingenjör', 'DevOps-engineer'),
        ladder: 'technical', share: 38, field: 'computing', projects: 'platform',
        core: ['Kubernetes', 'Docker', 'Terraform', 'Azure'],
        more: ['Helm', 'Argo CD', 'GitHub Actions', 'Azure DevOps', 'Jenkins', 'Ansible', 'Prometheus', 'Grafana', 'Linux', 'OpenShift', 'Go', 'DevSecOps'],
      },
      {
        title: text('Site Reliability Engineer', 'driftsingeniør', 'driftsingeniør', 'driftingenjör', 'site reliability engineer'),
        ladder: 'technical', share: 22, field: 'computing', projects: 'platform',
        core: ['Linux', 'Kubernetes', 'Site reliability engineering', 'Prometheus'],
        more: ['Grafana', 'Terraform', 'Go', 'Python', 'AWS', 'Google Cloud', 'Networking', 'Incident response', 'Argo CD', 'Bash'],
      },
    ],
  },
  {
    name: 'Cyber Security', share: 8,
    roles: [
      {
        title: text('Security Engineer', 'sikkerhetsingeniør', 'sikkerhedsingeniør', 'säkerhetsingenjör', 'security-engineer'),
        ladder: 'technical', share: 42, field: 'security', projects: 'security',
        core: ['Identity and access management', 'Vulnerability management', 'Linux'],
        more: ['Microsoft Sentinel', 'Azure', 'AWS', 'Zero trust', 'DevSecOps', 'Incident response', 'Python', 'Networking', 'Kubernetes', 'Threat modelling'],
      },
      {
        title: text('Security Consultant', 'sikkerhetsrådgiver', 'sikkerhedsrådgiver', 'säkerhetskonsult', 'securityconsultant'),
        ladder: 'advisory', share: 36, field: 'security', projects: 'security',
        core: ['ISO 27001', 'Risk assessment', 'Threat modelling'],
        more: ['Security architecture', 'Zero trust', 'Identity and access management', 'Stakeholder management', 'Incident response', 'Data governance', 'Azure'],
      },
      {
        title: text('Penetration Tester', 'penetrasjonstester', 'penetrationstester', 'penetrationstestare', 'penetratietester'),
        ladder: 'technical', share: 22, field: 'security', projects: 'security',
        core: ['Penetration testing', 'Burp Suite', 'Linux', 'Networking'],
        more: ['Python', 'Bash', 'Threat modelling', 'Vulnerability management', 'AWS', 'API testing', 'DevSecOps'],
      },
    ],
  },
  {
    name: 'Quality Engineering', share: 8,
    roles: [
      {
        title: text('Test Engineer', 'testingeniør', 'testingeniør', 'testingenjör', 'testengineer'),
        ladder: 'technical', share: 75, field: 'computing', projects: 'quality',
        core: ['Test automation', 'API testing', 'Selenium'],
        more: ['Playwright', 'Cypress', 'Cucumber', 'Performance testing', 'JMeter', 'Java', 'TypeScript', 'SQL', 'Exploratory testing', 'Jira', 'GitHub Actions', 'Scrum'],
      },
      {
        title: text('Test Manager', 'testleder', 'testleder', 'testledare', 'testmanager'),
        ladder: 'expert', formerly: 'Test Engineer', share: 25, field: 'computing', projects: 'quality',
        core: ['Test management', 'Test strategy', 'Risk management'],
        more: ['Test automation', 'Stakeholder management', 'Exploratory testing', 'Performance testing', 'Jira', 'Scrum', 'Supplier management'],
      },
    ],
  },
];
