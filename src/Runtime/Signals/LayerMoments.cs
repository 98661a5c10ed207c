using static TorchSharp.torch;

namespace TypedNets;

/// <summary>What one pass through a network says of a layer's output.</summary>
/// <param name="Mean">Mean of all numbers of the output.</param>
/// <param name="Forward">Mean of their squares.</param>
/// <param name="Variance">Variance of a unit over the samples, unbiased, the mean of all units.</param>
/// <param name="DeadShare">Share of units that are the same for all samples.</param>
/// <param name="Gradient">Second moment of the gradient over that at the network's outputs; null where none arrives.</param>
internal readonly record struct LayerMoments(double Mean, double Forward, double Variance, double DeadShare, double? Gradient)
{
    /// <summary>Measures in double precision, since the squares of a vanishing signal underflow in single precision.</summary>
    public static LayerMoments Of(Tensor output, double? gradient)
    {
        using var scope = NewDisposeScope();
        Tensor units = Exact(output).flatten(1);
        return new LayerMoments(units.mean().item<double>(), units.square().mean().item<double>(), units.var(0).mean().item<double>(),
            units.eq(units[0]).all(0).to(ScalarType.Float64).mean().item<double>(), gradient);
    }

    /// <summary>The mean of the squares of all numbers of several tensors together.</summary>
    public static double SecondMoment(params IReadOnlyCollection<Tensor> tensors)
    {
        using var scope = NewDisposeScope();
        return tensors.Sum(tensor => Exact(tensor).square().sum().item<double>()) / tensors.Sum(tensor => tensor.numel());
    }

    // On the CPU, since not every accelerator has double precision.
    private static Tensor Exact(Tensor tensor) => tensor.detach().to(ScalarType.Float64, CPU);
}
