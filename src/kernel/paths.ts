const segment = encodeURIComponent;

/** Every address that one page names to another. Written once, so that none is glued together in a template or a presenter. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  /** Where `Leave this page` leads. */
  left: () => '/left',
  report: () => '/report',
  /** A request that waits for this person's word. */
  requests: {
    show: (id: string) => `/account/requests/${segment(id)}`,
    right: (id: string) => `/account/requests/${segment(id)}/right`,
    wrong: (id: string) => `/account/requests/${segment(id)}/wrong`,
  },
  /** For whoever gives no name. */
  anonymous: {
    form: (door: string) => `/anonymous/${segment(door)}`,
    replies: () => '/anonymous/replies',
  },
  statistics: () => '/statistics',
  reports: { list: () => '/reports', show: (reference: string) => `/reports/${segment(reference)}` },
  cases: {
    list: () => '/cases',
    /** What somebody holds, before they go. */
    handover: () => '/handover',
    newFilter: () => '/cases/filters/new',
    /** A filter that somebody keeps. */
    filter: (id: string) => `/cases/filters/${segment(id)}`,
    show: (reference: string) => `/cases/${segment(reference)}`,
    section: (reference: string, section: string) =>
      section === 'overview' ? `/cases/${segment(reference)}` : `/cases/${segment(reference)}/${section}`,
    conflict: (reference: string) => `/cases/${segment(reference)}/conflict`,
    triage: (reference: string) => `/cases/${segment(reference)}/triage`,
    action: (reference: string, id: string) => `/cases/${segment(reference)}/actions/${segment(id)}`,
    review: (reference: string, id: string) => `/cases/${segment(reference)}/reviews/${segment(id)}`,
    repeat: (reference: string, id: string) => `/cases/${segment(reference)}/repeats/${segment(id)}`,
    same: (reference: string, otherParty?: string) =>
      `/cases/${segment(reference)}/people/same${otherParty === undefined ? '' : `/${segment(otherParty)}`}`,
    undoSame: (reference: string, link: string) => `/cases/${segment(reference)}/people/links/${segment(link)}/undo`,
    addLink: (reference: string) => `/cases/${segment(reference)}/evidence/link`,
    addEvidence: (reference: string) => `/cases/${segment(reference)}/evidence/add`,
    /** The form for writing down that a body outside was told. @param step the one from which somebody comes to it */
    tell: (reference: string, body: string, step?: string) =>
      `/cases/${segment(reference)}/referrals/new/${segment(body)}${step === undefined ? '' : `?step=${segment(step)}`}`,
    correctTold: (reference: string, id: string) => `/cases/${segment(reference)}/referrals/${segment(id)}/correct`,
    ladoForm: (reference: string) => `/cases/${segment(reference)}/referrals/lado-form`,
    checkIn: (reference: string, id: string) => `/cases/${segment(reference)}/after-care/${segment(id)}`,
    newLink: (reference: string) => `/cases/${segment(reference)}/links/new`,
    link: (reference: string, id: string) => `/cases/${segment(reference)}/links/${segment(id)}`,
    linkEvent: (reference: string, id: string, kind: string) => `/cases/${segment(reference)}/links/${segment(id)}/record/${segment(kind)}`,
    correctLink: (reference: string, id: string, record: string) =>
      `/cases/${segment(reference)}/links/${segment(id)}/correct/${segment(record)}`,
    decideSuspension: (reference: string, as: 'suspended' | 'not_suspended') => `/cases/${segment(reference)}/suspension/decide?as=${as}`,
    lookAtSuspension: (reference: string, id: string) => `/cases/${segment(reference)}/suspension/${segment(id)}/again`,
    correctSuspension: (reference: string, id: string) => `/cases/${segment(reference)}/suspension/${segment(id)}/correct`,
    writeLetter: (reference: string, kind: string) => `/cases/${segment(reference)}/letters/new/${segment(kind)}`,
    letter: (reference: string, id: string) => `/cases/${segment(reference)}/letters/${segment(id)}`,
    support: (reference: string, id: string) => `/cases/${segment(reference)}/support/${segment(id)}`,
    meeting: (reference: string, id: string) => `/cases/${segment(reference)}/meetings/${segment(id)}`,
    /** What somebody asked to see who asked what is held about a person. */
    accessRequest: (reference: string, id: string) => `/cases/${segment(reference)}/subject-access/${segment(id)}`,
    accessCopy: (reference: string, id: string, part: 'request' | 'names' | 'second' | 'answer' | 'copy') =>
      `/cases/${segment(reference)}/subject-access/${segment(id)}/${part}`,
    accessParts: (reference: string, id: string, page: string) =>
      `/cases/${segment(reference)}/subject-access/${segment(id)}/parts/${segment(page)}`,
    reported: (reference: string) => `/cases/${segment(reference)}/reported`,
  },
  /** Those named in concerns. */
  people: {
    list: () => '/people',
    show: (id: string) => `/people/${segment(id)}`,
    /** What came back in several concerns. */
    repeats: () => '/people/repeats',
  },
  evidence: {
    show: (id: string) => `/evidence/${segment(id)}`,
    copy: (id: string) => `/evidence/${segment(id)}/copy`,
    page: (id: string, page: number) => `/evidence/${segment(id)}?page=${page}`,
    plainText: (id: string) => `/evidence/${segment(id)}?as=text`,
    closer: (id: string, page = 1) => `/evidence/${segment(id)}/closer${page === 1 ? '' : `?page=${page}`}`,
    pagePicture: (id: string, page: number, token: string, size: 'usual' | 'full' = 'usual') =>
      `/evidence/${segment(id)}/pages/${page}?for=${segment(token)}${size === 'full' ? '&size=full' : ''}`,
    media: (id: string, grant: string) => `/evidence/${segment(id)}/media?for=${segment(grant)}`,
    keepAttachment: (id: string, attachment: number) => `/evidence/${segment(id)}/attachments/${attachment}/keep`,
    original: (id: string) => `/evidence/${segment(id)}/original`,
    scan: (id: string) => `/evidence/${segment(id)}/scan`,
    confirm: (id: string) => `/evidence/${segment(id)}/confirm`,
    redact: (id: string) => `/evidence/${segment(id)}/redact`,
    why: (id: string) => `/evidence/${segment(id)}/why`,
    stop: (id: string) => `/evidence/${segment(id)}/stop`,
    sheet: (id: string) => `/evidence/${segment(id)}/sheet`,
    pages: (id: string) => `/evidence/${segment(id)}/pages`,
    taken: (id: string) => `/evidence/${segment(id)}/sheet/taken`,
    place: (id: string) => `/evidence/${segment(id)}/place`,
  },
  /** What may be illegal, and is locked. */
  locked: {
    list: () => '/locked',
    show: (id: string) => `/locked/${segment(id)}`,
    record: (id: string, what: string) => `/evidence/${segment(id)}/locked/${segment(what)}`,
    purge: (id: string) => `/evidence/${segment(id)}/purge`,
    certificate: (id: string) => `/evidence/${segment(id)}/certificate`,
  },
  audit: () => '/audit',
  admin: () => '/admin',
  codesOf: (accountId: string) => `/admin/people/${segment(accountId)}/codes`,
} as const;
