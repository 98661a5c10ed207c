using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using TypedNets.Training;

namespace TypedNets.Studies;

/// <summary>All that determines a trial's result. Its hash names the file of the result, and two that have the same are equal.</summary>
/// <param name="Subject">The network's name, or what is measured.</param>
/// <param name="Variant">The initializer's name with its arguments, or what else differs.</param>
/// <param name="Seed">The root of the weights' random streams and of the samples' order.</param>
public sealed record TrialConfiguration(string Subject, string Variant, int Seed)
{
    /// <summary>Changes when trials are measured differently, so that older results are not mixed with newer ones.</summary>
    public int Version { get; init; } = 3;

    /// <summary>A digest of the network's layers, so that a changed network is another trial; or how a measurement is made.</summary>
    public string Definition { get; init; } = "";

    /// <summary>What is trained and tested on; null for a measurement, as are the optimiser and the plan.</summary>
    public string? Data { get; init; }

    /// <summary>How parameters are updated.</summary>
    public OptimizerRule? Optimizer { get; init; }

    /// <summary>How it is trained and judged.</summary>
    public TrainingPlan? Training { get; init; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the configuration as JSON.</summary>
    [JsonIgnore]
    public string Hash => Digest(StudyJson.Write(this));

    /// <summary>The same but for the seed: what is repeated.</summary>
    [JsonIgnore]
    public TrialConfiguration Cell => this with { Seed = 0 };

    /// <summary>A short digest of a text.</summary>
    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <inheritdoc/>
    public bool Equals(TrialConfiguration? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>The trial in a line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Subject}, {Variant}{(Optimizer is null ? "" : $", rate {Optimizer.LearningRate}")}, seed {Seed}");
}
