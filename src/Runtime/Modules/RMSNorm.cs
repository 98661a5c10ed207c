using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Divides by the root mean square over the last dimensions, x/√(mean(x²) + ε), and multiplies by a learned scale (Zhang and Sennrich
/// 2019): PyTorch's RMSNorm, which TorchSharp lacks.
/// </summary>
public sealed class RMSNorm : nn.Module<Tensor, Tensor>
{
    private readonly long[] _dimensions;
    private Parameter? _weight;

    /// <summary>Builds the module.</summary>
    /// <param name="normalizedShape">The sizes of the dimensions normalised over, the last ones of the input.</param>
    /// <param name="weight">The scale, which the module then owns; null for none.</param>
    /// <param name="eps">Added to the mean square; null is the machine epsilon of the type computed in, of 32 bits at least.</param>
    public RMSNorm(long[] normalizedShape, Parameter? weight, double? eps = null)
        : base(nameof(RMSNorm))
    {
        (normalized_shape, this.eps) = (normalizedShape, eps);
        _dimensions = [.. Enumerable.Range(1, normalizedShape.Length).Select(fromLast => -(long)fromLast)];
        this.weight = weight;
    }

    /// <summary>The sizes of the dimensions normalised over.</summary>
    public long[] normalized_shape { get; }

    /// <summary>What is added to the mean square; null is the machine epsilon.</summary>
    public double? eps { get; }

    /// <summary>The scale; null when there is none.</summary>
    public Parameter? weight
    {
        get => _weight;
        set
        {
            if (value is not null && value.Handle == _weight?.Handle)
                return;
            _weight?.Dispose();
            _weight = (Parameter?)value?.DetachFromDisposeScope();
            ConditionallyRegisterParameter(nameof(weight), _weight);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        bool isNarrow = input.element_size() < sizeof(float); // PyTorch too computes with 32 bits then
        Tensor wide = isNarrow ? input.to(ScalarType.Float32) : input;
        Tensor scale = wide.square().mean(_dimensions, keepdim: true).add_(eps ?? finfo(wide.dtype).eps).rsqrt_();
        Tensor normalized = isNarrow ? (wide * scale).to(input.dtype) : wide * scale;
        return (weight is null ? normalized : normalized * weight).MoveToOuterDisposeScope();
    }

    /// <summary>Nothing to find: the constructor registered it.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => Move(dtype, device);

    /// <inheritdoc/>
    protected override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => Move(null, new Device(deviceType, deviceIndex));

    /// <inheritdoc/>
    protected override nn.Module _to(ScalarType dtype, bool non_blocking) => Move(dtype, null);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _weight?.Dispose();
        base.Dispose(disposing);
    }

    private RMSNorm Move(ScalarType? dtype, Device? device)
    {
        if (_weight is not null && ReplaceParameter(dtype, device, _weight, out Parameter? moved))
            weight = moved;
        return this;
    }
}
