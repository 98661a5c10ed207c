using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>MaxPool1d alone among PyTorch's pools puts out nothing where no window fits.</summary>
[Collection(nameof(TorchCollection))]
public sealed class EmptyPoolTests
{
    [Theory]
    [InlineData("Input(16, 5), MaxPool1d(4, Dilation = 2)", 16)]
    [InlineData("Input(4, 2), Conv1d(3, 1), MaxPool1d(5, Padding = 1, Stride = 3)", 3)]
    public void NothingIsPutOutWhereNoWindowFits(string attributes, long channels)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of($"[Network, {attributes}]\npublic partial class Empty;");
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = assembly["Empty"].Create(seed: 1);
        Tensor input = assembly["Empty"].Input(batch: 2).requires_grad_();

        Tensor output = network.call(input);

        Assert.Equal([2, channels, 0L], output.shape);
        output.sum().backward();
        Assert.Equal(0, input.grad!.abs().sum().item<float>());
    }
}
