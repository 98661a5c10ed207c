using static TorchSharp.torch;

namespace Zoo;

/// <summary>A network of two inputs, fed with pairs of images that stand as two channels: batch x 2 x H x W.</summary>
internal sealed class Pair : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor, Tensor> _network;

    public Pair(nn.Module<Tensor, Tensor, Tensor> network)
        : base(nameof(Pair))
    {
        _network = network;
        RegisterComponents();
    }

    public override Tensor forward(Tensor pairs)
    {
        using Tensor left = pairs.narrow(1, 0, 1), right = pairs.narrow(1, 1, 1);
        return _network.call(left, right);
    }
}
