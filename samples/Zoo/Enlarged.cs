using static TorchSharp.torch;

namespace Zoo;

/// <summary>A network before which images are enlarged, so that small ones need no memory at its size.</summary>
internal sealed class Enlarged : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly long _size;

    public Enlarged(nn.Module<Tensor, Tensor> network, long size)
        : base(nameof(Enlarged))
    {
        (_network, _size) = (network, size);
        RegisterComponents();
    }

    public override Tensor forward(Tensor images)
    {
        using Tensor large = nn.functional.interpolate(images, [_size, _size], mode: InterpolationMode.Bilinear, align_corners: false);
        return _network.call(large);
    }
}
