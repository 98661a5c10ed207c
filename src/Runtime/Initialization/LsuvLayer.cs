using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>A layer that <see cref="Lsuv"/> scales: its output is a linear function of one weight, plus a bias.</summary>
internal sealed class LsuvLayer
{
    private readonly Parameter _weight;
    private readonly Parameter? _bias;
    private double? _startMoment, _before;
    private double _deviation;
    private int _passes;

    /// <summary>Finds the layer's parameters.</summary>
    public LsuvLayer(LayerSpec spec, Dictionary<string, Parameter> parameters)
    {
        Spec = spec;
        WeightName = spec.Parameters.Single(parameter => parameter.Role == ParameterRole.Weight).Name;
        _weight = parameters[WeightName];
        _bias = spec.Parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.Bias) is { } bias ? parameters[bias.Name] : null;
    }

    /// <summary>The layer.</summary>
    public LayerSpec Spec { get; }

    /// <summary>The weight's key.</summary>
    public string WeightName { get; }

    /// <summary>Weight and bias.</summary>
    public IEnumerable<Parameter> Parameters => _bias is null ? [_weight] : [_weight, _bias];

    /// <summary>Whether a layer is one: it has one weight and else at most biases.</summary>
    public static bool Suits(LayerSpec layer) =>
        layer.Parameters.Count(parameter => parameter.Role == ParameterRole.Weight) == 1
        && layer.Parameters.All(parameter => parameter.Role is ParameterRole.Weight or ParameterRole.Bias);

    /// <summary>Rows or columns of length 1 at right angles, and no bias.</summary>
    public void StartOrthonormal(Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor start = empty(_weight.shape, _weight.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32);
        Drawing.Fill(start, new Draw.Orthogonal(1), generator);
        _weight.copy_(start);
        _bias?.zero_();
    }

    /// <summary>Measures the output before anything is scaled.</summary>
    public void Start(Tensor output) => _startMoment = LayerMoments.SecondMoment(output);

    /// <summary>Scales the weight where that is needed, and the output to what it is then.</summary>
    /// <returns>Whether it was needed.</returns>
    public bool Scale(Tensor output, double tolerance, bool isLastPass)
    {
        using DisposeScope scope = NewDisposeScope();
        _deviation = output.to(ScalarType.Float64).std(unbiased: false).item<double>();
        _before ??= _deviation;
        if (!(_deviation > 0) || double.IsInfinity(_deviation))
            throw new InitializerException(Complaint());
        if (Math.Abs(_deviation - 1) < tolerance || isLastPass)
            return false;

        _passes++;
        _weight.div_(_deviation);
        if (_bias is null)
        {
            output.div_(_deviation);
        }
        else
        {
            // Channels stand before positions, features last.
            Tensor bias = Spec.Kind.StartsWith("Conv", StringComparison.Ordinal) ? _bias.view([-1, .. Enumerable.Repeat(1L, (int)output.ndim - 2)]) : _bias;
            output.sub_(bias).div_(_deviation).add_(bias);
        }

        return true;
    }

    /// <summary>What was measured and done.</summary>
    public LsuvRow ToRow(double tolerance) => new(Spec, _before!.Value, _deviation, _passes, Math.Abs(_deviation - 1) < tolerance,
        _startMoment is null ? null : Spec.Predicted?.Forward, _startMoment);

    private string Complaint() => _deviation == 0
        ? $"Lsuv: layer '{Spec.Path}' puts out the same number everywhere, so that no factor on {WeightName} gives it a standard deviation of 1: the weight is zero, or what it reads is. Start with weights that are not all alike, such as those of Orthogonal, or give data that differ."
        : $"Lsuv: layer '{Spec.Path}' puts out numbers that are not finite: check the batch for such numbers, and the layers before it for weights that let the signal grow without bounds.";
}
