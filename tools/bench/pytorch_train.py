"""PyTorch's part of `npm run bench:mnist`: the training of one-training.ts, the same recipe.

python3 pytorch_train.py JSON, with the digits, sizes, recipe, seed and the four IDX files, prints
the errors in the test and the seconds of training, as one line of JSON.
"""
import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional

torch.set_num_threads(1)


def pictures(images, labels, digits):
    """The pictures of the wanted digits as rows from 0 to 1, and the place of each one's digit."""
    with open(images, 'rb') as file:
        x = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)[16:].reshape(-1, 784)
    with open(labels, 'rb') as file:
        y = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)[8:].long()
    wanted = sum(y == digit for digit in digits).bool()
    places = torch.zeros(10, dtype=torch.long)
    places[torch.tensor(digits)] = torch.arange(len(digits))
    return x[wanted].float() / 255, places[y[wanted]]


def network(sizes):
    """Linear layers with tanh between them; biases 0, as in the kata."""
    layers = []
    for inputs, outputs in zip([784] + sizes, sizes):
        layers += [nn.Linear(inputs, outputs), nn.Tanh()]
        nn.init.zeros_(layers[-2].bias)
    return nn.Sequential(*layers[:-1])


def moved(x):
    """A batch moved by at most one pixel each way, as a whole."""
    down, right = torch.randint(0, 3, (2,)).tolist()
    padded = functional.pad(x.reshape(-1, 28, 28), (1, 1, 1, 1))
    return padded[:, down:down + 28, right:right + 28].reshape(-1, 784)


def train(model, x, y, loss, recipe):
    size, rate = recipe['batchSize'], recipe['learningRate']
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=recipe['momentum'],
                                weight_decay=recipe['weightDecay'])
    steps = recipe['epochs'] * -(-len(x) // size)
    done = 0
    for _ in range(recipe['epochs']):
        order = torch.randperm(len(x))
        for start in range(0, len(order), size):
            batch = order[start:start + size]
            rows = moved(x[batch]) if recipe['moves'] else x[batch]
            optimizer.param_groups[0]['lr'] = rate * (1 - done / steps)
            optimizer.zero_grad()
            loss(model(rows), y[batch]).backward()
            optimizer.step()
            done += 1


def errors_of(model, x, y):
    with torch.no_grad():
        outputs = model(x)
    guesses = (outputs > 0).long() if y.dim() == 2 else outputs.argmax(1)
    return int((guesses != y).sum())


if __name__ == '__main__':
    task = json.loads(sys.argv[1])
    torch.manual_seed(task['seed'])
    x, y = pictures(*task['train'], task['digits'])
    test_x, test_y = pictures(*task['test'], task['digits'])
    loss = nn.CrossEntropyLoss()
    if task['sizes'][-1] == 1:
        loss = nn.BCEWithLogitsLoss()
        y, test_y = y.float().reshape(-1, 1), test_y.reshape(-1, 1)
    model = network(task['sizes'])
    before = time.perf_counter()
    train(model, x, y, loss, task['recipe'])
    training = time.perf_counter() - before
    print(json.dumps({'errors': errors_of(model, test_x, test_y), 'training': training,
                      'learned': len(x), 'tested': len(test_x)}))
