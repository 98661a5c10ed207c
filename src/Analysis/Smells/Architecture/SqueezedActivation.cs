using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An activation that leaves the one after it a part of its range, as ReLU before a sigmoid, which then gives at least one half.</summary>
internal sealed class SqueezedActivation : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.SqueezedActivation;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (ActivationPair pair in ActivationPair.In(network))
        {
            // What is multiplied is a gate, or an activation written out, such as x·tanh(softplus(x)).
            if (pair.First.IsOwn && pair.Idle is null && !pair.Second.Readers.Any(reader => reader.Kind is Multiply) && Loss(pair) is { } loss)
                yield return pair.First.Problem(Id, $"{loss}; remove it.", related: pair.Second, remedy: pair.First.Kind.HasState ? null : "");
        }
    }

    private static string? Loss(ActivationPair pair)
    {
        (SmellLayer first, SmellLayer second) = (pair.First, pair.Second);
        bool isDistribution = second.Kind is Softmax or LogSoftmax or Softmin or Softmax2d;
        if (isDistribution && Curve.Of(first) is { CutsNegatives: true })
            return $"all scores below 0 become 0, so that {second.Display} after it cannot tell them apart and gives them no gradient";
        if (isDistribution && first.Kind is Softmax or Softmax2d && pair.IsOverOneDimension)
        {
            long? classes = first.InputShape[second.Kind is Softmax2d ? 0 : (int)second.Arguments.Integer("Dim", -1) is var d && d < 0 ? first.InputShape.Rank + d : d - 1];
            return classes is { } count
                ? $"{second.Display} after it reads probabilities, which are at most 1 apart, so that none of {count} classes can get more than e/(e + {count - 1}) = {Invariant.Text(Math.E / (Math.E + count - 1))}"
                : null;
        }

        Curve? alone = Curve.Of(second), given = first.Kind is Softmax or Softmax2d or Softmin ? Curve.Probabilities.Then(second) : Curve.Of(first)?.Then(second);

        // What is cut off at zero before a function that is odd, such as tanh, is rectified behind it as well, which can be meant.
        bool isRectified = given is { Least: 0 } && alone is { Least: < 0 } && Curve.Of(first) is { CutsNegatives: true };
        return alone is { IsBounded: true } && given is not null && !isRectified && given.Most - given.Least < 0.8 * (alone.Most - alone.Least)
            ? $"it leaves {second.Display} after it only {given.Range} of its range of {alone.Range}"
            : null;
    }
}
