import type { Practice } from './role.ts';
import { text } from './text.ts';

/** Practices that work with data. */
// prettier-ignore
export const dataPractices: readonly Practice[] = [
  {
    name: 'Data Engineering', share: 15,
    roles: [
      {
        title: text('Data Engineer', 'dataingeniør', 'dataingeniør', 'dataingenjör', 'data-engineer'),
        ladder: 'technical', share: 58, field: 'data', projects: 'data',
        core: ['Python', 'SQL', 'Apache Spark', 'Databricks'],
        more: ['Azure', 'AWS', 'Azure Data Factory', 'Apache Kafka', 'Apache Airflow', 'dbt', 'Snowflake', 'Scala', 'Data modelling', 'Terraform',
          'PostgreSQL', 'Microsoft Fabric'],
      },
      {
        title: text('Analytics Engineer', 'analyseingeniør', 'analyseingeniør', 'analysingenjör', 'analytics-engineer'),
        ladder: 'technical', share: 22, field: 'data', projects: 'data',
        core: ['SQL', 'dbt', 'Data modelling', 'Snowflake'],
        more: ['Python', 'Power BI', 'BigQuery', 'Databricks', 'Apache Airflow', 'Google Cloud', 'Azure', 'Data governance', 'Tableau'],
      },
      {
        title: text('Data Analyst', 'dataanalytiker', 'dataanalytiker', 'dataanalytiker', 'data-analist'),
        ladder: 'technical', share: 20, field: 'data', projects: 'data',
        core: ['SQL', 'Power BI', 'Excel', 'Statistics'],
        more: ['Python', 'R', 'Tableau', 'Data modelling', 'SQL Server', 'Microsoft Fabric', 'Data governance', 'Workshop facilitation'],
      },
    ],
  },
  {
    name: 'AI and Machine Learning', share: 7,
    roles: [
      {
        title: text('Machine Learning Engineer', 'maskinlæringsingeniør', 'machine learning-ingeniør', 'maskininlärningsingenjör', 'machinelearning-engineer'),
        ladder: 'technical', share: 55, field: 'data', projects: 'machine learning',
        core: ['Python', 'PyTorch', 'MLOps', 'Docker'],
        more: ['MLflow', 'Databricks', 'Kubernetes', 'AWS', 'Amazon SageMaker', 'Azure', 'Azure Machine Learning', 'Large language models', 'LangChain',
          'Computer vision', 'TensorFlow', 'Apache Spark'],
      },
      {
        title: text('Data Scientist', 'dataforsker', 'data scientist', 'datavetare', 'data scientist'),
        ladder: 'technical', share: 45, field: 'data', projects: 'machine learning',
        core: ['Python', 'Statistics', 'scikit-learn', 'SQL'],
        more: ['R', 'PyTorch', 'TensorFlow', 'Natural language processing', 'Large language models', 'Computer vision', 'Databricks', 'Power BI', 'MLflow', 'BigQuery'],
      },
    ],
  },
  {
    name: 'Architecture', share: 6,
    roles: [
      {
        title: text('Solution Architect', 'løsningsarkitekt', 'løsningsarkitekt', 'lösningsarkitekt', 'solution-architect'),
        ladder: 'expert', formerly: 'Java Developer', share: 50, field: 'computing', projects: 'architecture',
        core: ['Solution architecture', 'API design', 'Systems integration', 'Java'],
        more: ['Microservices', 'Event-driven architecture', 'Domain-driven design', 'AWS', 'Azure', 'Kubernetes', 'TOGAF', 'Security architecture',
          'Stakeholder management', 'Apache Kafka'],
      },
      {
        title: text('Enterprise Architect', 'virksomhetsarkitekt', 'enterprisearkitekt', 'verksamhetsarkitekt', 'enterprise-architect'),
        ladder: 'expert', formerly: 'Business Analyst', share: 22, field: 'computing', projects: 'architecture',
        core: ['Enterprise architecture', 'TOGAF', 'ArchiMate', 'Stakeholder management'],
        more: ['Solution architecture', 'Operating model design', 'Business cases', 'Roadmapping', 'Azure', 'Data governance', 'Systems integration'],
      },
      {
        title: text('Data Architect', 'dataarkitekt', 'dataarkitekt', 'dataarkitekt', 'data-architect'),
        ladder: 'expert', formerly: 'Data Engineer', share: 28, field: 'data', projects: 'architecture',
        core: ['Data modelling', 'Data governance', 'SQL', 'Solution architecture'],
        more: ['Databricks', 'Snowflake', 'Azure', 'AWS', 'Apache Kafka', 'Microsoft Fabric', 'Python', 'Event-driven architecture', 'TOGAF'],
      },
    ],
  },
];
