import type { QuestionsOfAStage } from './questions-of-a-stage';

/** Stages 03 to 05: a network, its losses and its training. */
export const networks: Readonly<Record<string, QuestionsOfAStage>> = {
  '03-mlp': {
    mistakes: {
      'every layer reads the network’s inputs':
        'Draw two inputs, three neurons, one neuron. How many arrows arrive at the last one?',
      'the inner activation at the end':
        'Which numbers can come out of your last layer? Could it ever say 5?',
      'weights are not scaled':
        'Add up 784 numbers of about your size. How large is the sum, and what does tanh make of it?',
      'the graph is cut':
        'Put your finger on the output, and follow the parents back. Do you ever reach a weight?',
      'the bias is not added':
        'All inputs are 0. What should the neuron say, and what does it say?',
      'only the bias is left': 'A Value never changes. So where does the result of this line go?',
      'an array of holes': 'Print new Array(3).map(() => 1). What did you expect?',
      'weights are all equal': 'How often does your code call random, and how often should it?',
      'weights are positive': 'Which numbers does random give? Is any of them below 0?',
      'weights are 0': 'Two neurons begin exactly alike. What could ever make them differ?',
      'parameters are copies':
        'Training changes the numbers in this list. Does the neuron see the change?',
      'the bias is no parameter': 'Which numbers does training adjust? Are they all on the list?',
      'a network’s parameters are nested':
        'Print parameters(). Is every entry a Value, or is something a list?',
      'a layer unwraps its only output':
        'The next layer expects a list. What does it get from a layer with one neuron?',
    },
    steps: [
      'How many weights should there be? Print them: what do you see?',
      'Do the worked example by hand. At which step do you and your code part?',
      'How many neurons should this layer have, and how many weights each?',
      'Draw this network. How many arrows lead to each neuron?',
      'Print the weights. How large are they, and are any of them negative?',
    ],
  },
  '04-losses': {
    mistakes: {
      'sums in place of means':
        'Give the loss every example twice. Should the number change? Does yours?',
      'cross-entropy takes log of 0': 'What is 1 / (1 + Math.exp(-40)), exactly? And 1 minus that?',
      'softmax overflows':
        'What is Math.exp(1000)? What could you take off every logit without changing the answer?',
      'cross-entropy with a small number added':
        'The network is sure, and wrong. What is your slope there, and what would it learn from that?',
      'cross-entropy overflows':
        'Which exponent in your formula can become large? Can it be turned?',
      'cross-entropy without the minus':
        'Can the logarithm of a probability be above 0? So can your loss be positive?',
      'hinge without max':
        'The answer is right, and far beyond the margin. What should it cost, and what does it cost?',
      'hinge with labels 0 and 1':
        'Which labels does this function get? What does your line make of a −1?',
      'softmax does not add the largest again':
        'You took m out of every exponent. What did that do to the logarithm, and who puts it back?',
      'softmax takes the largest, or 0':
        'All logits of a row are −1000. What is your largest, and what is the sum then?',
      'lengths are not compared':
        'Three outputs, two labels. What does your code do with the third?',
      'a mean over nothing': 'The lists are empty. What do you divide by?',
      'the loss is cut off':
        'Put your finger on the loss, and follow the parents back. Do you ever reach an output?',
      'l2 cuts off one factor':
        'p · p has p in two places. How many of the two does the graph see?',
    },
    steps: [
      'One prediction, one target: what is the loss by hand? And for two of each?',
      'Take one logit of 0. What are the loss and the slope by hand, and what are yours?',
      'Take one row of the table in the README. Which column does your code get wrong?',
      'Take the row 2, 1, 0 with class 0. What is the sum of the exponentials, and what comes next?',
      'Take the parameters 3 and −2, and strength 0.1. What do you get by hand?',
    ],
  },
  '05-training': {
    mistakes: {
      'gradients are never cleared':
        'What is in grad when the second batch begins? Who put it there?',
      'shuffled by sorting':
        'Let us count. In 600 shuffles of a, b, c, how often would you expect to see a, b, c?',
      'momentum damps the gradient':
        'Follow one parameter by hand for two steps, as in the README. Where do you and your code part?',
      uphill: 'The slope is positive. To make the loss smaller, must the number go up or down?',
      'gradients are cleared too late': 'What is in grad at the very moment when step reads it?',
      'gradients are cleared once an epoch':
        'How many steps do you take in one epoch? How often do you clear?',
      'the last batch is dropped': 'Five items in batches of two. Where is the fifth?',
      'a batch loses its last item': 'What does [1, 2, 3, 4].slice(0, 2) give?',
      'shuffled in place': 'You shuffle the list. What does the caller find in theirs afterwards?',
      'shuffled without staying': 'May an item stay where it is? Can it, in your shuffle?',
      'accuracy above one half':
        'Is this number a probability, or a score? Where is the border between the classes?',
      'the mean loss by examples':
        'How many losses did you collect in this epoch? How many do you divide by?',
      'examples are shuffled once': 'In which order does the second epoch see the examples?',
      'the learning rate is ignored':
        'Try learning rates of 1 and 0.001. What should be different?',
      'no step is taken': 'Print one parameter before and after a batch. Who should have moved it?',
      'data becomes a Value': 'What kind of thing was data before this line, and what is it now?',
    },
    steps: [
      'Shuffle three items by hand, with the draws from the README. Where does your code go another way?',
      'Five items in batches of two: where does each batch begin, and where does it end?',
      'Follow one parameter for two steps. Which step is the first to be off?',
      'When does one score count as right? Try a score of exactly 0.',
      'Say the loop aloud: what comes first, and what comes inside what?',
      'When was this number taken: before the update, or after it?',
    ],
  },
};
