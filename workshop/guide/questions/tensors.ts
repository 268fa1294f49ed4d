import type { QuestionsOfAStage } from './questions-of-a-stage';

/** Stages 11 and 12: matrices in place of numbers. */
export const tensors: Readonly<Record<string, QuestionsOfAStage>> = {
  '11-tensors': {
    mistakes: {
      'the last row’s gradient':
        'The bias takes part in every row. How many gradients come back to it, and what becomes of them?',
      'matmul’s gradient of a without the transpose':
        'Point at one entry of the left matrix. Which entries of the result does it take part in, and with which factors?',
      'matmul reads b in columns':
        'Where in data is row 1, column 0 of the weights? Count it out with your finger.',
      'inner gradients are not cleared':
        'Call backward twice. What do the inner tensors hold when the second call begins?',
      'a gradient is set': 'This tensor is used twice. What happens to the first gradient?',
      'a 0 gets no gradient':
        'Nudge this 0 by 0.001. Does the result move? So what is its gradient?',
      'only the first entry of the root':
        'The root has four entries. Whose gradient are you asking for?',
      'matmul keeps the last term': 'An entry of the product is a sum. Where do you add?',
      'sum’s gradient is always 1':
        'Something comes after the sum. Where does its gradient arrive?',
      'a row by the number of rows':
        'Entry 7 of a matrix with three columns: which column is it in?',
      'mean’s gradient is not divided':
        'Nudge one of ten entries by 1. How far does the mean move?',
      'rows are not compared': 'Two rows and four rows. Which row would go with which?',
    },
    steps: [
      'What is the same as in stage 02, line by line? What is new?',
      'Which rule of stage 01 is it, for one entry?',
      'Which entry of the row belongs to entry 7? How did you find it?',
      'Which two numbers is derivative given, and which of them do you need?',
      'How many numbers come back, and which entries get them?',
      'One entry of the result: which row, which column, which products?',
      'Who would ever read the gradient of a pixel?',
      'Write the list for the little matrix of the README. Where does each row start?',
    ],
  },
  '12-ten-digits': {
    mistakes: {
      'weights are not transposed':
        'Where do the two weights of the first neuron stand in the matrix: side by side, or one below the other?',
      'softmax overflows':
        'What is Math.exp(1000)? What did you do about that in stage 04, and for which numbers?',
      'gradients are never cleared': 'What is in grad when the second batch begins?',
      'weights are unscaled':
        'Add up 784 numbers of about your size. What does the next layer get to see?',
      'no bias': 'All pixels are 0. What can your layer say then?',
      'softmax’s gradient forgets the class':
        'Add up the gradients of one row. What should come out, and why?',
      'softmax’s gradient is a sum’s':
        'Give every row twice. What should each gradient do? What does yours do?',
      'softmax takes the largest of all': 'Whose largest is this: the row’s, or the batch’s?',
      'accuracy by the sign': 'There are ten logits in a row. What is the answer of the network?',
      uphill: 'The slope is positive. To make the loss smaller, must the number go up or down?',
      'classes of other pictures': 'After the shuffle, how does a picture find its class?',
    },
    steps: [
      'How many rows and how many columns have the weights of this layer?',
      'Follow one row through the network by hand. Where do you and your code part?',
      'Where does weight number 1 of neuron number 0 go?',
      'Which operations of stage 11 does the formula need, in which order?',
      'Take one row: what is softmax by hand, and what is the slope for the right class?',
      'What does the loss curve do? And how far apart are the accuracy on known and on unseen digits?',
    ],
  },
};
