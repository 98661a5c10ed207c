using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedNets.Checkpoints;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>How far a run has come, apart from its tensors.</summary>
/// <param name="Identity">Which run it is.</param>
/// <param name="Step">The number of updates.</param>
/// <param name="Loss">The last one's loss.</param>
/// <param name="Evaluations">The evaluations so far.</param>
/// <param name="Updates">The number of updates of each parameter.</param>
internal sealed record TrainingProgress(
    IReadOnlyDictionary<string, string> Identity, int Step, double Loss, IReadOnlyList<StepEvaluation> Evaluations, IReadOnlyList<int> Updates)
{
    private const string StateEntry = "training", ChecksumEntry = "sha256";
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>As entries of a safetensors header, with a checksum of these and of the tensors: the format has none.</summary>
    public IReadOnlyDictionary<string, string> ToMetadata(IReadOnlyDictionary<string, Tensor> tensors)
    {
        string state = JsonSerializer.Serialize(this, s_json);
        return new Dictionary<string, string> { [StateEntry] = state, [ChecksumEntry] = Checksum(state, tensors) };
    }

    /// <summary>Reads what <see cref="ToMetadata"/> wrote.</summary>
    /// <exception cref="CheckpointFormatException">It is damaged, or no training run's.</exception>
    public static TrainingProgress Of(IReadOnlyDictionary<string, string> metadata, IReadOnlyDictionary<string, Tensor> tensors, string path)
    {
        if (!metadata.TryGetValue(StateEntry, out string? state) || !metadata.TryGetValue(ChecksumEntry, out string? checksum))
            throw new CheckpointFormatException(path, "it is no checkpoint of a training run; name another file, or delete it to start anew.");
        if (Checksum(state, tensors) != checksum)
            throw new CheckpointFormatException(path, "it is damaged: its content has another SHA-256 than it was written with; delete it to start anew.");
        return JsonSerializer.Deserialize<TrainingProgress>(state, s_json)!;
    }

    /// <summary>Throws when it is another run's.</summary>
    /// <exception cref="CheckpointMismatchException">Listing every difference.</exception>
    public void RequireSameRun(IReadOnlyDictionary<string, string> identity, string path)
    {
        string[] differences = [.. identity.Keys.Union(Identity.Keys)
            .Where(name => identity.GetValueOrDefault(name) != Identity.GetValueOrDefault(name))
            .Select(name => $"  {name}: {Identity.GetValueOrDefault(name, "any")} there, {identity.GetValueOrDefault(name, "any")} here")];
        if (differences.Length > 0)
        {
            throw new CheckpointMismatchException(string.Join(Environment.NewLine,
                [$"'{path}' is of a training run with other settings; nothing was loaded.", .. differences, "To go on, set them as they were; to start anew, delete the file or name another."]));
        }
    }

    private static string Checksum(string state, IReadOnlyDictionary<string, Tensor> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(state));
        foreach ((string key, Tensor value) in tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(key));
            using Tensor plain = value.detach().cpu().contiguous();
            if (plain.numel() > 0)
                hash.AppendData(plain.bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
