using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>What an optimiser remembers of one parameter.</summary>
internal sealed class ParameterMemory : IDisposable
{
    private readonly Tensor?[] _places = new Tensor?[3];
    private readonly bool _isDouble;
    private double _carried = 1;
    private int _step;

    /// <summary>Nothing remembered yet.</summary>
    public ParameterMemory(Parameter parameter, OptimizerRule rule)
    {
        (Parameter, Rule) = (parameter, rule);
        _isDouble = parameter.dtype == ScalarType.Float64;
        for (int place = 0; place < rule.Memory.Count; place++)
        {
            if (rule.Memory[place] is not null)
                _places[place] = zeros(parameter.shape, _isDouble ? ScalarType.Float64 : ScalarType.Float32).DetachFromDisposeScope();
        }
    }

    /// <summary>The parameter.</summary>
    public Parameter Parameter { get; }

    /// <summary>By what it is updated.</summary>
    public OptimizerRule Rule { get; }

    /// <summary>The number of updates so far; may be set when what is remembered has been loaded.</summary>
    public int Step
    {
        get => _step;
        set
        {
            (_step, _carried) = (value, 1);
            for (int step = 1; step <= value; step++)
                _carried = Rule.Carry(_carried, step);
        }
    }

    /// <summary>What is remembered, by name.</summary>
    public IEnumerable<(string Name, Tensor Value)> Values
    {
        get
        {
            for (int place = 0; place < _places.Length; place++)
            {
                if (_places[place] is { } value)
                    yield return (Rule.Memory[place]!, value);
            }
        }
    }

    /// <summary>Updates the parameter by its gradient, where it has one.</summary>
    public void Update(double rate)
    {
        using Tensor? gradient = Parameter.grad;
        if (gradient is null)
            return;
        _carried = Rule.Carry(_carried, ++_step);
        if (IsPlain(Parameter) && IsPlain(gradient) && gradient.dtype == Parameter.dtype)
        {
            Update(Parameter, gradient, rate);
            return;
        }

        using IDisposable noGradient = no_grad();
        using Tensor weights = Plain(Parameter), slopes = Plain(gradient);
        Update(weights, slopes, rate);
        Parameter.copy_(weights);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor? place in _places)
            place?.Dispose();
    }

    /// <summary>Whether its memory can be read as it is.</summary>
    private static bool IsPlain(Tensor tensor) =>
        tensor.dtype is ScalarType.Float32 or ScalarType.Float64 && tensor.device_type == TorchSharp.DeviceType.CPU && !tensor.is_sparse && tensor.is_contiguous();

    /// <summary>A copy whose memory can be read.</summary>
    private Tensor Plain(Tensor tensor)
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        Tensor dense = tensor.is_sparse ? tensor.to_dense() : tensor.detach();
        return dense.to(_isDouble ? ScalarType.Float64 : ScalarType.Float32, CPU, copy: true).contiguous().MoveToOuterDisposeScope();
    }

    private void Update(Tensor weights, Tensor gradients, double rate)
    {
        if (_isDouble)
            Update<double>(weights, gradients, rate);
        else
            Update<float>(weights, gradients, rate);
    }

    private void Update<T>(Tensor weights, Tensor gradients, double rate)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Rule.Update(new Weights<T>(Span<T>(weights), Span<T>(gradients), Span<T>(_places[0]), Span<T>(_places[1]), Span<T>(_places[2])), rate, _step, _carried);

    private static Span<T> Span<T>(Tensor? tensor)
        where T : unmanaged => tensor is null ? default : MemoryMarshal.Cast<byte, T>(tensor.bytes);
}
