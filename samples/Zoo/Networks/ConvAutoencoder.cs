using TypedNets;

namespace Zoo.Networks;

/// <summary>A convolutional autoencoder: 28×28 pixels become 32 numbers, and 28×28 pixels again.</summary>
[Network, Input(1, 28, 28), HeNormal]
[Conv2d(16, 3, Stride = 2, Padding = 1), ReLU]
[Conv2d(32, 3, Stride = 2, Padding = 1), ReLU]
[Flatten, Linear(32, Name = "Code")]
[Linear(32 * 7 * 7), ReLU, Unflatten(1, [32, 7, 7])]
[ConvTranspose2d(16, 2, Stride = 2), ReLU]
[ConvTranspose2d(1, 2, Stride = 2), Sigmoid]
public partial class ConvAutoencoder;
