import type { QuestionsOfAStage } from './questions-of-a-stage';

/** Stages 06 to 10: what the learner's own engine is put to. */
export const trainings: Readonly<Record<string, QuestionsOfAStage>> = {
  '06-linear': {
    mistakes: {
      'a learning rate that is too large':
        'Read the loss curve to me. What does a step do when it is longer than the valley is wide?',
      'a learning rate that is too small':
        'Is the curve still falling when training stops? What would you change about that?',
      uphill: 'Is the loss larger at the end than at the start? What would turn that round?',
    },
    steps: [
      'Before you change a number: what does the loss curve do?',
      'Which numbers can come out of tanh? Which y do the points have?',
    ],
  },
  '07-xor': {
    mistakes: {
      linear: 'Draw the four corners, and one straight line. How many corners can it get right?',
      'labels as they are':
        'A label is 0. What is 1 − label · score, whatever the score is? What can be learned from that?',
      'two hidden neurons':
        'Train it from five seeds. Does it fail every time, or only sometimes? What does that tell you?',
      'labels swapped': 'Put 0 and 1 into your line by hand. What comes out for each?',
    },
    steps: [
      'Which labels come in, and which does hingeLoss want?',
      'What fraction of the points is right? Which straight line would give exactly that?',
    ],
  },
  '08-moons': {
    mistakes: {
      linear: 'Look at the picture. Is the border straight? What in your network could bend it?',
      '20 epochs': 'Is the loss still falling at the end? What would it do if you let it?',
      'trained once':
        'Which of your seeds went wrong, and how could you tell without the test points?',
    },
    steps: [
      'What do the picture and the loss curve say: cannot it bend, or has it not learned yet?',
    ],
  },
  '09-mnist': {
    mistakes: {
      'a sigmoid at the end':
        'What does the loss do to a score before anything else? What has your network done to it already?',
      linear: 'Is there any place in your network where a straight line gets bent?',
      '1 epoch': 'Look at the loss curve. Has it come to rest?',
    },
    steps: [
      'Where does the loss curve end, and which digits are misread? What do they have in common?',
    ],
  },
  '10-look-inside': {
    mistakes: {
      'maps by input first':
        'Say the order of the brackets aloud. Which comes first: the layer or the pixel? And in yours?',
      'the highest score first':
        'One score is 3, another is −5, and both are wrong. Which network was more sure of itself?',
      'pixels stay lit': 'How many pixels are lit in your second picture?',
      'without the activation':
        'What does the neuron hand to the next layer: the sum, or what follows it?',
      'every layer reads the picture': 'What does the second layer get to see?',
      'the last layer is left out': 'How many layers has the model, and how many has your list?',
    },
    steps: [
      'One layer, one neuron, two pixels: what should come out, bracket by bracket?',
      'What is different from step 1, and what is the same?',
      'When is a score wrong? And of two wrong ones, which comes first?',
    ],
  },
};
