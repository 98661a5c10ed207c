using Quickstart;
using TypedNets.Data;
using TypedNets.Training;

// What the compiler knows about the network.
Console.WriteLine(ShapesCnn.Spec);

// Data that is rendered from a seed, five lines to train on it.
using var train = Shapeset3x2.Create(10_000, seed: 1);
using var test = Shapeset3x2.Create(2_000, seed: 2);
using var network = new ShapesCnn(seed: 42);
new Trainer { Optimizer = new Sgd(0.01, Momentum: 0.9), Epochs = 2 }.Fit(network, train);
Console.WriteLine($"Accuracy on new images: {Trainer.Evaluate(network, test).Accuracy:P1}; always saying one class gives 16.7 %.");
