using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A hidden layer with one output, through which all that later weights know must pass. What is multiplied or squashed is a gate or a score.</summary>
internal sealed class BottleneckOfOne : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.BottleneckOfOne;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            string? argument = layer.Kind switch
            {
                Linear when layer.OutputShape.Features() == 1 => "OutFeatures",
                Convolution when layer.OutputShape.Count() == 1 => "OutChannels",
                _ => null,
            };
            if (argument is null)
                continue;
            SmellLayer? reader = layer.After;
            while (reader is not null && (reader.IsDropout() || reader.IsNormalization() || reader.Kind is IdentityLayer || Curve.Of(reader) is { IsBounded: false }))
                reader = reader.After;
            if (!layer.Varies(argument) && layer.InputShape.Count() != 1 && reader is { Kind: Linear or Convolution })
                yield return layer.Problem(Id, $"all that {reader.Display} learns from its input, {layer.InputShape}, passes through one number, {layer.OutputShape}; give it more outputs.", argument, reader);
        }
    }
}
