/** A snippet of the compiled solution, or several that go together, and other ways to write it. */
export type Equivalence = readonly [solution: Text, ...ways: Text[]];
type Text = string | readonly string[];
