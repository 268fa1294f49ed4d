import { nameOf, type Program, results } from '../../oracle/program';
import { placesRead, roughSlopes } from '../../oracle/steps';

/** The graph of a program, a node for each place. Its gradients are what a law asks for. */
export function programGraph(program: Program) {
  const numbers = results(program);
  const nodes = numbers.map((data, place) => {
    const step = program.steps[place - program.inputs.length];
    return {
      id: place,
      name: nameOf(place),
      data,
      grad: 0,
      parents: step ? placesRead(step) : [],
      localGradients: step ? roughSlopes(step, numbers) : [],
    };
  });
  return { nodes };
}
