using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// A function as a module, so that any layer can be a member of a <c>Sequential</c>: a layer without state, for which TorchSharp has no
/// module, or one whose module does not go from one tensor to one tensor.
/// </summary>
public sealed class FunctionModule : nn.Module<Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor> _function;
    private readonly nn.Module? _inner;

    /// <summary>Makes a function a module.</summary>
    /// <param name="name">What the module is called, as PyTorch's.</param>
    /// <param name="function">From input to output; frees what it makes beside the output, and keeps its input.</param>
    /// <param name="inner">
    /// The module that the function calls; its parameters and buffers are this module's, under the same names, and it is moved, set to
    /// training and disposed with this one. Null where there is no state.
    /// </param>
    public FunctionModule(string name, Func<Tensor, Tensor> function, nn.Module? inner = null)
        : base(name) => (_function, _inner) = (function, inner);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => _function(input);

    /// <inheritdoc/>
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => _inner?.named_parameters(recurse) ?? [];

    /// <inheritdoc/>
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) =>
        _inner?.named_buffers(recurse, include_nonpersistent) ?? [];

    /// <inheritdoc/>
    public override Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null) =>
        _inner?.state_dict(destination, prefix) ?? base.state_dict(destination, prefix);

    /// <inheritdoc/>
    public override void train(bool train = true)
    {
        base.train(train);
        _inner?.train(train);
    }

    /// <inheritdoc/>
    public override void eval() => train(false);

    /// <inheritdoc/>
    protected override nn.Module _to(Device device, ScalarType dtype, bool non_blocking)
    {
        _inner?.to(device, dtype, non_blocking);
        return this;
    }

    /// <inheritdoc/>
    protected override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
    {
        _inner?.to(deviceType, deviceIndex, non_blocking);
        return this;
    }

    /// <inheritdoc/>
    protected override nn.Module _to(ScalarType dtype, bool non_blocking)
    {
        _inner?.to(dtype, non_blocking);
        return this;
    }

    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
        // The inner module's parameters are given by the overrides above.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();
        base.Dispose(disposing);
    }
}
