// All of stage 12: each file has one idea.
export { TensorLayer } from './tensor-layer';
export { binaryCrossEntropy, hingeLoss, softmaxCrossEntropy } from './tensor-losses';
export { TensorMLP } from './tensor-mlp';
export { train } from './train';
