using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>The signal in the layers with weights of a network under study.</summary>
internal static class LayerSignals
{
    /// <summary>Measures each, in the order of the forward pass, beside what is predicted; the network stays as it was.</summary>
    public static IReadOnlyList<LayerMeasurement> Measure(StudyNetwork network, nn.Module<Tensor, Tensor> module, StudyStart start, Tensor inputs)
    {
        // Nothing is predicted of weights that were changed after they were drawn.
        PredictedSignal? Predicted(SignalRow row) => start.Prepare is null ? row.Layer.Predicted : null;
        SignalReport report = network.Signal(module, start.Initializer, inputs);
        return
        [
            .. report.Rows.Where(row => row.Layer.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight))
                .Select(row => new LayerMeasurement(row.Layer.Path, row.Layer.Kind,
                    new LayerSignal(Finite(row.Forward.Mean), Finite(row.Variance.Mean), Finite(row.Gradient?.Mean), Finite(After(report, row).DeadShare.Mean)),
                    End: null, Predicted(row)?.Forward, Predicted(row)?.Gradient, WeightGradient: null)),
        ];
    }

    /// <summary>Norms of the weights' gradients, by the paths of their layers.</summary>
    public static IReadOnlyDictionary<string, double?> WeightGradients(nn.Module module)
    {
        using var scope = NewDisposeScope();
        return module.named_parameters().Where(named => named.name.EndsWith(".weight", StringComparison.Ordinal))
            .ToDictionary(named => named.name[..^".weight".Length], named => named.parameter.grad is { } gradient
                ? Finite(gradient.to(ScalarType.Float64).norm().item<double>()) : null);
    }

    /// <summary>The layer that alone reads this one's output, if that has no weights itself: its activation.</summary>
    private static SignalRow After(SignalReport report, SignalRow row)
    {
        SignalRow[] readers = [.. report.Rows.Where(other => other.Layer.Inputs.Contains(row.Layer.Path))];
        return readers is [{ Layer: { Parameters.Count: 0, Inputs.Count: 1 } } only] ? only : row;
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
