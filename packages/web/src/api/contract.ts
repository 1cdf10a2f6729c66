// The types of the API, for the page. Written by `npm run docs` out of what the server publishes.

export interface paths {
  '/api/v1/candidates/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person and their CV, whole, in a language of your choice
     * @description Viewers, and everybody in a blind view, get customers in their anonymised form and texts without the name of the person.
     */
    get: {
      parameters: {
        query?: {
          /** @description Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing */
          lang?: string;
          /** @description Which of their CVs: `cvId` of `cvs`; left out: the one last updated */
          cv?: number;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path: {
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              userId: number;
              name?: string | null;
              email?: string | null;
              upn?: string | null;
              externalId?: string | null;
              flowcaseId?: string | null;
              phone?: string | null;
              landline?: string | null;
              birthYear?: number | null;
              nationality?: string | null;
              accessRoles?: string[];
              /** @description Of the CV */
              title: string | null;
              department: string | null;
              country: string | null;
              /** @description What the HR department’s system says, beside what the CV says; null where there is none */
              employment?: {
                source: string;
                /**
                 * Format: date
                 * @description When the source was asked
                 */
                asOf: string | null;
                employeeId: string | null;
                department: string | null;
                country: string | null;
                /** @description As the source words it */
                status: string | null;
                jobTitle: string | null;
              } | null;
              /**
               * Format: date
               * @description When Flowcase first knew the person
               */
              createdAt: string | null;
              /** @description SFIA level 1 to 7, and the grade on the scale of the company */
              grade: {
                /** @description As it is shown: `CPD3L / SFIA5` */
                text: string | null;
                sfiaLevel: number | null;
                cpdLabel: string | null;
                cpdLevel: number | null;
                cpdBand: string | null;
              };
              /** @description The language asked for */
              language: string;
              /** @description Languages in which the CV has texts; where one is missing, `int` stands in, then any */
              availableLanguages: string[];
              /** @description The CV that title, grade and sections are of */
              cv: {
                cvId: number;
                flowcaseId?: string | null;
                isPrimary: boolean;
                yearsOfEducation: number | null;
                /** @description Since the first work experience */
                yearsOfExperience: number | null;
                hasProfileImage?: boolean | null;
                ownsReferenceProject: boolean | null;
                readPrivacyNotice: boolean | null;
              } | null;
              /** @description All CVs of the person; the primary one is the one last updated */
              cvs: {
                cvId: number;
                title: string | null;
                isPrimary: boolean;
                /** Format: date */
                updated: string | null;
              }[];
              /** @description The strongest that is valid today; all are under `clearances` */
              strongestClearance: {
                clearance: string;
                chain: string | null;
                rank: number | null;
                /** Format: date */
                validTo: string | null;
              } | null;
              clearances: {
                clearance: string;
                chain: string | null;
                rank: number | null;
                /** Format: date */
                validFrom: string | null;
                /** Format: date */
                validTo: string | null;
                isValidToday: boolean;
                verifiedBy?: string | null;
                notes?: string | null;
              }[];
              skills: {
                skill: string;
                yearsOfExperience: number | null;
                level: number | null;
                categoryId?: string | null;
                isOfficial: {
                  [key: string]: string;
                } | null;
                flowcaseId?: string | null;
              }[];
              languages: {
                language: string;
                level: string | null;
                highlighted: boolean | null;
                isOfficial: {
                  [key: string]: string;
                } | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              roles: {
                role: string;
                description: string | null;
                highlighted: boolean | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              summaries: {
                label: string | null;
                summary: string | null;
                shortDescription: string | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              projects: {
                customer: string | null;
                customerAnonymised: string | null;
                industry: string | null;
                projectType: string | null;
                monthFrom: number | null;
                yearFrom: number | null;
                monthTo: number | null;
                yearTo: number | null;
                percentAllocated: number | null;
                description: string | null;
                longDescription: string | null;
                extentIndividualHours: number | null;
                extentHours: number | null;
                extentTotalHours: number | null;
                extentUnit: string | null;
                extentCurrency: string | null;
                extentTotal: number | null;
                extentTotalCurrency: string | null;
                projectArea: number | null;
                projectAreaUnit: string | null;
                highlighted: boolean | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              workExperience: {
                employer: string | null;
                description: string | null;
                longDescription: string | null;
                monthFrom: number | null;
                yearFrom: number | null;
                monthTo: number | null;
                yearTo: number | null;
                highlighted: boolean | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              positions: {
                name: string | null;
                description: string | null;
                yearFrom: number | null;
                yearTo: number | null;
                highlighted: boolean | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              education: {
                degree: string | null;
                placeOfStudy: string | null;
                description: string | null;
                monthFrom: number | null;
                yearFrom: number | null;
                monthTo: number | null;
                yearTo: number | null;
                highlighted: boolean | null;
                attachments?: string | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              courses: {
                name: string | null;
                organiser: string | null;
                longDescription: string | null;
                month: number | null;
                year: number | null;
                highlighted: boolean | null;
                isOfficial: {
                  [key: string]: string;
                } | null;
                attachments?: string | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              certifications: {
                name: string | null;
                organiser: string | null;
                month: number | null;
                year: number | null;
                monthExpires: number | null;
                yearExpires: number | null;
                /** Format: date */
                expiresOn: string | null;
                expired: boolean;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              blogs: {
                name: string | null;
                description: string | null;
                highlighted: boolean | null;
                flowcaseId?: string | null;
                externalId?: string | null;
                /** Format: date */
                updated: string | null;
                /** Format: date */
                updatedByOwner: string | null;
              }[];
              /** @description What the usage report tells: how many items a section has, and when its owner last saw to it */
              usage: {
                summaryOfQualifications: string | null;
                sections: {
                  section: string;
                  itemCount: number | null;
                  /** Format: date */
                  ownerLastUpdated: string | null;
                }[];
              };
              /** @description The first two are of the user report, the others of the usage report */
              freshness: {
                /** Format: date */
                cvLastUpdated: string | null;
                /** Format: date */
                cvLastUpdatedByOwner: string | null;
                /** Format: date */
                ownerLastUpdated: string | null;
                /** Format: date */
                ownerLastChangedSection: string | null;
                /** Format: date */
                lastUpdated: string | null;
              };
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    /**
     * Erase a person: all that is stored of them goes, and no later export brings them back
     * @description Cannot be undone. Answers 409 while a load runs, since that could bring the person back. What it does not reach (exports, dumps) is in docs/security.md.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/candidates/{userId}/availability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How much of a person’s time is free on each day of a window
     * @description Without from and to: 90 days from today, or the last 90 days of the data where it ends before today. A day without data is unknown: null, never 0.
     */
    get: {
      parameters: {
        query?: {
          /** @description First day; left out: today, or as far before the last day as the window is long */
          from?: string;
          /** @description Last day; a window has at most 400 days */
          to?: string;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path: {
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              userId: number;
              /** Format: date */
              from: string;
              /** Format: date */
              to: string;
              days: {
                /** Format: date */
                date: string;
                percentAvailable: number | null;
                /** @description Monday to Friday */
                isWorkingDay: boolean;
                /** @description Share of the day under tentative bookings, which take nothing from percentAvailable; absent where unknown */
                tentativePercent?: number;
                /** @description Whether firm bookings are more than the day holds; absent where unknown */
                isOverbooked?: boolean;
              }[];
              /** @description Over the working days that are known, rounded down */
              averagePercentAvailable: number | null;
              workingDays: number;
              /** @description Working days that are known */
              knownDays: number;
              /** @description Where the days come from */
              sources: string[];
              /** @description The sources that are other systems, and when each was asked */
              sourceDates: {
                source: string;
                /** Format: date */
                asOf: string;
              }[];
              /**
               * Format: date-time
               * @description When the newest of them was last written
               */
              updatedAt: string | null;
              /**
               * Format: date
               * @description The last day of which anything is known
               */
              until: string | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/candidates/{userId}/similar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Those most like a person, by skills, grade and roles
     * @description Skills make seven tenths of the score: rarer ones count more, and so do the same years and level. Grade and the words of title and roles make the rest. Whoever has no skills is like nobody.
     */
    get: {
      parameters: {
        query?: {
          limit?: number;
          /** @description Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing */
          lang?: string;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path: {
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              userId: number;
              similar: {
                userId: number;
                name?: string | null;
                title: string | null;
                department: string | null;
                country: string | null;
                grade: string | null;
                score: number;
                skillScore: number;
                gradeScore: number | null;
                roleScore: number | null;
                /** @description Rarest first, with their years and level */
                sharedSkills: {
                  skill: string;
                  yearsOfExperience: number | null;
                  level: number | null;
                }[];
                /** @description What the person asked about knows and they do not, rarest first */
                missingSkills: string[];
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Two to five people side by side
     * @description Skills, languages and certificates are those of all CVs of a person; title and grade those of the primary one. Without from and to: twelve weeks from today, or the last twelve of the data where it ends before today.
     */
    get: {
      parameters: {
        query: {
          /** @description id=1&id=2 */
          id: number[];
          /** @description Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing */
          lang?: string;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
          /** @description First day; left out: today, or as far before the last day as the window is long */
          from?: string;
          /** @description Last day; a window has at most 400 days */
          to?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              language: string;
              /** Format: date */
              from: string;
              /** Format: date */
              to: string;
              /** @description In the order in which they were asked for */
              people: {
                userId: number;
                name?: string | null;
                title: string | null;
                department: string | null;
                country: string | null;
                grade: string | null;
                sfiaLevel: number | null;
                cpdLabel: string | null;
                yearsOfExperience: number | null;
                /** Format: date */
                cvUpdated: string | null;
                roles: string[];
                languages: {
                  language: string;
                  level: string | null;
                }[];
                /** @description Those that are valid today, the strongest first */
                clearances: {
                  clearance: string;
                  chain: string | null;
                  rank: number | null;
                  /** Format: date */
                  validTo: string | null;
                }[];
                certificates: {
                  certificate: string;
                  organiser: string | null;
                  /** Format: date */
                  expiresOn: string | null;
                  expired: boolean;
                }[];
                availability: {
                  averagePercentAvailable: number | null;
                  workingDays: number;
                  /** @description Working days that are known */
                  knownDays: number;
                  weeks: {
                    /**
                     * Format: date
                     * @description Its Monday
                     */
                    week: string;
                    percentAvailable: number | null;
                    workingDays: number;
                    knownDays: number;
                  }[];
                };
              }[];
              /** @description All skills of any of them; those that most have come first */
              skills: {
                skill: string;
                /** @description How many of them have it */
                people: number;
                /** @description One for each of the people, in their order; null where they do not have it */
                held: ({
                  yearsOfExperience: number | null;
                  level: number | null;
                } | null)[];
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find people
     * @description By what they can do, and when they can. Answers come from a copy of the data in memory, which follows every
     *     change within seconds (`current`); what is shown of each person comes from the database at that moment. Availability is told of
     *     the window asked for, or of the four weeks from today, or of the last four weeks that there is data of; days without data are
     *     unknown, never 0.
     */
    get: {
      parameters: {
        query?: {
          /** @description Words in name, titles, skills, projects and summaries */
          q?: string;
          /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
          skill?: string[];
          /** @description Whether all skills are needed or one of them */
          skillsMatch?: 'all' | 'any';
          /** @description Part of the title of the CV or of a role */
          role?: string[];
          /** @description Country, whole */
          country?: string[];
          /** @description Department, whole */
          department?: string[];
          sfiaMin?: number;
          sfiaMax?: number;
          /** @description The lowest grade, for example CPD3E */
          cpdMin?: string;
          /** @description The highest grade */
          cpdMax?: string;
          /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
          language?: string[];
          /** @description Industry of a project */
          industry?: string[];
          /** @description Part of the name of a certificate */
          certificate?: string[];
          /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
          clearance?: string;
          /** @description Today, where it is left out */
          clearanceOn?: string;
          /** @description First day of a window of at most 400 days */
          availableFrom?: string;
          /** @description Last day of the window */
          availableTo?: string;
          /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
          availableMin?: number;
          /** @description The owner changed the CV on this day or later */
          cvUpdatedSince?: string;
          /** @description The owner did not change the CV on this day or later, or never did */
          cvNotUpdatedSince?: string;
          /** @description Relevance: how well the words match, then a point for each skill, language, role, industry and certificate that was asked for, and up to one more for years and level. Role is the title of the CV, location the country, clearance the strongest that is valid. Equal ones by availability. By name: managers only */
          sort?:
            | 'relevance'
            | 'availability'
            | 'name'
            | 'role'
            | 'location'
            | 'grade'
            | 'clearance'
            | 'experience'
            | 'updated';
          /** @description Left out: names, roles and locations from A, all else from the highest. What is not known comes last in both */
          direction?: 'asc' | 'desc';
          offset?: number;
          limit?: number;
          /** @description Of an answer: the next page comes from the same data, as long as the server holds it. The answer says of which it is */
          version?: string;
          facets?: boolean;
          /** @description Language of titles */
          lang?: string;
          /** @description Without names, as a viewer sees it */
          blind?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              total: number;
              offset: number;
              limit: number;
              /** @description To be sent with the next page, so that it comes from the same data */
              version: string;
              dataVersion: string;
              /** @description False while newer data is being made ready */
              current: boolean;
              /**
               * Format: date-time
               * @description End of the last load; null before the first
               */
              loadedAt: string | null;
              availabilityWindow: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                isDefault: boolean;
              };
              /**
               * Format: date
               * @description The last day that anything is known of
               */
              availabilityUntil: string | null;
              /** @description Words that nobody has, and what was looked for in their place */
              corrections: {
                word: string;
                takenFor: string;
              }[];
              hits: {
                userId: number;
                name?: string | null;
                email?: string | null;
                title: string | null;
                country: string | null;
                department: string | null;
                sfiaLevel: number | null;
                cpdLabel: string | null;
                /** @description `CPD3L / SFIA5` */
                grade: string | null;
                yearsOfExperience: number | null;
                /** @description The strongest that is valid, of the chain that was asked for if there is one */
                clearance: {
                  name: string;
                  /** Format: date */
                  validTo: string | null;
                } | null;
                availability: {
                  /** @description Average over working days, rounded down; null where nothing is known */
                  average: number | null;
                  unknown: boolean;
                  knownDays: number;
                  /** @description The first twelve weeks of the window */
                  weeks: {
                    /** Format: date */
                    from: string;
                    /** @description Average over working days, rounded down; null where nothing is known */
                    average: number | null;
                  }[];
                };
                /** @description The eight that matter most: those asked for first */
                skills: {
                  name: string;
                  years: number | null;
                  level: number | null;
                }[];
                /** @description How many there are beside these */
                otherSkills: number;
                /**
                 * Format: date
                 * @description When the owner last changed a CV of theirs
                 */
                cvUpdated: string | null;
                /** @description Why this person was found */
                matches: {
                  /** @enum {unknown} */
                  kind: 'skill' | 'language' | 'role' | 'industry' | 'certificate' | 'text';
                  /** @description For a text the part around the words, which are marked by « and » */
                  value: string;
                  years?: number | null;
                  level?: number | null;
                  languageLevel?: string | null;
                  /** @description Where the words stand */
                  field?: string;
                  words?: string[];
                }[];
              }[];
              /** @description The values of each filter, each counted under the other filters */
              facets?: {
                skills: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                roles: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                countries: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                departments: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                sfiaLevels: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                cpdLabels: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                languages: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                industries: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                certificates: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                clearances: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                availability: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
                cvUpdated: {
                  /** @description As the parameter takes it */
                  value: string;
                  label?: string;
                  count: number;
                  selected: boolean;
                }[];
              };
              /** @description Where fewer than three are found: the smallest changes that find more */
              relaxations: {
                change: {
                  /** @description Parameters of this address */
                  set: {
                    [key: string]: unknown;
                  };
                  remove: string[];
                };
                /** @example 4 people if clearance is CTC */
                text: string;
                /** @description How many people the changed search finds */
                count: number;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/skills': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Skills */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Roles */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/countries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Countries */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/departments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Departments */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/languages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Languages */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/industries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Industries of projects */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Certificates */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clearances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Clearances: chain by chain from the lowest, also those that nobody holds; people hold exactly this one today */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
              /** @description A clearance satisfies those of its chain with the same or a lower rank */
              chain: string | null;
              rank: number | null;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/grades': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Grades: SFIA levels, then the grades of the company, each from the lowest */
    get: {
      parameters: {
        query?: {
          /** @description Part of the value, in any case; values that begin with it come first */
          q?: string;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              value: string;
              /** @description How many people have it */
              people: number;
              /** @enum {string} */
              scale: 'sfia' | 'cpd';
              level: number | null;
              band: string | null;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The name of the service; a browser is sent to the page */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The name for programs, the page for browsers */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {boolean} */
              ok: true;
              /** @enum {string} */
              service: 'smart-assign';
            };
            'text/html': string;
          };
        };
        /** @description Where the server has no page, a browser is sent to /docs */
        302: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process answers */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {boolean} */
              ok: true;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether it can answer searches at once: the database is there, and the copy to search in is made */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {boolean} */
              ready: true;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Metrics in the text format of Prometheus */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Metrics */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/plain': string;
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/all-candidates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody at once, by name
     * @description A bare array, in the names and the shape of the first Smart-Assign. It is kept ready between changes of the data and has a strong ETag. New programs should call `/api/v1/search`.
     */
    get: {
      parameters: {
        query?: {
          /** @description Leave out names and e-mail addresses; people then come by their number */
          blind?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              user_id: number;
              full_name?: string;
              /** @description The same as full_name, as ever */
              user_name?: string;
              email?: string | null;
              /** @description The grade, as `CPD3L / SFIA5`; or the one of the two that is known */
              department: string | null;
              country: string | null;
              latest_cv_title: string | null;
              /** @description Joined by a comma and a space */
              skills: string | null;
              /** @description Percent on average over the working days of the 28 days from today, or of the last 28 days of data where all of it lies in the past. Where nothing is known it is 0, since it must be a number here; the other addresses tell unknown from none. */
              availability: number;
              /** @description The strongest that is valid today, `None` where there is none; national security before police */
              clearance: string;
            }[];
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/candidates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody who matches, by name, page by page
     * @description In the names and the shape of the first Smart-Assign. Filters look at what the list shows. `/api/v1/search` finds more: clearance of at least a level, any window of availability, facets.
     */
    get: {
      parameters: {
        query?: {
          page?: number;
          limit?: number;
          /** @description The whole name, in any case */
          country?: string;
          /** @description Part of the grade as it is shown: `CPD3L`, `CPD5`, `SFIA5` */
          grade?: string;
          /** @description The clearance as it is shown, in any case */
          clearance?: string;
          /** @description At least so many percent */
          availability?: number;
          /** @description Part of the title of the CV, in any case */
          role?: string;
          /** @description Part of the skills, in any case */
          skill?: string;
          /** @description Leave out names and e-mail addresses; people then come by their number */
          blind?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              candidates: {
                user_id: number;
                full_name?: string;
                /** @description The same as full_name, as ever */
                user_name?: string;
                email?: string | null;
                /** @description The grade, as `CPD3L / SFIA5`; or the one of the two that is known */
                department: string | null;
                country: string | null;
                latest_cv_title: string | null;
                /** @description Joined by a comma and a space */
                skills: string | null;
                /** @description Percent on average over the working days of the 28 days from today, or of the last 28 days of data where all of it lies in the past. Where nothing is known it is 0, since it must be a number here; the other addresses tell unknown from none. */
                availability: number;
                /** @description The strongest that is valid today, `None` where there is none; national security before police */
                clearance: string;
                /** @description Since the first job; where that is not known, the most years with any skill */
                years_experience: number | null;
              }[];
              /** @description Of all pages */
              total: number;
              page: number;
              limit: number;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The loads there were, newest first */
    get: {
      parameters: {
        query?: {
          limit?: number;
          /** @description Only runs older than this: `next` of the page before */
          before?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              runs: {
                runId: number;
                /** @enum {unknown} */
                status: 'running' | 'loaded' | 'dry_run' | 'refused' | 'failed' | 'interrupted';
                quarter: string | null;
                /** @description `folder`, or the source that the export was acquired from: `fake`, `flowcase` */
                source: string;
                /** Format: date-time */
                startedAt: string;
                finishedAt: string | null;
                milliseconds: number | null;
                rowsRead: number;
                /** @description 0 where the run did not load */
                rowsWritten: number;
                rowsRejected: number;
                faultCode: string | null;
                faultMessage: string | null;
              }[];
              next: number | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /**
     * Start a load, in a process of its own; one at a time
     * @description Answers at once. 409 while one is running; a load that was started elsewhere is waited for.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @description `Q22026`; the newest where left out */
            quarter?: string;
            /** @description Load even if many people or rows are gone */
            allowShrink?: boolean;
            /** @description Do everything, then roll back and report */
            dryRun?: boolean;
          };
        };
      };
      responses: {
        /** @description Default Response */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @description Counts from 1 since the server started */
              loadId: number;
              /** @enum {unknown} */
              status: 'running' | 'stopping' | 'ended';
              options: {
                quarter: string | null;
                allowShrink: boolean;
                dryRun: boolean;
              };
              startedBy?: string;
              /** Format: date-time */
              startedAt: string;
              endedAt: string | null;
              exitCode: number | null;
              runId: number | null;
              fault: {
                code: string;
                message: string;
                remedy: string | null;
              } | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The load that was started here and is running, or else the last one */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              load: {
                /** @description Counts from 1 since the server started */
                loadId: number;
                /** @enum {unknown} */
                status: 'running' | 'stopping' | 'ended';
                options: {
                  quarter: string | null;
                  allowShrink: boolean;
                  dryRun: boolean;
                };
                startedBy?: string;
                /** Format: date-time */
                startedAt: string;
                endedAt: string | null;
                exitCode: number | null;
                runId: number | null;
                fault: {
                  code: string;
                  message: string;
                  remedy: string | null;
                } | null;
              } | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    /** Stop the load that is running; the data stays as it was */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @description Counts from 1 since the server started */
              loadId: number;
              /** @enum {unknown} */
              status: 'running' | 'stopping' | 'ended';
              options: {
                quarter: string | null;
                allowShrink: boolean;
                dryRun: boolean;
              };
              startedBy?: string;
              /** Format: date-time */
              startedAt: string;
              endedAt: string | null;
              exitCode: number | null;
              runId: number | null;
              fault: {
                code: string;
                message: string;
                remedy: string | null;
              } | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/current/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the load tells, as server-sent events, from its beginning
     * @description Each line of its log is a `progress` event; the last event is `ended`, with the state. An EventSource should be closed then; one that comes back is answered 204, which tells it to stop.
     */
    get: {
      parameters: {
        query?: never;
        header?: {
          'last-event-id'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Events */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/event-stream': string;
          };
        };
        /** @description All was told */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one load did: reports, stages, KPIs, why it ended */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          runId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              runId: number;
              /** @enum {unknown} */
              status: 'running' | 'loaded' | 'dry_run' | 'refused' | 'failed' | 'interrupted';
              quarter: string | null;
              /** @description `folder`, or the source that the export was acquired from: `fake`, `flowcase` */
              source: string;
              /** Format: date-time */
              startedAt: string;
              finishedAt: string | null;
              milliseconds: number | null;
              rowsRead: number;
              /** @description 0 where the run did not load */
              rowsWritten: number;
              rowsRejected: number;
              faultCode: string | null;
              faultMessage: string | null;
              folder?: string | null;
              refreshedAt: string | null;
              availabilityFrom: string | null;
              stageMilliseconds: {
                [key: string]: number;
              };
              reports: {
                report: string;
                rowsRead: number;
                rowsInserted: number;
                rowsUpdated: number;
                rowsUnchanged: number;
                rowsDeleted: number;
                rowsRejected: number;
                cellIssues: number;
                fileBytes: number;
                fileSha256: string;
                /** @description It was not read, since neither it nor its tables had changed */
                skipped: boolean;
              }[];
              kpis: {
                kpi: string;
                value: number | null;
                detail: unknown;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/rejects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows that a load refused and cells that it mended, by file and line
     * @description Values are personal data. `format=csv`, or `Accept: text/csv`, sends all that match, as a file whose cells no spreadsheet takes for formulas.
     */
    get: {
      parameters: {
        query?: {
          file?: string;
          code?: string;
          kind?: 'row' | 'cell';
          limit?: number;
          /** @description `next` of the page before */
          after?: string;
          format?: 'json' | 'csv';
        };
        header?: never;
        path: {
          runId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A page as JSON, or all of them as CSV */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              rejects: {
                rejectId: string;
                /** @enum {unknown} */
                kind: 'row' | 'cell';
                file: string;
                line: number;
                column: string | null;
                value?: string | null;
                code: string;
                reason: string;
              }[];
              next: string | null;
            };
            'text/csv': string;
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/rejects/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many rows and cells of a load were at fault, by file and reason */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          runId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              runId: number;
              groups: {
                file: string;
                /** @enum {unknown} */
                kind: 'row' | 'cell';
                code: string;
                reason: string;
                count: number;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/identities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * People of other systems, such as BambooHR, who match nobody of the export, or not one person alone
     * @description What those systems say of them is not used until an e-mail address or an employee id is corrected. They come with a load, in the order of sources and ids.
     */
    get: {
      parameters: {
        query?: {
          /** @description For example `BambooHR` */
          source?: string;
          outcome?: 'nobody' | 'several' | 'shared';
          limit?: number;
          /** @description The nextAfter of the page before */
          after?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              identities: {
                source: string;
                /** @description Their id in the source */
                sourcePersonId: string;
                email?: string | null;
                employeeId?: string | null;
                /** @description `nobody` matches; `several` people of the export have the e-mail or employee id; `shared`: several people of the source match the same person */
                outcome: string;
              }[];
              /** @description To be given as `after` for the next page; null on the last */
              nextAfter: string | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Begin to sign in: sends the browser to the identity provider */
    get: {
      parameters: {
        query?: {
          /** @description A path of this server, to come back to */
          returnTo?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The browser is sent on */
        302: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the identity provider sends the browser back to */
    get: {
      parameters: {
        query: {
          state: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The browser is sent on */
        302: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the session */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @description Where to send the browser so that it is signed out at the provider too */
              endSessionUrl: string | null;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who one is, and whether and how one may sign in */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              account: string | null;
              name: string | null;
              role: ('viewer' | 'manager' | 'admin') | null;
              kind: ('local' | 'token' | 'session') | null;
              signIn: 'open' | 'required';
              /** @description Whether /auth/sign-in leads to a provider */
              canSignIn: boolean;
              /** @description Whether what tells of people needs the header x-purpose */
              purposeRequired: boolean;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All tokens, newest first, also those that have run out or were revoked; never their secrets */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              tokens: {
                tokenId: number;
                name: string;
                /** @description viewer, manager or admin; each may do what those before it may */
                role: 'viewer' | 'manager' | 'admin';
                /** Format: date-time */
                createdAt: string;
                /** @description The account that made it */
                createdBy: string;
                /** Format: date-time */
                expiresAt: string;
                lastUsedAt: string | null;
                revokedAt: string | null;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Make a token */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @description Who or what will use it */
            name: string;
            /** @description viewer, manager or admin; each may do what those before it may */
            role: 'viewer' | 'manager' | 'admin';
            /** @default 90 */
            expiresInDays?: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              token: {
                tokenId: number;
                name: string;
                /** @description viewer, manager or admin; each may do what those before it may */
                role: 'viewer' | 'manager' | 'admin';
                /** Format: date-time */
                createdAt: string;
                /** @description The account that made it */
                createdBy: string;
                /** Format: date-time */
                expiresAt: string;
                lastUsedAt: string | null;
                revokedAt: string | null;
              };
              /** @description To be sent as `Authorization: Bearer …`; shown this once */
              secret: string;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a token: it opens nothing from now on */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          tokenId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who asked for what, whom they saw, when and for which purpose; newest first
     * @description Looking at the audit is written into it too. `format=csv` answers all entries that the filters let through, unless `limit` is given.
     */
    get: {
      parameters: {
        query?: {
          /** @description Id of an account */
          account?: string;
          /** @description For example `view_candidate` */
          action?: string;
          /** @description userId: entries whose answer held this person, alone or among all */
          person?: number;
          from?: string;
          to?: string;
          /** @description 100 unless given */
          limit?: number;
          /** @description Only entries older than this eventId: the nextBefore of the page before */
          before?: number;
          format?: 'json' | 'csv';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The entries */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              events: {
                eventId: number;
                /** Format: date-time */
                at: string;
                /** @description Stable id of the account; `server` for the server itself */
                account: string;
                accountName: string;
                /** @description The role it had then; `none` for nobody */
                role: string;
                action: string;
                purpose: string | null;
                requestId: string | null;
                /** @description userId of everyone whose data the answer held */
                people: number[];
                /** @description The answer held all people there were at that moment */
                everyone: boolean;
                /** @description What was asked */
                detail: {
                  [key: string]: unknown;
                };
              }[];
              /** @description To be given as `before` for the next page; null on the last */
              nextBefore: number | null;
            };
            'text/csv': string;
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/candidates/{userId}/subject-access': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that is held about one person, and who saw it, as a file */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: date-time */
              madeAt: string;
              userId: number;
              /** @description By table: every row that belongs to the person, as it is stored */
              tables: {
                [key: string]: {
                  [key: string]: unknown;
                }[];
              };
              /** @description Entries of other systems that have their e-mail or employee id and are not known to be them alone */
              identities: {
                [key: string]: unknown;
              }[];
              /** @description Cells of exports that were at fault and hold one of their ids */
              rejectedCells: {
                [key: string]: unknown;
              }[];
              /** @description Notes, searches and audit entries whose text holds their name or one of their ids */
              mentions: {
                table: string;
                column: string;
                row: {
                  [key: string]: unknown;
                };
              }[];
              /** @description Every answer that held their data, newest first */
              seen: {
                [key: string]: unknown;
              }[];
              /** @description Answers that held all people there were: how many, by day, account, action and purpose */
              seenWithEverybody: {
                [key: string]: unknown;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/insights/kpis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The five KPIs now and by quarter
     * @description As they were stored when an export was loaded. A search shows who there is now, so only the newest have one.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              now: {
                runId: number;
                quarter: string;
                /** Format: date-time */
                loadedAt: string;
                /**
                 * Format: date
                 * @description The day by which clearances are judged and from which availability counts
                 */
                asOf: string | null;
                totalUsers: number | null;
                totalCvs: number | null;
                /** @description The five that most people have */
                topTechnologies: {
                  name: string;
                  people: number;
                  /** @description Parameters of GET /api/v1/search that find these people; without any it finds everybody */
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  };
                }[];
                /** @description People with SC or higher in its chain who are at least half available */
                scClearedAvailable: number | null;
                /** @description Percent; of those of whom it is known */
                averageAvailability: number | null;
                availabilityUnknown: number | null;
                searches: {
                  /** @description Parameters of GET /api/v1/search that find these people; without any it finds everybody */
                  totalUsers: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  };
                  scClearedAvailable: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                };
              } | null;
              /** @description Of each quarter those of the load that was the last, oldest first */
              quarters: {
                runId: number;
                quarter: string;
                /** Format: date-time */
                loadedAt: string;
                /**
                 * Format: date
                 * @description The day by which clearances are judged and from which availability counts
                 */
                asOf: string | null;
                totalUsers: number | null;
                totalCvs: number | null;
                /** @description The five that most people have */
                topTechnologies: {
                  name: string;
                  people: number;
                  /** @description Parameters of GET /api/v1/search that find these people; without any it finds everybody */
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  };
                }[];
                /** @description People with SC or higher in its chain who are at least half available */
                scClearedAvailable: number | null;
                /** @description Percent; of those of whom it is known */
                averageAvailability: number | null;
                availabilityUnknown: number | null;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/insights/skills': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many people have which skill, by grade, country or department
     * @description A matrix: `skills[i].counts[j]` people of `groups[j]` have the skill. The search of a cell is that of its skill together with that of its group.
     */
    get: {
      parameters: {
        query?: {
          /** @description The grade is the SFIA level */
          by?: 'grade' | 'country' | 'department';
          /** @description How many skills */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @enum {unknown} */
              by: 'grade' | 'country' | 'department';
              /** @description Everybody, with or without skills */
              people: number;
              /** @description A group of null are those of whom it is not known */
              groups: {
                group: string | null;
                people: number;
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                } | null;
              }[];
              /** @description Most people first */
              skills: {
                skill: string;
                people: number;
                /** @description For each group */
                counts: number[];
                /** @description Of those whose years are known */
                meanYears: number | null;
                /** @description People whose level is 4 or 5 */
                experts: number;
                /** @description Part of those whose level is known, from 0 to 1 */
                expertShare: number | null;
                /** @description Parameters of GET /api/v1/search that find these people; without any it finds everybody */
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                };
                /** @description Parameters of GET /api/v1/search that find these people; without any it finds everybody */
                expertSearch: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                };
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/insights/availability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is free, week by week
     * @description Somebody’s week is the mean over its working days that are known. Without `from` the weeks begin with this one, or end with the data where it ended before this week.
     */
    get: {
      parameters: {
        query?: {
          /** @description The first week is the one with this day */
          from?: string;
          weeks?: number;
          by?: 'country' | 'department';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: date */
              from: string;
              /**
               * Format: date
               * @description The last day of the data
               */
              lastDay: string | null;
              weeks: {
                /**
                 * Format: date
                 * @description A Monday
                 */
                from: string;
                /**
                 * Format: date
                 * @description The Friday after it
                 */
                to: string;
                people: number;
                /** @description People of whom no working day of the week is known */
                unknown: number;
                /** @description Mean of those of whom it is known */
                averagePercent: number | null;
                /** @description How many whole people all that is free adds up to */
                fullTimeEquivalents: number | null;
                half: {
                  /** @description At least 50 % free */
                  people: number;
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                };
                whole: {
                  /** @description 100 % free */
                  people: number;
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                };
              }[];
              /** @description The same by country or department, where `by` asks for it */
              groups: {
                group: string | null;
                people: number;
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                } | null;
                weeks: {
                  /**
                   * Format: date
                   * @description A Monday
                   */
                  from: string;
                  /**
                   * Format: date
                   * @description The Friday after it
                   */
                  to: string;
                  people: number;
                  /** @description People of whom no working day of the week is known */
                  unknown: number;
                  /** @description Mean of those of whom it is known */
                  averagePercent: number | null;
                  /** @description How many whole people all that is free adds up to */
                  fullTimeEquivalents: number | null;
                  half: {
                    /** @description At least 50 % free */
                    people: number;
                    search: {
                      /** @description Words in name, titles, skills, projects and summaries */
                      q?: string;
                      /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                      skill?: string[];
                      /**
                       * @description Whether all skills are needed or one of them
                       * @enum {unknown}
                       */
                      skillsMatch?: 'all' | 'any';
                      /** @description Part of the title of the CV or of a role */
                      role?: string[];
                      /** @description Country, whole */
                      country?: string[];
                      /** @description Department, whole */
                      department?: string[];
                      sfiaMin?: number;
                      sfiaMax?: number;
                      /** @description The lowest grade, for example CPD3E */
                      cpdMin?: string;
                      /** @description The highest grade */
                      cpdMax?: string;
                      /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                      language?: string[];
                      /** @description Industry of a project */
                      industry?: string[];
                      /** @description Part of the name of a certificate */
                      certificate?: string[];
                      /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                      clearance?: string;
                      /**
                       * Format: date
                       * @description Today, where it is left out
                       */
                      clearanceOn?: string;
                      /**
                       * Format: date
                       * @description First day of a window of at most 400 days
                       */
                      availableFrom?: string;
                      /**
                       * Format: date
                       * @description Last day of the window
                       */
                      availableTo?: string;
                      /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                      availableMin?: number;
                      /**
                       * Format: date
                       * @description The owner changed the CV on this day or later
                       */
                      cvUpdatedSince?: string;
                      /**
                       * Format: date
                       * @description The owner did not change the CV on this day or later, or never did
                       */
                      cvNotUpdatedSince?: string;
                    } | null;
                  };
                  whole: {
                    /** @description 100 % free */
                    people: number;
                    search: {
                      /** @description Words in name, titles, skills, projects and summaries */
                      q?: string;
                      /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                      skill?: string[];
                      /**
                       * @description Whether all skills are needed or one of them
                       * @enum {unknown}
                       */
                      skillsMatch?: 'all' | 'any';
                      /** @description Part of the title of the CV or of a role */
                      role?: string[];
                      /** @description Country, whole */
                      country?: string[];
                      /** @description Department, whole */
                      department?: string[];
                      sfiaMin?: number;
                      sfiaMax?: number;
                      /** @description The lowest grade, for example CPD3E */
                      cpdMin?: string;
                      /** @description The highest grade */
                      cpdMax?: string;
                      /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                      language?: string[];
                      /** @description Industry of a project */
                      industry?: string[];
                      /** @description Part of the name of a certificate */
                      certificate?: string[];
                      /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                      clearance?: string;
                      /**
                       * Format: date
                       * @description Today, where it is left out
                       */
                      clearanceOn?: string;
                      /**
                       * Format: date
                       * @description First day of a window of at most 400 days
                       */
                      availableFrom?: string;
                      /**
                       * Format: date
                       * @description Last day of the window
                       */
                      availableTo?: string;
                      /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                      availableMin?: number;
                      /**
                       * Format: date
                       * @description The owner changed the CV on this day or later
                       */
                      cvUpdatedSince?: string;
                      /**
                       * Format: date
                       * @description The owner did not change the CV on this day or later, or never did
                       */
                      cvNotUpdatedSince?: string;
                    } | null;
                  };
                }[];
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/insights/freshness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How fresh the CVs are
     * @description By when the owner last updated the CV; of somebody with two the one last updated counts. Sections as the usage report tells of them.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: date */
              today: string;
              people: number;
              /** @description Freshest first. The search of a band finds those updated since its first day */
              bands: {
                /** @enum {unknown} */
                band: 'under3Months' | 'from3To6Months' | 'from6To12Months' | 'over12Months' | 'never';
                /**
                 * Format: date
                 * @description The first day of the band
                 */
                from: string | null;
                people: number;
                /** @description Of this band and the fresher ones */
                peopleSince: number;
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                } | null;
              }[];
              /** @description Those of the last two bands: not updated for 12 months, or never */
              neglected: {
                people: number;
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                } | null;
              };
              departments: {
                department: string | null;
                people: number;
                /** @description For each band */
                counts: number[];
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                } | null;
              }[];
              /** @description The most neglected first: by the part of those not empty that is stale */
              sections: {
                section: string;
                /** @description CVs of which the report tells it */
                cvs: number;
                empty: number;
                /** @description Not empty, and last updated by the owner more than 12 months ago */
                stale: number;
                averageAgeDays: number | null;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/insights/lapsing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Clearances and certificates that lapse in the next months
     * @description What is renewed does not lapse: a clearance that the same or a higher one of its chain follows without a gap, a certificate that stands again with a later end.
     */
    get: {
      parameters: {
        query?: {
          months?: number;
          /** @description `2026-12` */
          month?: string;
          kind?: 'clearance' | 'certificate';
          page?: number;
          limit?: number;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** Format: date */
              from: string;
              /**
               * Format: date
               * @description The first day that is not looked at
               */
              until: string;
              /** @description Of the whole time, whatever `month` and `kind` say */
              months: {
                month: string;
                clearances: number;
                certificates: number;
              }[];
              /** @description How many of which clearance or certificate, most first. The search finds all who hold it, or a higher one, on the first day */
              names: {
                /** @enum {unknown} */
                kind: 'clearance' | 'certificate';
                what: string;
                count: number;
                /** @description Parameters of GET /api/v1/search that find these people; without any it finds everybody */
                search: {
                  /** @description Words in name, titles, skills, projects and summaries */
                  q?: string;
                  /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                  skill?: string[];
                  /**
                   * @description Whether all skills are needed or one of them
                   * @enum {unknown}
                   */
                  skillsMatch?: 'all' | 'any';
                  /** @description Part of the title of the CV or of a role */
                  role?: string[];
                  /** @description Country, whole */
                  country?: string[];
                  /** @description Department, whole */
                  department?: string[];
                  sfiaMin?: number;
                  sfiaMax?: number;
                  /** @description The lowest grade, for example CPD3E */
                  cpdMin?: string;
                  /** @description The highest grade */
                  cpdMax?: string;
                  /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                  language?: string[];
                  /** @description Industry of a project */
                  industry?: string[];
                  /** @description Part of the name of a certificate */
                  certificate?: string[];
                  /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                  clearance?: string;
                  /**
                   * Format: date
                   * @description Today, where it is left out
                   */
                  clearanceOn?: string;
                  /**
                   * Format: date
                   * @description First day of a window of at most 400 days
                   */
                  availableFrom?: string;
                  /**
                   * Format: date
                   * @description Last day of the window
                   */
                  availableTo?: string;
                  /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                  availableMin?: number;
                  /**
                   * Format: date
                   * @description The owner changed the CV on this day or later
                   */
                  cvUpdatedSince?: string;
                  /**
                   * Format: date
                   * @description The owner did not change the CV on this day or later, or never did
                   */
                  cvNotUpdatedSince?: string;
                };
              }[];
              /** @description Entries of the list */
              total: number;
              page: number;
              limit: number;
              /** @description The soonest first; only of `month` and `kind` where they are given */
              list: {
                /** @enum {unknown} */
                kind: 'clearance' | 'certificate';
                what: string;
                /**
                 * Format: date
                 * @description The last day on which it holds
                 */
                lapses: string;
                userId: number;
                name?: string | null;
                title: string | null;
                sfiaLevel: number | null;
                cpdLabel: string | null;
                country: string | null;
                department: string | null;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/insights/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changed since the quarter before
     * @description Between the quarter that is loaded and the newest before it that was. Of those who left only numbers are kept. Where one quarter alone is known, nothing has changed.
     */
    get: {
      parameters: {
        query?: {
          page?: number;
          limit?: number;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              quarter: string | null;
              previousQuarter: string | null;
              people: {
                now: number;
                before: number;
              };
              /** @description Of both lists of people */
              page: number;
              limit: number;
              joined: {
                total: number;
                list: {
                  userId: number;
                  name?: string | null;
                  title: string | null;
                  sfiaLevel: number | null;
                  cpdLabel: string | null;
                  country: string | null;
                  department: string | null;
                }[];
              };
              left: {
                total: number;
                byCountry: {
                  group: string | null;
                  people: number;
                }[];
                byDepartment: {
                  group: string | null;
                  people: number;
                }[];
                /** @description By SFIA level */
                byGrade: {
                  group: string | null;
                  people: number;
                }[];
              };
              regraded: {
                total: number;
                /** @description The most frequent first */
                moves: {
                  from: {
                    sfiaLevel: number | null;
                    cpdLabel: string | null;
                  };
                  to: {
                    sfiaLevel: number | null;
                    cpdLabel: string | null;
                  };
                  people: number;
                }[];
                list: {
                  userId: number;
                  name?: string | null;
                  title: string | null;
                  sfiaLevel: number | null;
                  cpdLabel: string | null;
                  country: string | null;
                  department: string | null;
                  from: {
                    sfiaLevel: number | null;
                    cpdLabel: string | null;
                  };
                  to: {
                    sfiaLevel: number | null;
                    cpdLabel: string | null;
                  };
                }[];
              };
              skills: {
                /** @description Nobody had them */
                gained: {
                  skill: string;
                  before: number;
                  now: number;
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                }[];
                /** @description Nobody has them any more */
                lost: {
                  skill: string;
                  before: number;
                  now: number;
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                }[];
                /** @description The largest growth first */
                grown: {
                  skill: string;
                  before: number;
                  now: number;
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                }[];
                /** @description The largest decline first */
                declined: {
                  skill: string;
                  before: number;
                  now: number;
                  search: {
                    /** @description Words in name, titles, skills, projects and summaries */
                    q?: string;
                    /** @description `Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too */
                    skill?: string[];
                    /**
                     * @description Whether all skills are needed or one of them
                     * @enum {unknown}
                     */
                    skillsMatch?: 'all' | 'any';
                    /** @description Part of the title of the CV or of a role */
                    role?: string[];
                    /** @description Country, whole */
                    country?: string[];
                    /** @description Department, whole */
                    department?: string[];
                    sfiaMin?: number;
                    sfiaMax?: number;
                    /** @description The lowest grade, for example CPD3E */
                    cpdMin?: string;
                    /** @description The highest grade */
                    cpdMax?: string;
                    /** @description `German`, or `German|Fluent` for at least that level: Basic, Intermediate, Professional, Fluent, Native */
                    language?: string[];
                    /** @description Industry of a project */
                    industry?: string[];
                    /** @description Part of the name of a certificate */
                    certificate?: string[];
                    /** @description Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise */
                    clearance?: string;
                    /**
                     * Format: date
                     * @description Today, where it is left out
                     */
                    clearanceOn?: string;
                    /**
                     * Format: date
                     * @description First day of a window of at most 400 days
                     */
                    availableFrom?: string;
                    /**
                     * Format: date
                     * @description Last day of the window
                     */
                    availableTo?: string;
                    /** @description Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found */
                    availableMin?: number;
                    /**
                     * Format: date
                     * @description The owner changed the CV on this day or later
                     */
                    cvUpdatedSince?: string;
                    /**
                     * Format: date
                     * @description The owner did not change the CV on this day or later, or never did
                     */
                    cvNotUpdatedSince?: string;
                  } | null;
                }[];
              };
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saved-searches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your saved searches, by name */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              savedSearches: {
                savedSearchId: number;
                name: string;
                /** @description The query string of GET /api/v1/search */
                query: string;
                /** Format: date-time */
                createdAt: string;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Save a search; one of yours with the same name is replaced */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            /** @description The query string of GET /api/v1/search */
            query: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              savedSearchId: number;
              name: string;
              /** @description The query string of GET /api/v1/search */
              query: string;
              /** Format: date-time */
              createdAt: string;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/saved-searches/{savedSearchId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete a saved search */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          savedSearchId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shortlists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your shortlists; an admin sees everybody’s */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              shortlists: {
                shortlistId: number;
                name: string;
                note: string;
                /** @description The account that made it */
                owner?: string;
                isOwn: boolean;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: date-time
                 * @description Until when its link opens it
                 */
                sharedUntil: string | null;
                members: number;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Begin a shortlist */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            note?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              shortlistId: number;
              name: string;
              note: string;
              /** @description The account that made it */
              owner?: string;
              isOwn: boolean;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              updatedAt: string;
              /**
               * Format: date-time
               * @description Until when its link opens it
               */
              sharedUntil: string | null;
              members: number;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shortlists/{shortlistId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A shortlist with its people */
    get: {
      parameters: {
        query?: {
          /** @description First day; left out: today, or as far before the last day as the window is long */
          from?: string;
          /** @description Last day; a window has at most 400 days */
          to?: string;
          /** @description Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing */
          lang?: string;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              shortlistId: number;
              name: string;
              note: string;
              /** @description The account that made it */
              owner?: string;
              isOwn: boolean;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              updatedAt: string;
              /**
               * Format: date-time
               * @description Until when its link opens it
               */
              sharedUntil: string | null;
              members: number;
              /**
               * Format: date
               * @description First day of the window that availability is told of
               */
              from: string;
              /** Format: date */
              to: string;
              people: {
                userId: number;
                name?: string | null;
                email?: string | null;
                title: string | null;
                sfiaLevel: number | null;
                cpdLabel: string | null;
                country: string | null;
                department: string | null;
                /** @description Valid today; of each chain the highest */
                clearances: {
                  name: string;
                  /** Format: date */
                  validTo: string | null;
                }[];
                /** @description Mean over the working days that are known, rounded down */
                percentAvailable: number | null;
                /** @description The best six */
                skills: {
                  skill: string;
                  years: number | null;
                  level: number | null;
                }[];
                note?: string;
                /** Format: date-time */
                addedAt: string;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    /** Delete a shortlist */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    /** Change the name or the note of a shortlist */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            note?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              shortlistId: number;
              name: string;
              note: string;
              /** @description The account that made it */
              owner?: string;
              isOwn: boolean;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              updatedAt: string;
              /**
               * Format: date-time
               * @description Until when its link opens it
               */
              sharedUntil: string | null;
              members: number;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/shortlists/{shortlistId}/members/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Put somebody on a shortlist, or change the note on them */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      /** @description Without a note that of somebody who is on the list stays */
      requestBody: {
        content: {
          'application/json': {
            note?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    post?: never;
    /** Take somebody off a shortlist */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
          /** @description The id of a person: `userId` of any answer */
          userId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shortlists/{shortlistId}/order': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Put the people of a shortlist into an order */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @description Everybody on the list, each once */
            userIds: number[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shortlists/{shortlistId}/share': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a link that opens the shortlist for any signed-in manager
     * @description Its secret is shown this once. A link made before opens it no longer.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** @default 14 */
            days?: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              /** @description Address of the list on this server */
              path: string;
              /** @description The last part of the path */
              secret: string;
              /** Format: date-time */
              expiresAt: string;
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** End the link of a shortlist */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shared-shortlists/{secret}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shortlist that a link opens */
    get: {
      parameters: {
        query?: {
          /** @description First day; left out: today, or as far before the last day as the window is long */
          from?: string;
          /** @description Last day; a window has at most 400 days */
          to?: string;
          /** @description Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing */
          lang?: string;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path: {
          secret: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': {
              shortlistId: number;
              name: string;
              note: string;
              /** @description The account that made it */
              owner?: string;
              isOwn: boolean;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              updatedAt: string;
              /**
               * Format: date-time
               * @description Until when its link opens it
               */
              sharedUntil: string | null;
              members: number;
              /**
               * Format: date
               * @description First day of the window that availability is told of
               */
              from: string;
              /** Format: date */
              to: string;
              people: {
                userId: number;
                name?: string | null;
                email?: string | null;
                title: string | null;
                sfiaLevel: number | null;
                cpdLabel: string | null;
                country: string | null;
                department: string | null;
                /** @description Valid today; of each chain the highest */
                clearances: {
                  name: string;
                  /** Format: date */
                  validTo: string | null;
                }[];
                /** @description Mean over the working days that are known, rounded down */
                percentAvailable: number | null;
                /** @description The best six */
                skills: {
                  skill: string;
                  years: number | null;
                  level: number | null;
                }[];
                note?: string;
                /** Format: date-time */
                addedAt: string;
              }[];
            };
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shortlists/{shortlistId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A shortlist as CSV or Excel file
     * @description Cells are texts and numbers, never formulas. With `blind` the file has neither names and e-mail addresses nor notes.
     */
    get: {
      parameters: {
        query?: {
          format?: 'csv' | 'xlsx';
          /** @description First day; left out: today, or as far before the last day as the window is long */
          from?: string;
          /** @description Last day; a window has at most 400 days */
          to?: string;
          /** @description Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing */
          lang?: string;
          /** @description Shows everybody what a viewer sees: nothing that tells who it is */
          blind?: boolean;
        };
        header?: never;
        path: {
          shortlistId: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The file */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/csv': string;
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          };
        };
        /** @description Default Response */
        '4XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
        /** @description Default Response */
        '5XX': {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** Problem */
    Problem: {
      /** @description A URI of the kind of problem */
      type: string;
      title: string;
      status: number;
      /** @description What happened here, and what to do */
      detail: string;
      /** @description The id of the request, which the log knows too */
      instance: string;
      /** @description Stable, for programs */
      code: string;
      /** @description Each parameter at fault */
      errors?: {
        where: string;
        message: string;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
