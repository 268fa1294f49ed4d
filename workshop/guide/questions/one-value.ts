import type { QuestionsOfAStage } from './questions-of-a-stage';

/** Stages 01 and 02: a value, and backpropagation over the graph of values. */
export const oneValue: Readonly<Record<string, QuestionsOfAStage>> = {
  '01-value': {
    mistakes: {
      'mul records the own factor':
        'Take 2 · 3 and nudge the 2 by 0.001. How far does the product move, and which of the two numbers is that?',
      'sub is cut off from b':
        'Put your finger on the result, and follow the parents back. Do you ever reach b?',
      'tanh slope from x':
        'The rule says “tanh squared”. Is that number the one that goes into tanh, or the one that comes out?',
      'div without the minus':
        'Make b a little larger, in your head. Does a / b get larger or smaller, and what does your slope say?',
      'pow loses x⁰ at 0': 'Type 0 * 0 ** -1 into Node. Where in your rule does that come up?',
      'tanh overflows': 'What is e to the power of 2000 in JavaScript? And that divided by itself?',
      'relu with slope 1 at 0': 'On which side of your comparison does 0 end up?',
      'dot skips values of 0':
        'A weight is 0.5 and its input is 0. Nudge the input: does the sum move?',
      'dot keeps the last term': 'What is in your sum after the first round, and after the second?',
      'dot forgets the bias': 'All inputs are 0. What should dot give you, and what does it give?',
    },
    steps: [
      'What has changed since the file was handed to you? What does git diff say?',
      'Nudge one factor by 0.001. How far does the product move?',
      'Put the numbers of the failing case into the rule by hand. Which part of the rule gives your number?',
      'What are x and n in the failing case? What does each part of your rule give for them?',
      'Which number goes in, which comes out, and which of them does the slope need?',
      'Which numbers in your function get very large here? Which get very small?',
      'What are the number and the slope at 2, at −2 and at 0?',
      'What does map get from whoever calls it, and what do you call each of these with?',
      'Two weights, two inputs, one bias: which parents, and which slope for each?',
    ],
  },
  '02-backprop': {
    mistakes: {
      'the last gradient wins':
        'Two paths lead to this value. Each brings a gradient. What is in grad after the first, and what after the second?',
      'no order: each value backpropagates at once':
        'In the example, whose turn is it first, d or e? What does d know at that moment?',
      'inner gradients are never reset':
        'Call backward twice. What is in the grad of d when the second call begins?',
      'backward without a seed':
        'What is the slope of f with respect to f itself? Where does your code say so?',
      'backward from the leaves up':
        'Which value knows its gradient before anybody has done anything? Is that where you begin?',
      'leaves are reset':
        'Two results share one leaf. After both backward calls, what should the leaf hold?',
      'order visits every path':
        'In the example, how often do you visit d? How would you know that you have been there?',
      'order by recursion':
        'How many calls are open at once, for 100,000 values in a row? Who remembers them for you?',
      'order written down on the way in':
        'When you write a value down, are all its parents already on the list?',
      'order tells values by their number':
        'Two values are both 6. Are they the same value? How does your code tell?',
      'backward as in micrograd':
        'Call backward a second time. Which values hold a number from the first call?',
    },
    steps: [
      'Write the order of the example on paper. When may you write down d?',
      'Take one node’s turn by hand. What does it hold, and what does it hand to each parent?',
      'Which value in this case is used more than once? What should arrive there, and from where?',
      'Is this value a leaf or not? What should its grad be before the sweep begins?',
      'Which values were you given? Which of their fields did you set?',
      'Does the work grow with the number of values, or with the number of paths?',
    ],
  },
};
