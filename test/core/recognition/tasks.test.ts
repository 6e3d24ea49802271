import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../support/knowledge';
import { factsOf, recognizes, unmarked } from '../../support/recognized';

const lists = (rows: readonly string[]): void => recognizes(['list'], rows, builtinKnowledge);

describe('lists by words, in English', () => {
  lists([
    '<First|1>, open a desk. <Second|2>, thank the staff of the house. <Third|3>, go home.',
    '<Firstly|1>, open a desk.\n<Secondly|2>, thank the staff.\n<Thirdly|3>, go home to the village.',
    '<The first|1> is to open a desk. <The second|2> is to thank the staff. <The third|3> is to go home.',
    '<First|1>, open a desk. <Second|2>, thank the staff. <Finally|3>, go home to the village.',
    '<First|1>, open a desk. <Second|2>, thank the staff. And <finally|3>, go home to the village.',
    '<First|1>, open a desk. <Second|2>, thank the staff. <Last but not least|3>, go home to the village.',
    '<In the first place|1>, open a desk. <In the second place|2>, thank the staff. <Lastly|3>, go home.',
    '<First|1>: open a desk of the house.\n<Second|2>: thank the staff.\n<Third|3>: go home.',
    'FIRST\n\n<First|1>, open a desk for the people.\n\n<Second|2>, thank the staff of the house.',
    '<Firstly|1>, open a desk. <Second|2>, thank the staff of the house. <Thirdly|3>, go home.',
    '• <First|1>, open a desk for the people\n• <Second|2>, thank the staff of the house',
    '<One|1>, open a desk of the house. <Two|2>, thank the staff. <Three|3>, go home.',
    '<Firstly|1> open a desk of the house. <Secondly|2> thank the staff. <Thirdly|3> go home.',
    '<First|1>, Bùi Thanh Sơn, Lê Thị Thu Hằng and Nguyễn Mạnh Cường opened a desk. <Second|2>, Đỗ Hùng Việt left.',
  ]);
});

describe('lists by words, in French and Vietnamese', () => {
  lists([
    '<Premièrement|1>, ouvrir un guichet dans la province. <Deuxièmement|2>, rester dans la salle. <Enfin|3>, partir.',
    '<En premier lieu|1>, ouvrir un guichet. <En deuxième lieu|2>, rester dans la salle. <En dernier lieu|3>, partir pour la province.',
    '<Le premier|1> est un guichet pour la province. <Le deuxième|2> est une salle. <Le troisième|3> est une lettre.',
    '<Thứ nhất|1>, mở một quầy tại tỉnh. <Thứ hai|2>, cảm ơn cán bộ. <Thứ ba|3>, làm việc với người dân.',
    '<Một là|1>, mở một quầy tại tỉnh. <Hai là|2>, cảm ơn cán bộ. <Ba là|3>, làm việc với người dân.',
    '<Thứ nhất|1>, mở một quầy tại tỉnh; <thứ hai|2>, cảm ơn cán bộ; <thứ ba|3>, làm việc với người dân.',
    '<Thứ nhất|1> là mở một quầy tại tỉnh. <Thứ hai|2> là cảm ơn cán bộ. <Cuối cùng|3>, làm việc với người dân.',
    '<Thứ nhất|1>, mở một quầy tại tỉnh. <Thứ hai|2>, cảm ơn cán bộ của tỉnh.'.normalize('NFD'),
    '<D’abord|1>, ouvrir un guichet dans la province. <Ensuite|2>, rester dans la salle. <Enfin|3>, partir.',
    'Có ⟪ba nhiệm vụ|3⟫: <một là|1> mở một quầy tại tỉnh; <hai là|2> cảm ơn cán bộ; <ba là|3> làm việc với người dân.',
    '<Trước hết|1>, mở một quầy tại tỉnh. <Thứ hai|2>, cảm ơn cán bộ. <Cuối cùng|3>, làm việc với người dân.',
  ]);
});

describe('lists by signs', () => {
  lists([
    '<1.|1> Open a desk for the people\n<2.|2> Thank the staff\n<3.|3> Go home',
    '<1)|1> Open a desk for the people\n<2)|2> Thank the staff\n<3)|3> Go home',
    '<a)|1> Open a desk for the people\n<b)|2> Thank the staff\n<c)|3> Go home',
    'He said: <(i)|1> open a desk; <(ii)|2> thank the staff of the house; <(iii)|3> go home; <(iv)|4> sleep.',
    'He said that <(1)|1> the desk is open, <(2)|2> the staff is in the house and <(3)|3> the rest is at home.',
    '<i)|1> Open a desk for the people\n<ii)|2> Thank the staff\n<iii)|3> Go home',
    '<Task 1|1>: open a desk for the people.\n<Task 2|2>: thank the staff.\n<Task 3|3>: go home.',
    '<Nhiệm vụ 1|1>: mở một quầy tại tỉnh.\n<Nhiệm vụ 2|2>: cảm ơn cán bộ của tỉnh.',
    '- <1.|1> Open a desk for the people\n- <2.|2> Thank the staff',
    '<1/|1> Open a desk for the people.\n<2/|2> Thank the staff of the house.\n<3/|3> Go home.',
    '<(1)|1> open the desk; <(2)|2> thank the staff; and <(3)|3> go home for the rest of the day.',
    '<Group 1|1>: open a desk.\n<Group 2|2>: thank the staff of the house.\n<Group 3|3>: go home.',
    '<I.|a1> Open a desk for the people\n<1.|b1 in a> in the house\n<2.|b2> in the garden\n<II.|a2> Thank the staff\n<1.|c1 in a> at noon\n<2.|c2> at night',
    '<Priority 1|1> - open a desk for the people\n<Priority 2|2> - thank the staff of the house',
  ]);
});

describe('weekdays that are mistranslated ordinals', () => {
  lists([
    '<First|1>, open a desk. <Second|2>, thank the staff. <Third|3>, go home. <Wednesday|4!>, sleep in the house.',
    '<First|1>, open a desk. <Second|2>, thank the staff. <Third|3>, go home. <Wednesday|4!>, sleep. <Thursday|5!>, read. <Sixth|6>, work in the house.',
    '<Firstly|1>, open a desk.\n<Monday|2!>, thank the staff.\n<Tuesday|3!>, go home to the village.',
    '<Premièrement|1>, ouvrir un guichet. <Deuxièmement|2>, rester dans la salle. <Troisièmement|3>, lire. <Mercredi|4!>, partir pour la province.',
  ]);
});

describe('weekdays that are weekdays', () => {
  lists([
    '<First|1>, open a desk. <Second|2>, thank the staff. On Wednesday, the house is open.',
    '<First|1>, open a desk. <Second|2>, thank the staff of the house. Saturday, the house is open.',
    'Monday, the desk is open. Tuesday, the house is open. Wednesday, the rest is closed.',
    '<First|1>, open a desk. <Second|2>, thank the staff. <Third|3>, go home on Wednesday with the staff.',
    'Lundi, le guichet est dans la salle. Mardi, le guichet est dans la province.',
    'Thứ Hai, mở một quầy tại tỉnh. Thứ Ba, cảm ơn cán bộ của tỉnh và người dân.',
  ]);
});

describe('gaps', () => {
  lists([
    '<First|1>, open a desk. <Second|2>, thank the staff of the house. <Fourth|4>, go home.',
    '<Second|2>, thank the staff of the house. <Third|3>, go home to the village.',
    '<1.|1> Open a desk for the people\n<2.|2> Thank the staff\n<5.|5> Go home',
    'The house has ⟪5 key tasks|5⟫: <First|1>, open a desk. <Second|2>, thank the staff. <Finally|5>, go home.',
  ]);
});

describe('no lists', () => {
  lists([
    'First, we open a desk for the people of the province.',
    'In the first 6 months, the second desk was open for the third time.',
    'The first desk is in the house, the second is not.',
    'First of all, thank you for the desk in the house.',
    'The 14th National Party Congress and the 1st desk are in the hall.',
    'It was 1. The rest was 2. Nobody was in the house.',
    'It costs 3.5 million, and that is for the desk (2) of the house.',
    'Finally, the desk is open. Finally, the house is open for the people.',
    'Plan B) is no plan of the house, and neither is (a).',
    'On the one hand, open a desk. On the other hand, thank the staff of the house.',
    'He thanked, first, the staff of the house and, second, the people.',
  ]);
});

describe('announcements', () => {
  lists([
    'The house has ⟪7 key tasks|7⟫: <First|1>, open a desk. <Second|2>, thank the staff.',
    'The house has ⟪three main tasks|3⟫:\n<First|1>, open a desk.\n<Second|2>, thank the staff.\n<Third|3>, go home.',
    'The house has a plan with the ⟪following tasks|?⟫: <First|1>, open a desk. <Second|2>, thank the staff.',
    'The house has ⟪a number of measures|?⟫: <First|1>, open a desk. <Second|2>, thank the staff.',
    'The house has ⟪12 key groups of tasks|12⟫.\n\n<First|1>, open a desk.\n\n<Second|2>, thank the staff of the house.',
    'It was the work of 3 days with 2 tasks, then ⟪4 tasks|4⟫: <First|1>, open a desk. <Second|2>, thank the staff.',
    'La maison a ⟪trois priorités|3⟫ : <Premièrement|1>, ouvrir un guichet. <Deuxièmement|2>, rester dans la salle.',
    'La maison a les ⟪priorités suivantes|?⟫ : <a)|1> ouvrir un guichet dans la province\n<b)|2> rester dans la salle',
    'Tỉnh có ⟪5 nhiệm vụ trọng tâm|5⟫: <Thứ nhất|1>, mở một quầy. <Thứ hai|2>, cảm ơn cán bộ và người dân.',
    'The desk has 40 visitors. <First|1>, open the desk. <Second|2>, thank the staff of the house.',
    'The house has 5 tasks.\n\nThe one is to read.\n\nThe rest is for the staff.\n\nAnd that is it, as the house said.\n\n<First|1>, open a desk.\n\n<Second|2>, go home.',
  ]);
});

describe('several lists', () => {
  lists([
    '<First|a1>, open a desk. <Second|a2>, thank the staff.\n\nThe next day: <First|b1>, read in the house. <Second|b2>, work.',
    'The house has ⟪2 results|a 2⟫: <First|a1>, a desk. <Second|a2>, a house.\n\nThe house has ⟪3 tasks|b 3⟫: <First|b1>, read. <Second|b2>, work. <Third|b3>, sleep.',
    '<First|a1>, open a desk: <(i)|b1 in a> in the house; <(ii)|b2> in the garden. <Second|a2>, thank the staff.',
    '<1.|a1> Open a desk for the people\n<a)|b1 in a> in the house\n<b)|b2> in the garden\n<2.|a2> Thank the staff\n<a)|c1 in a> at noon\n<b)|c2> at night',
    'There are ⟪2 tasks|a 2⟫: <First|a1>, open a desk: <(i)|b1 in a> in the house; <(ii)|b2> in the garden. <Second|a2>, go.',
  ]);
});

describe('what an item holds', () => {
  const items = async (row: string): Promise<string[]> => {
    const { article, recognition } = factsOf(unmarked(row), await builtinKnowledge());
    return recognition.taskLists.flatMap((list) => list.items.map(({ start, end }) => article.text.slice(start, end)));
  };
  const rows: [string, string, string[]][] = [
    [
      'to the next marker',
      'He said: First, open a desk. Second, thank the staff of the house.',
      ['First, open a desk.', 'Second, thank the staff of the house.'],
    ],
    [
      'all paragraphs to the next marker; the last one its own',
      'First, open a desk.\n\nIt is in the house.\n\nSecond, thank the staff.\n\nThe rest is for the house.',
      ['First, open a desk.\n\nIt is in the house.', 'Second, thank the staff.'],
    ],
    [
      'an item with the list in it',
      'First, open a desk: (i) in the house; (ii) in the garden. Second, go home.',
      [
        'First, open a desk: (i) in the house; (ii) in the garden.',
        'Second, go home.',
        '(i) in the house;',
        '(ii) in the garden.',
      ],
    ],
  ];
  for (const [name, text, expected] of rows) it(name, async () => assert.deepEqual(await items(text), expected));

  it('a list reaches from its first marker to the end of its last item', async () => {
    const text = 'He has 2 tasks: First, open a desk. Second, thank the staff of the house.\nThat is it.';
    const { taskLists } = factsOf(text, await builtinKnowledge()).recognition;
    const [list] = taskLists;
    assert.equal(list && text.slice(list.start, list.end), text.slice(text.indexOf('First'), text.indexOf('\n')));
    assert.deepEqual(list?.announcement && [list.announcement.text, list.announcement.count], ['2 tasks', 2]);
  });
});
