import { builtinKnowledge, folderOf } from '../../support/knowledge';
import { recognizes } from '../../support/recognized';

const bodies = (rows: readonly string[]): void => recognizes(['body'], rows, builtinKnowledge);

describe('bodies by name, in English', () => {
  bodies([
    'The {Ministry of Foreign Affairs|mofa} has opened a desk in the house.',
    'THE {MINISTRY OF FOREIGN AFFAIRS|mofa} HAS OPENED A DESK IN THE HOUSE',
    'The {Foreign Ministry|mofa} has opened a desk, and {MOFA} is proud of it.',
    'The {Ministry\u00a0of Foreign Affairs|mofa} has opened a desk with the {Ministry\nof Health}.',
    'It is the work of the {United Nations} ({UN|united-nations}) and of {UNESCO} in the province.',
    'The {National Assembly} and the {Politburo} met, and the {Communist Party of Vietnam|cpv} was there.',
    'The {Party Central Committee} met, and the {Central Committee|party-central-committee} closed the session.',
    'The {State Audit Office} and the {Supreme People’s Court|supreme-peoples-court} were in the house.',
    'The desk of the {Ministry of Foreign Affairs|mofa}, “{Ministry of Health}” and ({Ministry of Justice}) is open.',
    'The {Ministry of Foreign Affairs of Laos} thanked the {Ministry of Foreign Affairs of Vietnam|mofa} in the house.',
    'The {World Bank} ({WB|world-bank}), the {International Monetary Fund|imf} ({IMF}) and the {WTO} met in the house.',
    'The {Government of Vietnam|government} met with the {Government of Japan} in the house.',
  ]);
});

describe('bodies by name, in French and Vietnamese', () => {
  bodies([
    'Le {ministère des Affaires étrangères|mofa} a ouvert un guichet avec l’{UNESCO} et l’{ONU|united-nations}.',
    "L'{Assemblée nationale|national-assembly} et le {Bureau politique|politburo} sont dans la salle.",
    'Le {Comité central du Parti|party-central-committee} est dans la salle avec le {ministère de la Santé|ministry-of-health}.',
    '{Bộ Ngoại giao|mofa} và {Bộ Y tế|ministry-of-health} đã mở một quầy tại tỉnh.',
    '{Quốc hội|national-assembly}, {Chính phủ|government} và {Bộ Chính trị|politburo} đã họp.',
    '{Bộ Ngoại giao|mofa} đã mở một quầy với {Liên hợp quốc|united-nations} tại tỉnh.'.normalize('NFD'),
  ]);
});

describe('bodies inside bodies', () => {
  bodies([
    'The {Central Committee for External Relations|central-external-relations-commission} met in the house.',
    'The {Consular Department of the {Ministry of Foreign Affairs|mofa}|consular-department} has opened a desk.',
    'The {Party Committee of the {Ministry of Foreign Affairs|mofa}|mofa-party-committee} met in the house.',
    'The {{Ministry of Foreign Affairs|mofa}’s Party Committee|mofa-party-committee} met in the house.',
    'The {Inspection Committee of the {Party Committee of the {Ministry of Foreign Affairs|mofa}|mofa-party-committee}|mofa-party-inspection-committee} met.',
    'The {{National Assembly} Standing Committee} met in the house.',
    'The {Standing Committee of the {National Assembly}|national-assembly-standing-committee} met in the house.',
    'The {Vietnam National Commission for {UNESCO}} has opened a desk in the house.',
    'The {{Government} Office} has opened a desk in the house of the {Government}.',
    'Le {Comité du Parti du {ministère des Affaires étrangères|mofa}|mofa-party-committee} est dans la salle.',
    '{Đảng ủy {Bộ Ngoại giao|mofa}|mofa-party-committee} đã họp và làm việc với tỉnh.',
    '{Văn phòng {Chính phủ|government}|government-office} đã mở một quầy tại tỉnh.',
    '{Ủy ban Thường vụ {Quốc hội|national-assembly}|national-assembly-standing-committee} đã họp và làm việc với tỉnh.',
    'The {Party Committee of the {Ministry of Home Affairs}} and the {Party Committee of the {Ministry of Foreign Affairs|mofa}|mofa-party-committee} met.',
    'The {{UN|united-nations} Security Council} and the {{UN|united-nations} General Assembly} met; the {Security Council|un-security-council} thanked the {UN|united-nations}.',
    "The {{National Assembly}'s Standing Committee|national-assembly-standing-committee} met in the house.",
    '{Vụ Châu Âu|mofa-europe-department} và {Văn phòng {Bộ|mofa}|mofa-ministry-office} đã họp tại {Bộ Ngoại giao|mofa} về việc của tỉnh.',
  ]);
});

describe('short forms of bodies', () => {
  bodies([
    'The {Ministry of Foreign Affairs|mofa} has opened a desk, and the {Ministry|mofa} is proud of it.',
    'The {Ministry of Health} has opened a desk, and the {Ministry|ministry-of-health} is proud of it.',
    'The {Party Committee of the {Ministry of Foreign Affairs|mofa}|mofa-party-committee} met. The {Party Committee|mofa-party-committee} thanked the {Ministry|mofa}.',
    'The {Party Committee of the {Ministry of Foreign Affairs|mofa}|mofa-party-committee} met. The {{Ministry|mofa}’s Party Committee|mofa-party-committee} thanked the staff.',
    'The {Consular Department} has opened a desk, and the {Department|consular-department} is proud of it.',
    'The {National Assembly} met. The {Standing Committee|national-assembly-standing-committee} closed the session.',
    'The {Communist Party of Vietnam|cpv} was there, and the {Party|cpv} thanked the {Government}.',
    'Le {ministère des Affaires étrangères|mofa} a ouvert un guichet, et le {ministère|mofa} en est fier.',
    '{Bộ Ngoại giao|mofa} đã mở một quầy; {Bộ|mofa} cảm ơn cán bộ của tỉnh.',
    'The {Ministry of Foreign Affairs|mofa} and the {Ministry of Health} met. The {Ministry|ministry-of-health} thanked the staff.',
    'The {Office of the Party Committee|mofa-party-committee-office} and its {Inspection Committee|mofa-party-inspection-committee} met in the {Ministry of Foreign Affairs|mofa}.',
    'The {Politburo} met. {Party|cpv} and State leaders and Party members thanked the staff of the house.',
    '{Bộ Ngoại giao|mofa} đã họp với {Đảng ủy {Bộ Ngoại giao|mofa}|mofa-party-committee}; {Đảng ủy {Bộ|mofa}|mofa-party-committee} cảm ơn cán bộ.',
  ]);
});

describe('short forms that are none', () => {
  bodies([
    'Thứ trưởng Nguyễn Minh Vũ đã tiếp {Vụ Luật pháp và Điều ước quốc tế|mofa-law-and-international-treaties-department}. Thứ trưởng Vũ cảm ơn.',
    'A department is a house with many doors, and a ministry is a street.',
    'The {Ministry of Health} met, and every department has a desk for each committee.',
    'The {National Assembly} met with Party members, for Party building is the work of Party organizations.',
    'The {National Assembly} met at the 14th National Party Congress, and the Party Congress was in the house.',
    'The {National Assembly} met with leaders of ministries, departments and committees of the province.',
    'L’{Assemblée nationale|national-assembly} est avec les membres du Parti dans la salle.',
    '{Quốc hội|national-assembly} đã họp với đảng viên và cán bộ của tỉnh về xây dựng Đảng.',
  ]);
});

describe('acronyms, exactly as written', () => {
  bodies([
    '{WHO} is the one who asked who was in the house.',
    'Who was in the house, and who was not? {WHO} knows.',
    'It is the most that the {UN|united-nations} can do, and un is no word of this language.',
    'Nam is a name, and a Nam of the village is not the {NAM|non-aligned-movement}.',
    'Một là, mở một quầy tại tỉnh; hai là, cảm ơn cán bộ và người dân.',
    'Mot is a word in the language of the house, and so is Most.',
  ]);
});

describe('bodies that no registry knows', () => {
  bodies([
    'The {Department of Fisheries} has opened a desk in the house.',
    'The {Department of Fisheries} and the {Ministry of Health} have opened a desk in the house.',
    'The {Institute for Small Boats} has opened a desk, and the {Institute|institute-for-small-boats} is proud of it.',
    'The {Kestrian Agency for Small Boats} has opened a desk in the house of the people.',
    'Le {Département de la Pêche} a ouvert un guichet dans la province.',
    '{Sở Y tế tỉnh Phú Giang} đã mở một quầy và cảm ơn cán bộ của tỉnh.',
  ]);
});

describe('no bodies', () => {
  bodies([
    'Vietnam is in Asia, and the 14th National Party Congress is in the hall.',
    'Resolution 57 and the Conference on Small Boats are in the house of the people.',
    'The Foreign Affairs sector is proud of the diplomatic sector and of the industry.',
    'The small committee of the village met in a small office of the school.',
    'See https://example.org/UNESCO/Ministry-of-Health for the rest of the story.',
  ]);
});

describe('a registry of one’s own', () => {
  const yaml = `country: zz
bodies:
  - { id: fisheries, name: { en: Ministry of Fisheries, fr: ministère de la Pêche }, aliases: { en: [MOFI] } }
  - { id: boats, name: { en: Department of Boats }, parent: fisheries }
  - { id: nets, name: { en: Bureau of Nets }, parent: fisheries, aliases: { en: [Net Bureau] } }
  - { id: both-a, name: { en: Sea Office }, aliases: { en: [SO] } }
  - { id: both-b, name: { en: Shore Office }, aliases: { en: [SO] } }`;
  const own = (rows: readonly string[], config = ''): void =>
    recognizes(['body'], rows, async () => (await folderOf({ bodies: yaml, config }, false)).knowledge);
  own([
    'The {Ministry of Fisheries|fisheries} and {MOFI|fisheries} have opened a desk; Mofi is a dog.',
    'The {Department of Boats|boats} and the {Net Bureau|nets} have opened a desk in the house.',
    'Le {ministère de la Pêche|fisheries} a ouvert un guichet dans la province.',
    'UNESCO and NAM are unknown in the house.',
  ]);
  own(['The Ministry of Fisheries, MOFI and the {Net Bureau|nets} have opened a desk.'], 'ignore: [fisheries, MOFI]');
});
