"""PyTorch's part of `npm run bench`: the same work as in one-engine.ts, read from files of pytorch.ts.

python3 pytorch.py FOLDER check|measure prints one line of JSON.
"""
import json
import os
import subprocess
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)


def numbers(folder, name):
    """The 32-bit numbers of a file."""
    with open(os.path.join(folder, name), 'rb') as file:
        return torch.frombuffer(bytearray(file.read()), dtype=torch.float32)


class Trainer:
    """A network with the weights that every engine starts from, and its examples as two tensors."""

    def __init__(self, folder, name, task):
        sizes = task['sizes']
        self.x = numbers(folder, f'{name}-x').reshape(-1, sizes[0])
        self.y = numbers(folder, f'{name}-y').reshape(-1, 1)
        self.model = network(sizes)
        place = 0
        weights = numbers(folder, f'{name}-weights')
        with torch.no_grad():
            for layer in self.model:
                if isinstance(layer, nn.Linear):
                    count = layer.weight.numel()
                    matrix = weights[place:place + count]
                    # Every engine's file has inputs × outputs; PyTorch wants it the other way round.
                    layer.weight.copy_(matrix.reshape(layer.in_features, -1).T)
                    layer.bias.zero_()
                    place += count
        self.loss = {'crossEntropy': nn.BCEWithLogitsLoss(), 'hinge': hinge}[task['loss']]
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=task['learningRate'])

    def step(self, x, y):
        loss = self.loss(self.model(x), y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss

    def epoch(self, size):
        order = torch.randperm(len(self.x))
        for start in range(0, len(order), size):
            batch = order[start:start + size]
            self.step(self.x[batch], self.y[batch])


def network(sizes):
    """Linear layers with tanh between them."""
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.Tanh()]
    return nn.Sequential(*layers[:-1])


def hinge(scores, labels):
    return torch.relu(1 - scores * labels).mean()


def chain(length, factor):
    w = torch.tensor(factor, requires_grad=True)
    last = torch.tensor(1.0)
    for _ in range(length):
        last = last * w
    last.backward()
    return w.grad.item()


def check(folder, work):
    mnist = Trainer(folder, 'mnist', work['mnist'])
    moons = Trainer(folder, 'moons', work['moons'])
    return {
        'mnist': [mnist.step(mnist.x[b], mnist.y[b]).item() for b in work['checkedBatches']],
        'moons': [moons.step(moons.x, moons.y).item() for _ in range(work['checkedMoonsSteps'])],
        'chain': chain(**work['checkedChain']),
    }


def measure(folder, work):
    mnist = Trainer(folder, 'mnist', work['mnist'])
    speeds = []
    for size, epochs in zip(work['batchSizes'], work['epochs']):
        mnist.epoch(size)
        time_taken = time_of(lambda: [mnist.epoch(size) for _ in range(epochs)])
        speeds.append(epochs * len(mnist.x) / time_taken)
    memory = resident_megabytes()
    moons = Trainer(folder, 'moons', work['moons'])
    steps = work['moonsSteps']
    for _ in range(steps // 2):
        moons.step(moons.x, moons.y)
    moons_time = time_of(lambda: [moons.step(moons.x, moons.y) for _ in range(steps)])
    return {
        'mnist': speeds,
        'memory': memory,
        'moons': 1000 * moons_time / steps,
        'chain': 1000 * time_of(lambda: chain(**work['chain'])),
    }


def time_of(act):
    before = time.perf_counter()
    act()
    return time.perf_counter() - before


def resident_megabytes():
    """What this process holds in memory; None where there is no `ps`."""
    try:
        command = ['ps', '-o', 'rss=', '-p', str(os.getpid())]
        return int(subprocess.check_output(command)) * 1024 / 1e6
    except (OSError, subprocess.CalledProcessError):
        return None


if __name__ == '__main__':
    folder, what = sys.argv[1:]
    with open(os.path.join(folder, 'work.json'), encoding='utf8') as file:
        work = json.load(file)
    print(json.dumps(check(folder, work) if what == 'check' else measure(folder, work)))
