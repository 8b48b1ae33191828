/** Names and the short forms by which the same people are called in England; a short form may stand for several. */
const groups =
  `alexander alex sandy lex al xander|alexandra alex sandra sandy lexi|andrew andy drew|anthony tony ant|antonia toni|barbara barb babs|benjamin ben benny benji|
catherine katherine kathryn kate katie kathy cathy cath kat kitty kit|charles charlie chas chuck|charlotte charlie lottie lotte|christine christina chris chrissie tina|
christopher chris kit topher|daniel dan danny|danielle dani|david dave davey dai|deborah debra deb debbie|dominic dom|dorothy dot dottie dolly|edward ed eddie ted teddy ned|
eleanor ellie nell nellie nora|elizabeth liz lizzie beth betty eliza libby lisa elsie bess|emily em emmy millie|emma em|florence flo florrie flossie|frances fran francie fanny|
francis frank frankie fran|frederick fred freddie|gabriel gabe|geoffrey jeffrey geoff jeff|george georgie|georgina georgie gina|gerald gerry jerry|gillian gill jill|
gregory greg|harold harry hal|harriet harry hattie hetty|helen nell nellie lena|henry harry hal hank|isabel isabella isobel izzy bella belle|jacob jake|jacqueline jackie jacqui|
james jim jimmy jamie jem|jane janie jenny|janet jan|jennifer jen jenny|jeremy jerry jez|jessica jess jessie|joanna joanne jo|john jack johnny jon|jonathan jon jonny jonty|
joseph joe joey|josephine jo josie|joshua josh|judith judy jude|julian jules|julie julia jules|kenneth ken kenny|kimberley kim|lawrence laurence larry laurie loz|leonard len lenny leo|
lewis louis lou|louise lou lulu|lucy lu|madeleine maddie|margaret maggie meg peggy madge marge greta daisy|mary molly polly may|martin marty|matilda tilly mattie|matthew matt matty|
maximilian max|megan meg|michael mike mick mickey|mohammed muhammad mohammad mohamed mo|natalie nat|nathaniel nathan nat nate|nicholas nick nicky|nicola nicky nic nikki|
oliver ollie|olivia liv livvy|pamela pam|patricia pat patsy tricia trish|patrick pat paddy|penelope penny|peter pete|philip phil pip|philippa pippa pip|raymond ray|rebecca becca becky bex|
richard rich richie rick ricky dick|robert rob robbie bob bobby bert|roger rodge|ronald ron ronnie|rosemary rose rosie|russell russ|samantha sam sammy|samuel sam sammy|sarah sara sally|
sebastian seb|simon si|sophie sophia soph|stephanie steph|stephen steven steve|stuart stewart stu|susan sue susie suzie|suzanne sue suzie|theodore theo ted teddy|theresa teresa terry tess|
terence terry|thomas tom tommy|timothy tim|valerie val|veronica ronnie|victor vic|victoria vicky vikki tori|vincent vince vinny|virginia ginny|walter walt wally|wilfred wilf|
william will bill billy liam|winifred win winnie|zachary zac zach zak`
    .replaceAll('\n', '')
    .split('|')
    .map((group) => group.split(' '));

const groupsOf = new Map<string, number[]>();
for (const [at, group] of groups.entries()) for (const name of group) groupsOf.set(name, [...(groupsOf.get(name) ?? []), at]);

/** Whether two given names, folded, may be one: "bill" and "william", "kate" and "kathy". */
export function mayBeOneName(a: string, b: string): boolean {
  return (groupsOf.get(a) ?? []).some((at) => groupsOf.get(b)?.includes(at));
}

/** All that somebody of this name may be called, itself included. */
export function namesLike(name: string): readonly string[] {
  return [...new Set([name, ...(groupsOf.get(name) ?? []).flatMap((at) => groups[at] ?? [])])];
}
