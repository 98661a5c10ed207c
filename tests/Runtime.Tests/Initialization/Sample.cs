using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>Parameters to initialise, and what they then hold.</summary>
internal static class Sample
{
    public static readonly double Relu = Math.Sqrt(2);

    /// <summary>A weight of this shape, before a ReLU.</summary>
    public static ParameterSite Weight(params ReadOnlySpan<long> shape) => Site("layer.weight", ParameterRole.Weight, shape);

    public static ParameterSite Site(string path, ParameterRole role, params ReadOnlySpan<long> shape)
    {
        EquatableArray<long> sizes = EquatableArray.Create(shape);
        return new ParameterSite(path, role, sizes, Fans.OfShape(sizes), ActivationGain: Relu);
    }

    /// <summary>What an initializer gives.</summary>
    public static double[] Values(Initializer initializer, ParameterSite site, ulong seed = 1, ScalarType dtype = ScalarType.Float32)
    {
        using var generator = new Generator(seed);
        using Tensor tensor = empty(site.Shape.AsSpan(), dtype);
        initializer.Fill(tensor, site, generator);
        return Values(tensor);
    }

    /// <summary>What a draw gives.</summary>
    public static double[] Values(Draw draw, ulong seed, params ReadOnlySpan<long> shape)
    {
        using var generator = new Generator(seed);
        using Tensor tensor = empty(shape, ScalarType.Float32);
        Drawing.Fill(tensor, draw, generator);
        return Values(tensor);
    }

    /// <summary>The elements in order.</summary>
    public static double[] Values(Tensor tensor)
    {
        using Tensor detached = tensor.detach();
        using Tensor wide = detached.to(ScalarType.Float64);
        return wide.data<double>().ToArray();
    }
}
