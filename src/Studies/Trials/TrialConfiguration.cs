using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace TypedNets.Studies;

/// <summary>All that determines a trial's result. Its hash names the file of the result.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Architecture">A digest of the network's layers, so that a changed network is another trial.</param>
/// <param name="Initializer">The initializer's name with its arguments.</param>
/// <param name="Seed">The root of the weights' random streams and of the samples' order.</param>
/// <param name="Data">What is trained and tested on.</param>
/// <param name="Training">How.</param>
public sealed record TrialConfiguration(
    string Network, string Architecture, string Initializer, int Seed, string Data, TrainingPlan Training)
{
    /// <summary>Changes when trials are measured differently, so that older results are not mixed with newer ones.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the configuration as JSON.</summary>
    [JsonIgnore]
    public string Hash => Digest(StudyJson.Write(this));

    /// <summary>A short digest of a text.</summary>
    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>The trial in a line.</summary>
    public override string ToString() => $"{Network}, {Initializer}, seed {Seed}";
}
