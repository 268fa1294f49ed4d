import type { QuestionsOfAStage } from './questions-of-a-stage';

/** What the kata says of a law that a learner wrote, where it does not tell right programs from wrong ones. */
export const wrongLaws: Readonly<Record<string, string>> = {
  'too weak': 'too weak. Shown that very case, your law finds nothing wrong in it.',
  blind:
    'its generator is blind. Shown that very case, your law sees it, but none of its cases does.',
  'too strict': 'too strict. This program is correct: look at what your law asks of it.',
};

/** Stage 13: laws in place of code. */
export const yourLaws: Readonly<Record<string, QuestionsOfAStage>> = {
  '13-your-laws': {
    mistakes: {
      'too weak': 'Here the program answers wrongly. Which of your facts should have noticed?',
      blind: 'Say three cases that your generators make. What do they have in common?',
      'too strict':
        'Somebody builds it in another way, and it is right. Which of your facts do they break?',
    },
    steps: [
      'Six numbers come out of a · b and a / b. Which of them does your law look at?',
      'Suppose nobody can compute exp or tanh. What do you still know of two of their answers together?',
      'Write down two orders that are right. What do they have in common, and what not?',
      'Where in your graphs is a value used twice? How often in 60 cases?',
      'Sorting keeps all items, too. What has a shuffle to do that sorting does not?',
      'Add 1 to every logit. What happens to the loss, and to its slopes?',
      'Run it twice from one seed. What has to be the same, and what may differ from another seed?',
      'What do all laws for this task look at? Where does none of them look?',
    ],
  },
};
