import { text, type Text } from './text.ts';

export type ProjectType =
  | 'Implementation'
  | 'Modernisation'
  | 'Migration'
  | 'Advisory'
  | 'Assessment'
  | 'Proof of concept'
  | 'Managed service'
  | 'Programme delivery';

// prettier-ignore
export const projectTypes: Readonly<Record<ProjectType, Text>> = {
  Implementation: text('Implementation', 'Implementering', 'Implementering', 'Införande', 'Implementatie'),
  Modernisation: text('Modernisation', 'Modernisering', 'Modernisering', 'Modernisering', 'Modernisering'),
  Migration: text('Migration', 'Migrering', 'Migrering', 'Migrering', 'Migratie'),
  Advisory: text('Advisory', 'Rådgivning', 'Rådgivning', 'Rådgivning', 'Advies'),
  Assessment: text('Assessment', 'Vurdering', 'Vurdering', 'Utvärdering', 'Beoordeling'),
  'Proof of concept': text('Proof of concept', 'Konseptutprøving', 'Konceptafprøvning', 'Konceptstudie', 'Proof of concept'),
  'Managed service': text('Managed service', 'Forvaltning', 'Forvaltning', 'Förvaltning', 'Beheer'),
  'Programme delivery': text('Programme delivery', 'Programleveranse', 'Programleverance', 'Programleverans', 'Programmaleiding'),
};

export type ProjectKind =
  | 'application'
  | 'frontend'
  | 'data'
  | 'machine learning'
  | 'platform'
  | 'security'
  | 'architecture'
  | 'delivery'
  | 'advisory'
  | 'design'
  | 'quality';

/** What a project was: its short description, its type, and what the consultant did there, `{skills}` being what with. */
export type ProjectTheme = readonly [title: string, type: ProjectType, work: string];

// prettier-ignore
export const projectKinds: Readonly<Record<ProjectKind, readonly ProjectTheme[]>> = {
  application: [
    ['New case handling system', 'Implementation', 'Built the services behind the case workers\' new system with {skills}.'],
    ['Modernisation of a core system', 'Modernisation', 'Took functions out of an ageing core system one by one and built them anew with {skills}.'],
    ['Payment and invoicing services', 'Implementation', 'Developed services for payments, invoices and reminders using {skills}.'],
    ['Self-service portal', 'Implementation', 'Developed the portal where customers see and change their own agreements, with {skills}.'],
    ['Move of applications to the cloud', 'Migration', 'Prepared twelve applications for the cloud and moved them, working with {skills}.'],
    ['Maintenance of line-of-business applications', 'Managed service', 'Kept a family of applications running and improved them release by release with {skills}.'],
  ],
  frontend: [
    ['Customer app', 'Implementation', 'Developed the app that customers use every day, with {skills}.'],
    ['Redesign of the public website', 'Modernisation', 'Rebuilt the website page by page with {skills}; it now passes WCAG 2.2 AA.'],
    ['Design system and component library', 'Implementation', 'Built the components that nine teams share, with {skills}.'],
    ['Booking and ticketing on the phone', 'Proof of concept', 'Built a first version in six weeks with {skills}, tested with real users.'],
    ['Internal tool for case workers', 'Implementation', 'Developed screens for search, overview and decisions with {skills}.'],
  ],
  data: [
    ['Customer data platform', 'Implementation', 'Built pipelines and models that bring customer data from fourteen systems together, with {skills}.'],
    ['Data warehouse move to the cloud', 'Migration', 'Moved a data warehouse of nine terabytes and its nightly jobs to the cloud with {skills}.'],
    ['Regulatory reporting', 'Implementation', 'Made the monthly reports to the regulator reproducible and traceable using {skills}.'],
    ['Self-service analytics', 'Modernisation', 'Replaced two hundred hand-made reports by governed data products, with {skills}.'],
    ['Real-time measurements from sensors', 'Proof of concept', 'Showed that readings can be used within seconds of being taken, with {skills}.'],
    ['Data quality assessment', 'Assessment', 'Measured the quality of master data and proposed how to mend it, using {skills}.'],
  ],
  'machine learning': [
    ['Demand forecasting', 'Implementation', 'Trained and ran models that forecast demand for each site, with {skills}.'],
    ['Document understanding', 'Proof of concept', 'Showed that incoming letters can be sorted and summarised reliably, using {skills}.'],
    ['Fraud detection', 'Implementation', 'Built the scoring service and its monitoring with {skills}.'],
    ['Machine learning platform', 'Implementation', 'Gave data scientists one way from notebook to production with {skills}.'],
    ['Assistant for customer service', 'Proof of concept', 'Built an assistant that answers from the customer\'s own documents, with {skills}.'],
  ],
  platform: [
    ['Cloud landing zone', 'Implementation', 'Set up accounts, networks and guard rails as code with {skills}.'],
    ['Container platform for forty teams', 'Implementation', 'Built and ran the platform that the development teams deploy to, with {skills}.'],
    ['Data centre exit', 'Migration', 'Moved workloads out of two data centres before the lease ended, using {skills}.'],
    ['Continuous delivery', 'Modernisation', 'Brought the time from commit to production from weeks to an hour with {skills}.'],
    ['Operation of critical services', 'Managed service', 'On call for services that must not stop; improved monitoring and recovery with {skills}.'],
  ],
  security: [
    ['Security monitoring', 'Implementation', 'Set up detection, alerting and response with {skills}.'],
    ['Security review of public services', 'Assessment', 'Reviewed services before launch and followed the findings up, using {skills}.'],
    ['Preparation for certification', 'Advisory', 'Led the work towards certification, from gap analysis to audit, with {skills}.'],
    ['Identity platform', 'Implementation', 'Introduced single sign-on and access reviews for eight thousand users, with {skills}.'],
    ['Zero trust programme', 'Advisory', 'Planned and piloted the move away from a trusted network, with {skills}.'],
  ],
  architecture: [
    ['Target architecture', 'Advisory', 'Described target and road map together with the customer\'s architects, drawing on {skills}.'],
    ['Integration platform', 'Implementation', 'Responsible for the architecture of an integration platform: {skills}.'],
    ['Review of a large procurement', 'Assessment', 'Assessed four suppliers\' solutions and their risks, using {skills}.'],
    ['Replacement of a core system', 'Modernisation', 'Lead architect for the step-by-step replacement of a core system, with {skills}.'],
  ],
  delivery: [
    ['Delivery of a new core platform', 'Programme delivery', 'Led a delivery of five teams from planning to acceptance, with {skills}.'],
    ['Turnaround of a late project', 'Programme delivery', 'Replanned with customer and suppliers and brought the delivery home, using {skills}.'],
    ['Introduction of agile ways of working', 'Advisory', 'Coached eleven teams through their first year, with {skills}.'],
    ['Roll-out to regional offices', 'Implementation', 'Planned and ran the roll-out, office by office, with {skills}.'],
    ['Transition to a new supplier', 'Managed service', 'Led the handover of operations without interruption, using {skills}.'],
  ],
  advisory: [
    ['Digital service strategy', 'Advisory', 'Worked out strategy and first-year plan with the management, using {skills}.'],
    ['Process improvement in case handling', 'Advisory', 'Mapped how cases travel and took out a third of the steps, with {skills}.'],
    ['Requirements for a new system', 'Advisory', 'Gathered and prioritised requirements with users from all regions, using {skills}.'],
    ['Product team for citizen services', 'Implementation', 'Led the backlog from first sketch to launch with {skills}.'],
    ['New operating model for IT', 'Advisory', 'Described roles, forums and measures and helped the line organisation begin, with {skills}.'],
  ],
  design: [
    ['Concept for a new digital service', 'Proof of concept', 'Explored needs, sketched and tested with forty users, through {skills}.'],
    ['Redesign of an application form', 'Modernisation', 'Halved the share of forms given up half-way, with {skills}.'],
    ['Service journey across channels', 'Advisory', 'Described today\'s and tomorrow\'s journey with staff and users, using {skills}.'],
    ['Design system', 'Implementation', 'Designed and documented the components that all products share, with {skills}.'],
  ],
  quality: [
    ['Test automation for a release train', 'Implementation', 'Brought regression testing from two weeks to two hours with {skills}.'],
    ['Acceptance testing of a core system', 'Programme delivery', 'Planned and ran acceptance testing together with the users, with {skills}.'],
    ['Performance testing before launch', 'Assessment', 'Found the limits of the system before its users did, using {skills}.'],
    ['Quality improvement in four teams', 'Advisory', 'Helped the teams take charge of their own quality, with {skills}.'],
  ],
};

/** How a project went, for the end of its long description. */
export const outcomes: readonly string[] = [
  "Delivered in two-week iterations together with the customer's own team.",
  'Went live on time and within budget.',
  'Handed over to the customer with documentation and training.',
  'In daily use by more than three thousand people.',
  'The customer has since extended the agreement twice.',
  'Responsible for mentoring two junior colleagues.',
  'Worked closely with users in workshops and tests.',
  'Cut the running cost by a third.',
  'Met the requirements for privacy and universal design.',
  'Reported progress and risks to the steering group.',
];
