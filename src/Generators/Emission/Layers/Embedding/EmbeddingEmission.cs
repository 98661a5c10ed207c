namespace TypedNets.Generators;

internal sealed class EmbeddingEmission : TableEmission
{
    /// <inheritdoc/>
    protected override string PaddingName => "padding_idx";
}
