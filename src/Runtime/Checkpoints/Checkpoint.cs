using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Checkpoints;

/// <summary>
/// Saves and loads the parameters and buffers of any module by their <c>state_dict</c> keys. The file's name tells the format:
/// <c>.safetensors</c>; <c>.pt</c>, <c>.pth</c> or <c>.bin</c>, PyTorch's own, which is read and not written; anything else is
/// TorchSharp's own.
/// </summary>
public static class Checkpoint
{
    /// <summary>Writes all parameters and buffers; an existing file is replaced when the new one is whole.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="NotSupportedException">The name asks for PyTorch's format.</exception>
    public static void Save(nn.Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        switch (FormatOf(path))
        {
            case Format.Safetensors:
                Safetensors.Write(module.state_dict(), path);
                break;
            case Format.PyTorch:
                throw new NotSupportedException(
                    $"'{path}' asks for PyTorch's format, which is read and not written; save as '{Path.ChangeExtension(path, ".safetensors")}', which PyTorch reads by safetensors.torch.load_file.");
            default:
                WholeFile.Write(path, stream => module.save(stream));
                break;
        }
    }

    /// <summary>
    /// Loads parameters and buffers by name, into the module's own element types and devices. Nothing is changed unless all can be.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">
    /// Whether the file must have exactly the module's keys. Otherwise what both have is loaded and the rest is left; shapes must agree in
    /// any case.
    /// </param>
    /// <returns>What was missing in the file, and what it had beside.</returns>
    /// <exception cref="CheckpointMismatchException">Keys or shapes differ; the message lists all of them.</exception>
    /// <exception cref="CheckpointFormatException">The file is damaged or not of the format that its name says.</exception>
    public static LoadReport Load(nn.Module module, string path, bool strict = true)
    {
        ArgumentNullException.ThrowIfNull(module);
        using DisposeScope scope = NewDisposeScope();
        IReadOnlyDictionary<string, Tensor> source = Read(path);
        LoadReport report = RequireSuits(module, source, path, strict);
        Assign(module, source);
        return report;
    }

    /// <summary>Reads a file's tensors by name, in the file's order. They are on the CPU and belong to the caller.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CheckpointFormatException">The file is damaged or not of the format that its name says.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(string path) => FormatOf(path) switch
    {
        Format.Safetensors => Safetensors.Read(path),
        Format.PyTorch => TorchArchive.Read(path),
        _ => TorchSharpFile.Read(path),
    };

    /// <summary>Compares keys and shapes, and throws where they do not suit.</summary>
    internal static LoadReport RequireSuits(nn.Module module, IReadOnlyDictionary<string, Tensor> source, string path, bool strict = true)
    {
        Dictionary<string, Tensor> target = module.state_dict();
        var report = new LoadReport(
            [.. target.Keys.Where(key => !source.ContainsKey(key))],
            [.. source.Keys.Where(key => !target.ContainsKey(key))]);
        ShapeMismatch[] wrong = [.. from pair in target
                                    where source.ContainsKey(pair.Key)
                                    let shape = source[pair.Key].shape
                                    where !shape.SequenceEqual(pair.Value.shape)
                                    select new ShapeMismatch(pair.Key, pair.Value.shape, shape)];
        if (wrong.Length > 0 || (strict && report.Missing.Count + report.Unexpected.Count > 0))
            throw new CheckpointMismatchException(module.GetName(), path, report, wrong);
        return report;
    }

    /// <summary>Copies what both have, which must suit.</summary>
    internal static void Assign(nn.Module module, IReadOnlyDictionary<string, Tensor> source)
    {
        using IDisposable noGradient = no_grad();
        foreach ((string key, Tensor to) in module.state_dict())
        {
            if (source.TryGetValue(key, out Tensor? from))
                to.copy_(from);
        }
    }

    private static Format FormatOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".safetensors" => Format.Safetensors,
            ".pt" or ".pth" or ".bin" => Format.PyTorch,
            _ => Format.TorchSharp,
        };
    }

    [SuppressMessage("Naming", "CA1720", Justification = "Names of formats.")]
    private enum Format
    {
        Safetensors,
        PyTorch,
        TorchSharp,
    }
}

/// <summary>What a checkpoint and a module did not share.</summary>
/// <param name="Missing">Keys of the module that the file lacks; these kept their values.</param>
/// <param name="Unexpected">Keys of the file that the module lacks.</param>
public sealed record LoadReport(IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected);

/// <summary>A tensor whose shape differs between module and file.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Expected">Its sizes in the module.</param>
/// <param name="Actual">Its sizes in the file.</param>
public sealed record ShapeMismatch(string Key, IReadOnlyList<long> Expected, IReadOnlyList<long> Actual);
