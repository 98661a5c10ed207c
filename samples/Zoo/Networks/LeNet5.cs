using TypedNets;

namespace Zoo.Networks;

/// <summary>
/// LeNet-5, without the table that leaves out connections of the second convolution and with plain averages between convolutions, as it is
/// taught today.
/// </summary>
[Network, Input(1, 32, 32), LeCunNormal]
[Conv2d(6, 5), Tanh, AvgPool2d(2)]
[Conv2d(16, 5), Tanh, AvgPool2d(2)]
[Conv2d(120, 5), Tanh, Flatten]
[Linear(84), Tanh]
[Linear(10, Name = "Output")]
public partial class LeNet5;
