using static TorchSharp.torch;

namespace TypedNets;

/// <summary>One pass forth and back through a network, of which nothing remains in it.</summary>
internal static class SignalPass
{
    /// <summary>Measures each layer.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">Its inputs, checked.</param>
    /// <param name="loss">From the outputs to one number; null for their sum with weights that are N(0, 1).</param>
    /// <param name="generator">Draws those weights.</param>
    /// <returns>A layer's moments by its path.</returns>
    public static Dictionary<string, LayerMoments> Run<TNetwork>(TNetwork network, Tensor[] inputs, Func<Tensor[], Tensor>? loss, Generator generator)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        using var scope = NewDisposeScope();
        using var recording = enable_grad();
        var values = new Dictionary<string, Tensor>();
        Tensor[] leaves = [.. inputs.Select(input => input.is_floating_point() ? input.detach().requires_grad_() : input)];
        Tensor[] outputs = network.Observe(leaves, new ValueObserver(values.Add));

        Tensor[] ends = [.. outputs.Where(output => output.requires_grad)];
        Tensor[] arriving = loss is null
            ? [.. ends.Select(end => randn(end.shape, ScalarType.Float64, generator: generator).to(end.dtype, end.device))]
            : Gradients(outputs, loss);
        string[] reached = [.. values.Where(value => value.Value.requires_grad).Select(value => value.Key)];

        // Gradients by the values alone: those of the parameters stay as they are.
        IList<Tensor> gradients = ends.Length == 0 ? [] : autograd.grad(ends, [.. reached.Select(path => values[path])], arriving, allow_unused: true);
        double unit = ends.Length == 0 ? 1 : LayerMoments.SecondMoment(arriving);
        Dictionary<string, double?> moments = reached.Zip(gradients).ToDictionary(
            pair => pair.First, pair => pair.Second is { IsInvalid: false } gradient ? LayerMoments.SecondMoment(gradient) / unit : (double?)null);
        return values.ToDictionary(value => value.Key, value => LayerMoments.Of(value.Value, moments.GetValueOrDefault(value.Key)));
    }

    /// <summary>The gradients of a loss by the outputs that have any.</summary>
    private static Tensor[] Gradients(Tensor[] outputs, Func<Tensor[], Tensor> loss)
    {
        Tensor[] ends = [.. outputs.Select(output => output.requires_grad ? output.detach().requires_grad_() : output)];
        Tensor[] leaves = [.. ends.Where(end => end.requires_grad)];
        Tensor value = loss(ends);
        if (value.numel() != 1 || !value.requires_grad)
            throw new ArgumentException($"The loss must be one number that follows from the outputs, but is {string.Join("×", value.shape)}{(value.requires_grad ? "" : " and has no gradient")}: sum or average it, and compute it from the outputs that are given.", nameof(loss));
        return [.. autograd.grad([value.sum()], leaves, allow_unused: true).Select((gradient, i) => gradient is { IsInvalid: false } ? gradient : zeros_like(leaves[i]))];
    }
}
