using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A module of torch.nn that does not go from one tensor to one tensor, or not with the batch first, for references.</summary>
internal sealed class Inner<T> : Module<Tensor, Tensor>
    where T : nn.Module
{
    private readonly T _module;
    private readonly Func<T, Tensor, Tensor> _forward;

    public Inner(T module, Func<T, Tensor, Tensor> forward)
        : base(typeof(T).Name)
    {
        (_module, _forward) = (module, forward);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => _forward(_module, input);
}
