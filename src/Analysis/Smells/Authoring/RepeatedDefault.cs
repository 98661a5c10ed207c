using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An argument that has the value which it has when it is not written.</summary>
internal sealed class RepeatedDefault : SmellRule
{
    /// <summary>What says something by being written, whatever its value.</summary>
    private static readonly HashSet<string> s_meant = ["PaddingIdx", "AlignCorners"];

    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedDefault;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        EquatableArray<StepDeclaration> steps = network.Declaration.Steps;
        for (int s = 0; s < steps.Count; s++)
        {
            for (int i = 0; i < steps[s].Layers.Count; i++)
            {
                LayerDeclaration layer = steps[s].Layers[i];
                foreach (Argument argument in layer.Arguments.Items.Where(argument => IsDefault(layer, argument)))
                {
                    yield return new Problem(Id, new SourcePart(PartKind.Layer, s, i, argument.Name),
                        $"{layer.Kind}{(steps[s].Member is { } member ? $" '{member}'" : "")}: {argument.Name} is {argument.Text ?? Invariant.Shortest(argument.Numbers[0])} when it is not written too; leave it out.",
                        Remedy: $"{argument.Name} = default");
                }
            }
        }
    }

    private static bool IsDefault(LayerDeclaration layer, Argument argument) =>
        !s_meant.Contains(argument.Name) && argument.Expressions.Count == 0 && argument.Numbers.Count == 1 && !LayerCatalogue.Get(layer.Kind).IsParameter
        && AttributeDefaults.Of(layer.Kind, argument.Name) switch
        {
            bool flag => argument.Numbers[0] == (flag ? 1 : 0),
            int or double => Convert.ToDouble(AttributeDefaults.Of(layer.Kind, argument.Name), System.Globalization.CultureInfo.InvariantCulture).Equals(argument.Numbers[0]),
            Enum member => argument.Text == member.ToString(),
            _ => false,
        };
}
