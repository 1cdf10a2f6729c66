import type { Field } from './role.ts';

/** Degrees by field of study, and what the thesis or final project was about. */
// prettier-ignore
export const studies: Readonly<Record<Field, { bachelor: readonly string[]; master: readonly string[]; theses: readonly string[] }>> = {
  computing: {
    bachelor: ['BSc Computer Science', 'BEng Software Engineering', 'BSc Informatics', 'BSc Information Technology'],
    master: ['MSc Computer Science', 'MSc Software Engineering', 'MSc Distributed Systems'],
    theses: ['Consistency in replicated stores.', 'Testing of concurrent programs.', 'Static analysis of large code bases.'],
  },
  data: {
    bachelor: ['BSc Mathematics', 'BSc Computer Science', 'BSc Statistics', 'BSc Physics'],
    master: ['MSc Data Science', 'MSc Statistics', 'MSc Machine Learning', 'MSc Computational Physics'],
    theses: ['Forecasting with sparse data.', 'Scalable data pipelines.', 'Uncertainty in neural networks.'],
  },
  security: {
    bachelor: ['BSc Computer Science', 'BSc Cyber Security', 'BSc Computer Networks'],
    master: ['MSc Information Security', 'MSc Cyber Security'],
    theses: ['Side channels in shared hardware.', 'Anomaly detection in network traffic.'],
  },
  business: {
    bachelor: ['BSc Business Administration', 'BA Economics', 'BSc Information Systems', 'BA Political Science'],
    master: ['MSc Management', 'MSc Information Systems', 'MSc Industrial Economics'],
    theses: ['Benefits of public IT projects.', 'Trust in distributed teams.', 'Procurement of innovation.'],
  },
  design: {
    bachelor: ['BA Interaction Design', 'BA Graphic Design', 'BSc Human-Computer Interaction'],
    master: ['MA Service Design', 'MSc Human-Computer Interaction'],
    theses: ['Designing for people with low vision.', 'Co-design with hospital staff.'],
  },
};
