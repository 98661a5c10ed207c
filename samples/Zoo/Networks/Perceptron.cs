using TypedNets;

namespace Zoo.Networks;

/// <summary>A multilayer perceptron with one hidden layer, for digits of 8×8.</summary>
[Network, Input(1, 8, 8), XavierUniform]
[Flatten, Linear(64), Tanh]
[Linear(10, Name = "Output")]
public partial class Perceptron;
