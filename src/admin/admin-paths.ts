const segment = encodeURIComponent;

/** Every address below `/admin`. */
export const adminPaths = {
  home: () => '/admin',
  setup: () => '/admin/setup',
  openReporting: () => '/admin/setup/open',
  school: () => '/admin/school',
  contactRules: () => '/admin/contact-rules',
  liveMonths: () => '/admin/live-months',
  anonymous: {
    show: () => '/admin/anonymous',
    open: () => '/admin/anonymous/open',
    close: () => '/admin/anonymous/close',
  },
  letters: () => '/admin/letters',
  letter: (kind: string) => `/admin/letters/${segment(kind)}`,
  people: {
    list: () => '/admin/people',
    add: () => '/admin/people/add',
    paste: () => '/admin/people/paste',
    show: (id: string) => `/admin/people/${segment(id)}`,
    change: (id: string) => `/admin/people/${segment(id)}/change`,
    end: (id: string) => `/admin/people/${segment(id)}/end`,
    reopen: (id: string) => `/admin/people/${segment(id)}/reopen`,
    link: (id: string) => `/admin/people/${segment(id)}/link`,
    codes: (id: string) => `/admin/people/${segment(id)}/codes`,
  },
  appointments: {
    list: () => '/admin/appointments',
    role: (role: string) => `/admin/appointments/${segment(role)}`,
    appoint: (role: string) => `/admin/appointments/${segment(role)}/appoint`,
    end: (id: string) => `/admin/appointments/${segment(id)}/end`,
    secondHr: () => '/admin/appointments/second_hr_adviser/none',
  },
  absences: {
    list: () => '/admin/absences',
    add: () => '/admin/absences/add',
    addFor: (id: string) => `/admin/absences/add?who=${segment(id)}`,
    end: (id: string) => `/admin/absences/${segment(id)}/end`,
  },
  procedures: {
    list: () => '/admin/procedures',
    show: (pathway: string) => `/admin/procedures/${segment(pathway)}`,
    time: (pathway: string, step: string) => `/admin/procedures/${segment(pathway)}/times/${segment(step)}`,
    addStep: (pathway: string) => `/admin/procedures/${segment(pathway)}/steps/add`,
    changeStep: (pathway: string, id: string) => `/admin/procedures/${segment(pathway)}/steps/${segment(id)}/change`,
    removeStep: (pathway: string, id: string) => `/admin/procedures/${segment(pathway)}/steps/${segment(id)}/remove`,
  },
  terms: {
    list: () => '/admin/terms',
    add: () => '/admin/terms/add',
    remove: (id: string) => `/admin/terms/${segment(id)}/remove`,
  },
  numbers: {
    list: () => '/admin/numbers',
    show: (body: string) => `/admin/numbers/${segment(body)}`,
  },
} as const;
