namespace TypedNets.Analysis.Smells;

/// <summary>What an author can set for the rules, in <c>.editorconfig</c>.</summary>
public sealed record SmellOptions
{
    /// <summary>Nothing set.</summary>
    public static SmellOptions None { get; } = new();

    /// <summary>As many parameters as a network is to have; null for any number.</summary>
    public long? MostParameters { get; init; }

    /// <summary>As many bytes as the outputs of all layers are to take for one sample; null for any number.</summary>
    public long? MostActivationBytes { get; init; }

    /// <summary>As many multiplications with accumulation as one sample is to cost; null for any number.</summary>
    public long? MostMacs { get; init; }

    /// <summary>By how much the second moment of signals and gradients may change at initialisation, either way.</summary>
    public double MostSignalChange { get; init; } = 1e6;

    /// <summary>The rules that are off, by id: they are not run.</summary>
    public EquatableArray<string> Off { get; init; }

    /// <summary>Keys with a value that is no positive whole number.</summary>
    public EquatableArray<MalformedOption> Malformed { get; init; }
}

/// <summary>A key whose value cannot be read.</summary>
/// <param name="Key">The key: <c>typednets.max_parameters</c>.</param>
/// <param name="Text">Its value as written.</param>
public sealed record MalformedOption(string Key, string Text);
