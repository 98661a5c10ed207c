using TorchSharp;

namespace TypedNets;

/// <summary>A function as a module: a layer without state, as a member of a <c>Sequential</c>, for which TorchSharp has no module.</summary>
/// <param name="name">What the module is called, as PyTorch's.</param>
/// <param name="function">From input to output; frees what it makes beside the output, and keeps its input.</param>
public sealed class FunctionModule(string name, Func<torch.Tensor, torch.Tensor> function) : torch.nn.Module<torch.Tensor, torch.Tensor>(name)
{
    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => function(input);
}
