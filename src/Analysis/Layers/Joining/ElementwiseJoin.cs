namespace TypedNets.Analysis.Layers;

/// <summary>Joins element by element. Sizes must agree, or be 1 where they do not; all values have as many dimensions.</summary>
public abstract class ElementwiseJoin : Join
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.OutputType = layer.ElementType;
        long?[] sizes = [.. layer.Input.Sizes];
        foreach (Shape other in layer.Inputs.Skip(1))
        {
            if (other.Rank != sizes.Length)
                throw Clash(layer);
            for (int i = 0; i < sizes.Length; i++)
            {
                if (sizes[i] is { } mine && other[i] is { } theirs && mine != theirs && mine != 1 && theirs != 1)
                    throw Clash(layer);

                // A size of 1 is repeated; one that is not known is taken to be the other.
                sizes[i] = sizes[i] == 1 ? other[i] : other[i] == 1 ? sizes[i] : sizes[i] ?? other[i];
            }
        }

        layer.Output = new Shape([.. sizes]);
    }

    private RefusalException Clash(LayerInference layer) => layer.Refuse(RuleIds.SizeMismatch, null,
        $"what it joins must have the same sizes, or 1 where they differ, but they are {string.Join(", ", layer.Inputs)}.");
}
