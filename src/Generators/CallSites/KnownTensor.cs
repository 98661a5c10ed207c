using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>What is certain about a tensor in the author's code.</summary>
/// <param name="Sizes">Its sizes, batch first; null where not known.</param>
/// <param name="Origin">Where it comes from, in words: <c>the output of 'Encoder'</c>.</param>
/// <param name="Place">Where that stands.</param>
internal sealed record KnownTensor(EquatableArray<long?> Sizes, string Origin, Location Place)
{
    /// <summary>Its element type; null when not known.</summary>
    public DType? Type { get; init; }

    /// <summary>The layer or function that its values come from; null when not known.</summary>
    public LayerKind? Last { get; init; }

    /// <summary>The network whose output it is; null when it is none's.</summary>
    public string? Network { get; init; }

    /// <summary>Its sizes as messages show them: the batch as N.</summary>
    public string Text => Show(Sizes);

    /// <summary>Sizes without the batch.</summary>
    public Shape Sample => new([.. Sizes.Skip(1)]);

    /// <summary>Sizes as messages show them, the batch as N where it is not known.</summary>
    public static string Show(IEnumerable<long?> sizes) =>
        string.Join("×", sizes.Select((size, i) => size is { } known ? Invariant.Text(known) : i == 0 ? "N" : "?"));
}
