import { builtinKnowledge } from '../../support/knowledge';
import { recognizes } from '../../support/recognized';

/** People, posts and bodies that no registry knows: all of them are made up. */
const officials = (rows: readonly string[]): void => recognizes(['official'], rows, builtinKnowledge);
const titled = (rows: readonly string[]): void => recognizes(['official', 'title'], rows, builtinKnowledge);
const bodies = (rows: readonly string[]): void => recognizes(['body'], rows, builtinKnowledge);

describe('unknown officials behind posts and appositions', () => {
  titled([
    'The Roads Committee, chaired by [Piet Hollander], met in the hall.',
    '«Health Chief Officer» Dr [Nadia Brandt] was in the hall.',
    'On behalf of the Prime Minister, «Minister of Ports» [Nadia Brandt] thanked the staff.',
    'The Office of the Attorney General of Kestria, whose head is [Nadia Brandt], «Attorney General|nadia-brandt», met on Monday.',
    'The «mayor of Tarnow», [Piet Hollander], opened the bridge in the morning.',
    '[Piet Hollander], who is «mayor of Tarnow|piet-hollander», opened the bridge in the morning.',
    '[Piet Hollander], 58, the former «mayor of Tarnow|piet-hollander», opened the bridge in the morning.',
    'The «chairman of the Tarnow Water Board» was Mr. [Piet Hollander], and everybody knew it.',
    '[Adaeze N’Dour|adaeze-ndour] (born 1971), «Minister of Ports|adaeze-ndour», spoke in the hall.',
    'Retired teachers thanked «Deputy Mayor» [Ghislaine van der Aalst] and the staff of the library.',
    'The letter came from Hon. Dr. [Wanjiru Kamau], «Cabinet Secretary for Water|wanjiru-kamau», and was read aloud.',
    'Yesterday Ministers [Alan Okoro], [Marta Bell] and [Jules Ndiaye] were in the hall.',
    'The board honoured «Circuit Judge» [Marta Bell], and the hall stood up.',
    '[Nadia Brandt] MP, «Minister of State for Housing|nadia-brandt», spoke in the hall.',
    '[Nadia Brandt] was elected as «President of the Tarnow Water Board|nadia-brandt» in the morning.',
    'Comrade [Lo Van Pao] was in the house.',
    'It came up for [Nadia Brandt], a retired «county attorney|nadia-brandt», and everybody clapped.',
    'The Director of the Kestria Coffee Company, Nadia Brandt, was in the hall.',
    'Nadia Brandt, director of a bakery, was in the hall.',
  ]);
});

describe('unknown officials in lists of names and posts', () => {
  titled([
    'The council met in the hall of the town, and those who came were listed.\n\nMs [Odile Varga]\n«Chief Executive Officer|odile-varga»\nMr [Piet Hollander]\n«Deputy Mayor|piet-hollander»',
    'The regent swore them in, and thanked them all in the hall of the town:\n\n- [Odile Varga] as «Head of the Tarnow Water Board|odile-varga»\n- [Piet Hollander] as «Secretary of the Tarnow Water Board|piet-hollander»',
    'The work will be done in the year that comes, and we thank everybody who helped.\n\n«Mayor of Tarnow»\n[Piet Hollander]',
  ]);
});

describe('short forms of names that no registry knows', () => {
  officials([
    'Minister [Ghislaine van der Aalst] spoke first. [Van der Aalst|ghislaine-van-der-aalst] thanked the staff, and Mrs. [van der Aalst|ghislaine-van-der-aalst] left.',
    'The mayor, [Robert L. Haines Jr.|robert-l-haines-jr], was there. [Haines|robert-l-haines-jr] thanked the staff.',
    'Director of the Tarnow Water Board [Mohd Fairuz bin Abdul Latif] was there. [Mohd Fairuz|mohd-fairuz-bin-abdul-latif] thanked the staff.',
    'Minister [Odile Kerbastard] was there. The letter is signed by [O. Kerbastard|odile-kerbastard] and others.',
    'Mayor [Piet Hollander] and Deputy Mayor [Anna Hollander] were there. Mr. [Hollander|?piet-hollander,anna-hollander] thanked the staff.',
  ]);
});

describe('unknown officials in French', () => {
  titled([
    'Le «Premier ministre malien», [Ghislain Ndiaye], est dans la salle. Le «président sénégalais» [Ali Sow] aussi.',
    'La «représentante spéciale du secrétaire général de l’ONU», Mme [Odile Varga], est dans la salle.',
    'Le «ministre des Ports, des Ponts et de la Mer», [Ali Sow], est dans la salle.',
    'La séance, présidée par M. [Ali Sow], est ouverte.',
    'Le «maire de Tarnow», [Ghislain de La Porte], a ouvert le pont dans la matinée.',
    '[Ghislain de La Porte], «maire de Tarnow|ghislain-de-la-porte», a ouvert le pont dans la matinée.',
    'Mme [Odile Varga], «directrice générale de la santé publique|odile-varga», est dans la salle.',
    'Le «ministre du Travail, de la Santé et des Familles», [Ghislain Ndiaye], est dans la salle.',
    'La «préfète du département», [Odile Varga], est dans la salle.',
    '[Odile VARGA], «adjointe aux Sports|odile-varga», est dans la salle.',
    '[Odile Varga] est nommée «directrice de l’Agence des ports de Kestrie|odile-varga».',
    'Le boulanger Ghislain Ndiaye est dans la salle avec la chanteuse Odile Varga.',
    'Il passe par la rue du Général Ndiaye et par la place de la mairie.',
  ]);
});

describe('unknown officials in Vietnamese', () => {
  titled([
    'Thay mặt Thủ tướng, «Bộ trưởng Bộ Y tế» [Lường Văn Pản] đã đến và phát biểu.',
    '«Chủ tịch UBND xã» [Lù Thị Mai Sao] đã đến và phát biểu.',
    '«Bí thư Đảng ủy», «Chủ tịch HĐND xã» [Lường Văn Pản] đã đến và phát biểu.',
    'Ông [Lường Văn Pản], «Giám đốc Sở Y tế tỉnh Phú Giang|luong-van-pan», đã đến và phát biểu.',
    'Ông [Lường Văn Pản] giữ chức «Giám đốc Sở Y tế tỉnh Phú Giang|luong-van-pan» từ tháng trước.',
    '«Bộ trưởng Bộ Y tế» [Odile Varga] phát biểu tại hội nghị.',
    'Đồng chí [Lường Văn Pản] đã đến và cảm ơn cán bộ của tỉnh.',
    '«Thị trưởng Tarnow», bà [Odile Varga], đã đến và phát biểu tại hội nghị.',
    'Bà Lường Thị Pản, một nông dân, đã đến và phát biểu.',
  ]);
});

describe('unknown bodies by head word', () => {
  bodies([
    'The {High Council of Justice} must be open in the morning.',
    'Chủ tịch {Hạ viện Nhật Bản} Sato Kenji đã đến và phát biểu.',
    'In the hall the ministry was named, and then the {Ministry of Ports}; the {ministry|ministry-of-ports} has a desk.',
    '😀 {UNESCO}\n\nThe people of the house are glad.',
    'The {Audit, Risk and Roads Committee} met in the hall of the town.',
    'It was {Tarnow Town Council} clerk Nadia Brandt, and the {town council|tarnow-town-council} was glad.',
    'The {Kestria National Ports Authority} ({KNPA|kestria-national-ports-authority}) met in the hall. {KNPA|kestria-national-ports-authority} is proud of it.',
    'The {Ministry of Health, Labour and Transport} has opened a desk in the hall.',
    'The {Office of the Prime Minister} has opened a desk in the hall.',
    'The {Directorate for the Protection of Small Boats} has opened a desk in the hall.',
    'The {Office of the Attorney General of Kestria} has opened a desk in the hall.',
    'The {Tarnow Town Council’s Roads Committee|tarnow-town-councils-roads-committee} has opened a desk in the hall.',
    'In the morning {Tarnow Magistrates’ Court} opened a desk in the hall.',
    'The new committee has no office, and several ministries have no desk in the hall.',
    'La {direction régionale de l’habitat, de l’urbanisme et des paysages|direction-regionale-de-lhabitat-de-lurbanisme-et-des-paysages} a ouvert un guichet.',
    'Le {Conseil communal de Tarnow} a ouvert un guichet, et l’{Office national de l’eau potable|office-national-de-leau-potable} ({ONEP|office-national-de-leau-potable}) aussi. L’{ONEP|office-national-de-leau-potable} en est fier.',
    'L’{agence régionale de santé Kestrie} a ouvert un guichet dans la salle.',
    'Le comité demande au Comité de rapporter la décision.',
    '{Sở Nông nghiệp và Phát triển nông thôn tỉnh Phú Giang} đã mở một quầy.',
    '{Ủy ban nhân dân huyện Bắc Lương} và {Hội Nông dân tỉnh Phú Giang} đã mở một quầy.',
    '{Ban Quản lý dự án đầu tư xây dựng tỉnh Phú Giang} đã mở một quầy.',
    '{Đại sứ quán Việt Nam tại Kestria} đã mở một quầy và cảm ơn cán bộ.',
    'Các bộ, ngành và các cơ quan của tỉnh đã đến.',
  ]);
});

describe('bodies of other countries', () => {
  bodies([
    'The {Ministry of Health of Kenya} has opened a desk in Nairobi.',
    'Kenya’s {Ministry of Health|ministry-of-health-ke} has opened a desk in Nairobi, and the {Ministry|ministry-of-health-ke} is proud of it.',
    'The {Lao Ministry of Foreign Affairs and International Cooperation} has opened a desk.',
  ]);
});
