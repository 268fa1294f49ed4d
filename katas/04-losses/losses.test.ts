import { describeStage } from '../../spec/describe-stage';
import { stage } from '../../spec/laws/04-losses/stage';
import * as value from '../01-value/value';
import * as backprop from '../02-backprop/backprop';
import * as losses from './losses';

describeStage(stage, { ...value, ...backprop, ...losses });
