import { compile } from '../schema/compile.js';

interface Organization {
  readonly name: string;
  readonly url?: string;
  readonly logo?: Image;
}

/** Sizes in pixels. */
export interface Image {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly srcset?: readonly { readonly src: string; readonly width: number }[];
}

export interface License {
  readonly name: string;
  readonly attribution: string;
  readonly url?: string;
}

/** What the front matter says of one expert. */
export interface AnswerFacts {
  readonly id: string;
  readonly name: string;
  readonly affiliation?: string;
  readonly organization?: Organization;
  readonly url?: string;
  readonly avatar?: Image;
  readonly lang?: string;
  readonly translated_from?: string;
  readonly more_url?: string;
  readonly status?: 'published' | 'withdrawn';
  readonly date_added?: string;
}

/** The front matter of an issue: docs/source-format.md. */
export interface FrontMatter {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly answers: readonly AnswerFacts[];
  readonly summary?: string;
  readonly language?: string;
  readonly published?: string;
  /** Until then the issue is in no output. */
  readonly publish_at?: string;
  readonly modified?: string;
  readonly series?: { readonly id: string; readonly name: string };
  readonly number?: string;
  readonly question_id?: string;
  readonly status?: 'published' | 'withdrawn';
  readonly url?: string;
  readonly canonical_url?: string;
  readonly photo?: Partial<Image> & {
    readonly alt?: string;
    readonly caption?: string;
    readonly credit?: string;
  };
  readonly corrections?: readonly {
    readonly date: string;
    readonly text: string;
    readonly answer?: string;
  }[];
  readonly notes?: string;
  readonly related?: readonly { readonly title: string; readonly url: string }[];
  readonly translations?: readonly {
    readonly lang: string;
    readonly url: string;
    readonly feed?: string;
  }[];
  readonly tags?: readonly string[];
  readonly license?: License;
}

const ref = (name: string) => ({ $ref: `feed#/$defs/${name}` });
// An unknown key is nearly always a slip of the pen.
const closed = (name: string) => ({ ...ref(name), unevaluatedProperties: false });
/** An address, or a path that `resolve-photo.ts` makes one of. */
const addressOrPath = {
  type: 'string',
  if: { pattern: '^([A-Za-z][A-Za-z\\d+.-]*:|//|\\s*$)' },
  then: ref('source'),
};
const status = { title: 'published or withdrawn', enum: ['published', 'withdrawn'] };
const within = (name: string) => ref(`issueExtension/properties/${name}`);

/** Checks the front matter of an issue. */
export const checkFrontMatter = compile<FrontMatter>({
  title: 'the facts of an issue: id, date, title and answers',
  type: 'object',
  required: ['id', 'date', 'title', 'answers'],
  additionalProperties: false,
  properties: {
    id: ref('slug'),
    date: ref('date'),
    title: ref('headline'),
    answers: {
      title: 'a list of at most 50 experts',
      type: 'array',
      maxItems: 50,
      items: {
        title: 'an expert with id and name',
        type: 'object',
        required: ['id', 'name'],
        additionalProperties: false,
        properties: {
          id: ref('slug'),
          name: ref('name'),
          affiliation: ref('person/properties/affiliation'),
          organization: closed('organization'),
          url: ref('link'),
          avatar: closed('image'),
          lang: ref('language'),
          translated_from: ref('language'),
          more_url: ref('link'),
          status,
          date_added: ref('dateTime'),
        },
      },
    },
    summary: ref('text'),
    language: ref('language'),
    published: ref('dateTime'),
    publish_at: ref('dateTime'),
    modified: ref('dateTime'),
    series: { ...within('series'), unevaluatedProperties: false },
    number: ref('text'),
    question_id: ref('slug'),
    status,
    url: ref('link'),
    canonical_url: ref('link'),
    photo: {
      title: 'a photo',
      type: 'object',
      additionalProperties: false,
      dependentRequired: { src: ['width', 'height', 'alt'] },
      properties: {
        src: addressOrPath,
        width: ref('pixels'),
        height: ref('pixels'),
        srcset: {
          title: 'a list of at most 8 of src and width',
          type: 'array',
          maxItems: 8,
          items: {
            title: 'src and width',
            type: 'object',
            required: ['src', 'width'],
            additionalProperties: false,
            properties: { src: addressOrPath, width: ref('pixels') },
          },
        },
        alt: ref('photo/properties/alt'),
        caption: ref('photo/properties/caption'),
        credit: ref('text'),
      },
    },
    corrections: { title: 'a list', type: 'array', items: closed('correction') },
    notes: ref('text'),
    related: within('related'),
    translations: within('translations'),
    tags: { title: 'a list of topics', type: 'array', items: ref('text') },
    license: closed('license'),
  },
});
