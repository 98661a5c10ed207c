using TypedNets.Analysis;
using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>One of the known rules with its arguments; equal to another of the same rule and arguments.</summary>
internal sealed class RuleInitializer : Initializer, IEquatable<RuleInitializer>
{
    private readonly InitializerKind _kind;
    private readonly Arguments _arguments;

    /// <summary>Checks the arguments.</summary>
    /// <param name="kind">The rule's name.</param>
    /// <param name="arguments">The arguments that differ from the rule's own choice.</param>
    /// <param name="name">The rule with them, as <see cref="Initializers.Parse"/> reads it back.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public RuleInitializer(string kind, Arguments arguments, string name)
    {
        (_kind, _arguments, Name) = (InitializerCatalogue.Get(kind), arguments, name);
        try
        {
            _kind.Check(arguments);
        }
        catch (RefusalException refusal)
        {
            throw new ArgumentException($"Initializer '{kind}': {refusal.Message}", Naming.CamelCase(refusal.Argument ?? kind), refusal);
        }
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override bool CoversBiases => _kind.CoversBiases;

    /// <summary>Whether it needs to know of more of the network than a parameter's own layer.</summary>
    public bool ReadsSignal => _kind.ReadsSignal;

    /// <summary>The rule as a network declares it.</summary>
    public InitializerDeclaration Declaration => new(_kind.Name, InitializerTarget.Weight, _arguments);

    /// <inheritdoc/>
    internal override bool Covers(ParameterRole role) => _kind.Covers(role);

    /// <inheritdoc/>
    public override void Fill(Tensor tensor, ParameterSite site, Generator generator) => Drawing.Fill(tensor, Resolve(site), generator);

    /// <inheritdoc/>
    internal override string? JointPath(ParameterSite site) => RandomStream.JointPath(Resolve(site), site.Path);

    /// <inheritdoc/>
    public bool Equals(RuleInitializer? other) => other is not null && _kind == other._kind && _arguments == other._arguments;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleInitializer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_kind.Name, _arguments);

    private Draw Resolve(ParameterSite site)
    {
        try
        {
            return _kind.Resolve(_arguments, site);
        }
        catch (RefusalException refusal)
        {
            throw new InitializerException(
                $"Initializer '{Name}' cannot start parameter '{site.Path}' of shape {site.ShapeText}: {refusal.Message} "
                + "Give the network one that suits all its weights, such as HeNormal or Orthogonal, "
                + $"and '{Name}' as an attribute to the layers that it suits.", refusal);
        }
    }
}
