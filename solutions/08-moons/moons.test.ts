import { describeMoons } from '../../spec/08-moons';
import * as moons from './moons';

describeMoons(moons);
