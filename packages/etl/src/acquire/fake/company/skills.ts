/** Skills by category, each with the year in which consultants began to have it. */
// prettier-ignore
const skillsByCategory = {
  'Programming languages': {
    Java: 1998, 'C#': 2003, Python: 2004, JavaScript: 2000, TypeScript: 2014, Kotlin: 2016, Go: 2013, Scala: 2010, Swift: 2015,
    SQL: 1995, R: 2008, Bash: 1998,
  },
  Frameworks: {
    'Spring Boot': 2014, '.NET': 2003, 'ASP.NET Core': 2016, 'Node.js': 2012, React: 2015, Angular: 2016, 'Vue.js': 2016,
    'Next.js': 2018, 'React Native': 2016, SwiftUI: 2019, 'Jetpack Compose': 2021, GraphQL: 2017, 'REST APIs': 2006,
    'HTML/CSS': 1998,
  },
  'Data platforms': {
    Databricks: 2016, 'Apache Spark': 2014, 'Apache Kafka': 2014, 'Apache Airflow': 2017, dbt: 2019, Snowflake: 2016,
    BigQuery: 2014, 'Power BI': 2015, Tableau: 2010, PostgreSQL: 2005, 'Oracle Database': 1998, 'SQL Server': 2000,
    MongoDB: 2012, 'Data modelling': 1998, 'Microsoft Fabric': 2023, 'Data governance': 2008, Excel: 1997,
  },
  'Machine learning': {
    PyTorch: 2018, TensorFlow: 2016, 'scikit-learn': 2012, MLflow: 2019, 'Azure Machine Learning': 2018, 'Amazon SageMaker': 2018,
    'Large language models': 2022, LangChain: 2023, 'Natural language processing': 2012, 'Computer vision': 2014,
    Statistics: 1998, MLOps: 2019,
  },
  Cloud: { AWS: 2010, Azure: 2012, 'Google Cloud': 2014, 'AWS Lambda': 2016, 'Azure Functions': 2017, 'Azure Data Factory': 2016 },
  'Platform and operations': {
    Kubernetes: 2016, Docker: 2014, Terraform: 2016, Ansible: 2013, Helm: 2017, 'GitHub Actions': 2019, 'Azure DevOps': 2018,
    'Argo CD': 2019, Jenkins: 2011, Prometheus: 2016, Grafana: 2015, Linux: 1998, OpenShift: 2015,
    'Site reliability engineering': 2016, Networking: 1998,
  },
  Security: {
    'Threat modelling': 2006, 'Penetration testing': 2003, 'Burp Suite': 2008, 'Microsoft Sentinel': 2019,
    'Identity and access management': 2003, 'ISO 27001': 2006, 'Zero trust': 2018, 'Security architecture': 2004,
    'Incident response': 2005, 'Vulnerability management': 2006, DevSecOps: 2018, 'Risk assessment': 2000,
  },
  Architecture: {
    'Solution architecture': 2000, 'Enterprise architecture': 2000, TOGAF: 2005, 'Domain-driven design': 2008,
    Microservices: 2014, 'Event-driven architecture': 2012, 'API design': 2008, 'Systems integration': 1998, ArchiMate: 2009,
  },
  Delivery: {
    'Project management': 1995, 'Programme management': 1998, PRINCE2: 1998, Scrum: 2004, Kanban: 2010, SAFe: 2014,
    'Agile coaching': 2008, 'Stakeholder management': 1995, 'Risk management': 1995, Budgeting: 1995, Jira: 2008,
    'Supplier management': 1995,
  },
  'Business analysis': {
    'Requirements analysis': 1995, 'Business process modelling': 1998, BPMN: 2007, 'User stories': 2006, 'Product ownership': 2008,
    Roadmapping: 2005, 'Business cases': 1995, 'Change management': 1995, 'Operating model design': 2000,
    'Service management': 2000, 'Workshop facilitation': 1995,
  },
  Design: {
    'User research': 2004, 'Interaction design': 2002, 'Service design': 2009, Figma: 2018, Prototyping: 2002,
    'Accessibility (WCAG)': 2008, 'Design systems': 2015, 'Usability testing': 2002, 'Information architecture': 2000,
    'Content design': 2012, 'Customer journeys': 2008,
  },
  'Quality engineering': {
    'Test automation': 2006, Selenium: 2008, Playwright: 2020, Cypress: 2018, 'Test strategy': 2000, 'Performance testing': 2003,
    JMeter: 2006, 'API testing': 2010, Cucumber: 2011, 'Exploratory testing': 2004, 'Test management': 1998,
  },
} as const;

type SkillsByCategory = typeof skillsByCategory;
export type SkillCategory = keyof SkillsByCategory;
export type SkillName = { [category in SkillCategory]: keyof SkillsByCategory[category] }[SkillCategory];

export interface Skill {
  readonly name: SkillName;
  readonly category: SkillCategory;
  /** Year in which consultants began to have it: nobody has had it for longer. */
  readonly since: number;
}

export const skills: ReadonlyMap<SkillName, Skill> = new Map(
  Object.entries(skillsByCategory).flatMap(([category, names]) =>
    Object.entries(names).map(([name, since]) => [
      name as SkillName,
      { name: name as SkillName, category: category as SkillCategory, since },
    ]),
  ),
);
