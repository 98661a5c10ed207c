using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>A layer by hand: a function, and parameters of the shapes that are given.</summary>
internal sealed class HandLayer : nn.Module<Tensor, Tensor>
{
    private readonly Func<Tensor, HandLayer, Tensor> _function;

    public HandLayer(Func<Tensor, HandLayer, Tensor> function, params long[][] shapes)
        : base("Hand")
    {
        _function = function;
        Weights = [.. shapes.Select(shape => new Parameter(zeros(shape)))];
        for (int i = 0; i < shapes.Length; i++)
            register_parameter($"weight{i}", Weights[i]);
    }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<Parameter> Weights { get; private set; }

    public override Tensor forward(Tensor input)
    {
        // A module that was moved to another element type has other tensors in its register.
        Weights = [.. parameters()];
        return _function(input, this);
    }
}
