using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A module without state, for references that torch.nn has no module for.</summary>
internal sealed class FunctionModule(Func<Tensor, Tensor> function) : Module<Tensor, Tensor>("Function")
{
    public override Tensor forward(Tensor input) => function(input);
}
