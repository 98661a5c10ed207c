using TorchSharp.Modules;
using TypedNets.Analysis;

namespace TypedNets;

/// <summary>
/// A parameter about to be started: generated code names its place and then where it starts, as in
/// <c>parameters.Weight("fc.weight", [10, 128], (128, 10), (128, 10), gain: 1).Normal(0, 0.088)</c>.
/// </summary>
public readonly struct ParameterStart
{
    private readonly ParameterFactory _factory;
    private readonly ParameterSite _site;
    private readonly Parameter? _existing;

    internal ParameterStart(ParameterFactory factory, ParameterSite site, Parameter? existing = null) =>
        (_factory, _site, _existing) = (factory, site, existing);

    /// <summary>Starts a parameter that exists already instead of building one.</summary>
    public ParameterStart In(Parameter existing) => new(_factory, _site, existing);

    /// <summary>N(mean, std²).</summary>
    public Parameter Normal(double mean, double std) => Start(new Draw.Normal(mean, std));

    /// <summary>Uniform on [low, high).</summary>
    public Parameter Uniform(double low, double high) => Start(new Draw.Uniform(low, high));

    /// <summary>N(mean, std²) cut to [low, high].</summary>
    public Parameter TruncatedNormal(double mean, double std, double low, double high) => Start(new Draw.TruncatedNormal(mean, std, low, high));

    /// <summary>Gain times a random matrix with orthonormal rows or columns; outputs are the rows where they are not the first size.</summary>
    public Parameter Orthogonal(double gain, long? outputs = null) => Start(new Draw.Orthogonal(gain, outputs));

    /// <summary>1 at the centre of matching channels of each group.</summary>
    public Parameter Dirac(long groups) => Start(new Draw.Dirac(groups));

    /// <summary>Gain times an orthogonal matrix at the centre of each group's kernels.</summary>
    public Parameter DeltaOrthogonal(double gain, long groups = 1) => Start(new Draw.DeltaOrthogonal(gain, groups));

    /// <summary>An identity, or a scaled Hadamard matrix where there are more outputs than inputs, for each group.</summary>
    public Parameter Hadamard(long groups = 1, bool isTransposed = false) => Start(new Draw.Hadamard(groups, isTransposed));

    /// <summary>N(0, std²), the mean of each kernel taken off.</summary>
    public Parameter HighPass(double std) => Start(new Draw.HighPass(std));

    /// <summary>Projections of self-attention whose products are near multiples of the identity.</summary>
    public Parameter Mimetic(long heads, double alpha1, double beta1, double alpha2, double beta2) => Start(new Draw.Mimetic(heads, alpha1, beta1, alpha2, beta2));

    /// <summary>Ones on the diagonal.</summary>
    public Parameter Identity() => Start(new Draw.Identity());

    /// <summary>N(0, std²), a share of each column zero.</summary>
    public Parameter Sparse(double sparsity, double std) => Start(new Draw.Sparse(sparsity, std));

    /// <summary>One value everywhere.</summary>
    public Parameter Constant(double value) => Start(new Draw.Constant(value));

    /// <summary>One value a gate.</summary>
    public Parameter Gates(params double[] values) => Start(new Draw.Gates([.. values]));

    /// <summary>One draw for each of the matrices stacked in it.</summary>
    public Parameter Stacked(params Draw[] parts) => Start(new Draw.Stacked([.. parts]));

    /// <summary>A user's own initializer.</summary>
    public Parameter Custom(Initializer initializer)
    {
        if (_existing is null)
            return _factory.Create(_site, initializer);
        _factory.Fill(_existing, _site, initializer);
        return _existing;
    }

    private Parameter Start(Draw draw)
    {
        if (_existing is null)
            return _factory.Create(_site, draw);
        _factory.Fill(_existing, _site, draw);
        return _existing;
    }
}
