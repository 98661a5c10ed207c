using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>What comes after a layer, up to the next layers of weights, a normalisation or the end, on all ways.</summary>
internal sealed class Onward
{
    private readonly HashSet<(SmellLayer Layer, SmellLayer? Activation)> _seen = [];
    private readonly List<SmellLayer> _between = [];
    private readonly List<SmellLayer> _nexts = [];
    private readonly List<SmellLayer?> _activations = [];

    private Onward()
    {
    }

    /// <summary>The first activation, the same on all ways; null when there is none or they differ.</summary>
    public SmellLayer? Activation { get; private set; }

    /// <summary>Whether a normalisation comes before the next weights, which makes the scale before it irrelevant.</summary>
    public bool IsNormalized { get; private set; }

    /// <summary>Whether all ways lead through the same activation or none, and nothing on them adds, multiplies or is learned.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Whether a way ends: the value is returned, or nothing reads it.</summary>
    public bool Ends { get; private set; }

    /// <summary>The next layers of weights.</summary>
    public IReadOnlyList<SmellLayer> Nexts => _nexts;

    /// <summary>What lies between, activations left out.</summary>
    public IReadOnlyList<SmellLayer> Between => _between;

    /// <summary>What comes after a layer.</summary>
    public static Onward From(SmellLayer layer)
    {
        var onward = new Onward();
        onward.Walk(layer, null);
        SmellLayer? first = onward._activations.FirstOrDefault();
        if (onward._activations.All(other => IsSame(first, other)))
            onward.Activation = first;
        else
            onward.IsPlain = false;
        return onward;
    }

    /// <summary>Whether it is plain, nothing normalises, and the activation is of this kind.</summary>
    public bool LeadsTo<TActivation>() => IsPlain && !IsNormalized && Activation is { Kind: TActivation };

    /// <summary>
    /// Whether what comes after is joined to another signal before it is normalised, as at the end of a residual branch, whose scale is
    /// small on purpose.
    /// </summary>
    /// <param name="most">How many layers of weights further it is looked for.</param>
    public bool IsBranch(int most = 3) => !IsPlain || (!IsNormalized && most > 0 && _nexts.Any(next => From(next).IsBranch(most - 1)));

    private void Walk(SmellLayer layer, SmellLayer? activation)
    {
        if (layer.IsReturned || layer.Readers.Count == 0)
        {
            Ends = true;
            _activations.Add(activation);
        }

        foreach (SmellLayer reader in layer.Readers)
        {
            if (!_seen.Add((reader, activation)))
                continue;
            bool isNorm = reader.Kind is BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm;
            if (isNorm || !reader.Kind.IsTransparentForGain)
            {
                _activations.Add(activation);
                IsNormalized |= isNorm;
                if (!isNorm)
                    _nexts.Add(reader);
            }
            else if (reader.Kind is Activation)
            {
                IsPlain &= activation is null;
                Walk(reader, activation ?? reader);
            }
            else
            {
                _between.Add(reader);
                IsPlain &= reader.Kind is not (ElementwiseJoin or LearnedValue or ScaledDotProductAttention or LocalResponseNorm);
                Walk(reader, activation);
            }
        }
    }

    private static bool IsSame(SmellLayer? one, SmellLayer? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Kind == other.Kind && one.Arguments == other.Arguments);
}
