using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>A user's own initializer, ±1/fan-in by chance, written without a thought for temporaries.</summary>
public sealed class Alternating : Initializer
{
    public override void Fill(Tensor tensor, ParameterSite site, Generator generator)
    {
        Tensor chance = empty(tensor.shape).uniform_(-1, 1, generator);
        tensor.copy_(chance.sign() / site.Fans!.Value.In);
    }
}
