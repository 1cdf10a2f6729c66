import type { SkillName } from './skills.ts';

export interface Certificate {
  readonly name: string;
  readonly organiser: string;
  /** Somebody who holds it has one of these skills. */
  readonly skills: readonly SkillName[];
  /** Null: it never lapses. */
  readonly validMonths: number | null;
  /** First year it could be taken. */
  readonly since: number;
  /** Lowest SFIA level at which people take it. */
  readonly fromSfia: number;
}

type Line = readonly [
  string,
  readonly SkillName[],
  validMonths: number | null,
  since: number,
  fromSfia: number,
];

// prettier-ignore
const byOrganiser: Readonly<Record<string, readonly Line[]>> = {
  'Amazon Web Services': [
    ['AWS Certified Cloud Practitioner', ['AWS', 'AWS Lambda'], 36, 2018, 1],
    ['AWS Certified Solutions Architect – Associate', ['AWS'], 36, 2013, 3],
    ['AWS Certified Solutions Architect – Professional', ['AWS'], 36, 2014, 5],
    ['AWS Certified Developer – Associate', ['AWS', 'AWS Lambda'], 36, 2014, 2],
    ['AWS Certified Machine Learning – Specialty', ['Amazon SageMaker'], 36, 2019, 4],
  ],
  Microsoft: [
    ['Microsoft Certified: Azure Fundamentals (AZ-900)', ['Azure', 'Azure Functions', 'Azure DevOps'], null, 2019, 1],
    ['Microsoft Certified: Azure Developer Associate (AZ-204)', ['Azure Functions', 'Azure'], 12, 2020, 3],
    ['Microsoft Certified: Azure Solutions Architect Expert (AZ-305)', ['Azure'], 12, 2021, 5],
    ['Microsoft Certified: DevOps Engineer Expert (AZ-400)', ['Azure DevOps'], 12, 2019, 4],
    ['Microsoft Certified: Azure Data Engineer Associate (DP-203)', ['Azure Data Factory'], 12, 2021, 3],
    ['Microsoft Certified: Fabric Analytics Engineer Associate (DP-600)', ['Microsoft Fabric'], 12, 2024, 3],
    ['Microsoft Certified: Power BI Data Analyst Associate (PL-300)', ['Power BI'], 12, 2021, 2],
    ['Microsoft Certified: Azure AI Engineer Associate (AI-102)', ['Azure Machine Learning', 'Large language models'], 12, 2021, 3],
    ['Microsoft Certified: Security Operations Analyst Associate (SC-200)', ['Microsoft Sentinel'], 12, 2021, 3],
  ],
  'Google Cloud': [
    ['Professional Cloud Architect', ['Google Cloud'], 24, 2017, 4],
    ['Professional Data Engineer', ['BigQuery', 'Google Cloud'], 24, 2017, 4],
  ],
  'The Linux Foundation': [
    ['Certified Kubernetes Administrator (CKA)', ['Kubernetes'], 24, 2018, 3],
    ['Certified Kubernetes Application Developer (CKAD)', ['Kubernetes'], 24, 2018, 3],
    ['Certified Kubernetes Security Specialist (CKS)', ['DevSecOps'], 24, 2021, 4],
    ['Linux Foundation Certified System Administrator', ['Linux'], 24, 2015, 2],
  ],
  HashiCorp: [['HashiCorp Certified: Terraform Associate', ['Terraform'], 24, 2020, 2]],
  'Red Hat': [['Red Hat Certified Specialist in OpenShift Administration', ['OpenShift'], 36, 2017, 3]],
  Oracle: [
    ['Oracle Certified Professional: Java SE 17 Developer', ['Java'], null, 2022, 3],
    ['Oracle Certified Associate, Java SE 8 Programmer', ['Java'], null, 2015, 2],
  ],
  Databricks: [
    ['Databricks Certified Data Engineer Associate', ['Databricks', 'Apache Spark'], 24, 2020, 2],
    ['Databricks Certified Data Engineer Professional', ['Databricks'], 24, 2021, 4],
    ['Databricks Certified Machine Learning Associate', ['MLflow'], 24, 2022, 3],
  ],
  Snowflake: [['SnowPro Core Certification', ['Snowflake'], 24, 2019, 3]],
  'dbt Labs': [['dbt Analytics Engineering Certification', ['dbt'], 24, 2022, 3]],
  Confluent: [['Confluent Certified Developer for Apache Kafka', ['Apache Kafka'], 24, 2018, 3]],
  ISC2: [['Certified Information Systems Security Professional (CISSP)', ['Security architecture', 'Zero trust'], 36, 2005, 5]],
  ISACA: [['Certified Information Security Manager (CISM)', ['Risk assessment'], 36, 2006, 4]],
  PECB: [['ISO/IEC 27001 Lead Implementer', ['ISO 27001'], 36, 2008, 3]],
  OffSec: [['OffSec Certified Professional (OSCP)', ['Penetration testing'], null, 2008, 3]],
  PeopleCert: [
    ['PRINCE2 Foundation', ['PRINCE2', 'Project management'], 36, 2006, 2],
    ['PRINCE2 Practitioner', ['PRINCE2'], 36, 2006, 4],
    ['ITIL 4 Foundation', ['Service management'], 36, 2019, 2],
    ['Managing Successful Programmes Practitioner', ['Programme management'], 36, 2007, 5],
  ],
  'Scrum Alliance': [
    ['Certified ScrumMaster', ['Scrum', 'Agile coaching'], 24, 2006, 2],
    ['Certified Scrum Product Owner', ['Product ownership'], 24, 2008, 3],
  ],
  'Scrum.org': [
    ['Professional Scrum Master I', ['Scrum'], null, 2010, 2],
    ['Professional Scrum Product Owner I', ['Product ownership'], null, 2012, 3],
  ],
  'Scaled Agile': [['Certified SAFe Agilist', ['SAFe'], 12, 2015, 4]],
  'Project Management Institute': [['Project Management Professional (PMP)', ['Project management', 'Budgeting'], 36, 2000, 4]],
  'The Open Group': [['TOGAF Enterprise Architecture Practitioner', ['TOGAF'], null, 2010, 4]],
  IIBA: [['Certified Business Analysis Professional (CBAP)', ['Requirements analysis'], 36, 2008, 4]],
  OMG: [['OMG Certified Expert in BPM – Fundamental', ['BPMN'], null, 2010, 3]],
  ISTQB: [
    ['ISTQB Certified Tester Foundation Level', ['Exploratory testing', 'Test automation', 'Test strategy'], null, 2005, 2],
    ['ISTQB Advanced Level Test Manager', ['Test management'], null, 2010, 4],
  ],
  IAAP: [['Web Accessibility Specialist (WAS)', ['Accessibility (WCAG)'], 36, 2017, 3]],
  'Nielsen Norman Group': [['UX Certification', ['User research', 'Usability testing'], null, 2010, 3]],
  'Prosci': [['Prosci Certified Change Practitioner', ['Change management'], null, 2010, 4]],
};

export const certificates: readonly Certificate[] = Object.entries(byOrganiser).flatMap(
  ([organiser, lines]) =>
    lines.map(([name, skills, validMonths, since, fromSfia]) => ({
      name,
      organiser,
      skills,
      validMonths,
      since,
      fromSfia,
    })),
);
