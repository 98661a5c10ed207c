using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>
/// Measures the signal in a network's layers while it is trained, through forward hooks: nothing is computed twice, no random number
/// is drawn and no value is changed, so a trial's result is the same with and without it.
/// </summary>
public sealed class LayerProbe : IDisposable
{
    private readonly List<Action> _removals = [];
    private readonly List<Layer> _called = [];
    private bool _listening;

    /// <summary>Hooks all modules that have parameters and no modules of their own.</summary>
    public LayerProbe(nn.Module module)
    {
        foreach (var (path, child) in module.named_modules())
        {
            if (child is not nn.Module<Tensor, Tensor> layer || layer.children().Any() || !layer.parameters().Any())
                continue;
            var entry = new Layer(path, layer);
            var hook = layer.register_forward_hook((_, _, output) =>
            {
                if (_listening)
                    Listen(entry, output);
                return output;
            });
            _removals.Add(hook.remove);
        }
    }

    /// <summary>Measures from the next forward pass until <see cref="Read"/>.</summary>
    public void Start()
    {
        _called.Clear();
        _listening = true;
    }

    /// <summary>
    /// What was measured since <see cref="Start"/>, in the order of the forward pass; to be called after the backward pass, while the
    /// gradients are there.
    /// </summary>
    public IReadOnlyList<LayerMeasurement> Read()
    {
        _listening = false;
        return
        [
            .. _called.Select(layer =>
                new LayerMeasurement(layer.Path, layer.Module.GetName(), Finite(layer.Spread), Norm(layer.Module))),
        ];
    }

    /// <summary>Removes the hooks.</summary>
    public void Dispose()
    {
        foreach (var remove in _removals)
            remove();
        _removals.Clear();
    }

    private void Listen(Layer layer, Tensor output)
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        // In double precision: the squares of a vanishing signal would underflow in single precision.
        layer.Spread = output.to(ScalarType.Float64).std(unbiased: false).item<double>();
        if (!_called.Contains(layer))
            _called.Add(layer);
    }

    private static double? Norm(nn.Module<Tensor, Tensor> module)
    {
        using var scope = NewDisposeScope();
        var weight = module.named_parameters().FirstOrDefault(parameter => parameter.name == "weight").parameter;
        return weight?.grad is { } gradient ? Finite(gradient.to(ScalarType.Float64).norm().item<double>()) : null;
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private sealed class Layer(string path, nn.Module<Tensor, Tensor> module)
    {
        public string Path { get; } = path;

        public nn.Module<Tensor, Tensor> Module { get; } = module;

        public double Spread { get; set; }
    }
}
