using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace TypedNets.Generators.Tests;

/// <summary>
/// Compares generated files with accepted ones in the folder Snapshots beside the test, in the conventions of Verify. A difference
/// leaves a <c>.received.cs</c>; run with the environment variable SNAPSHOT_ACCEPT=1 to accept it.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Asserts also that the files compile without a warning and that a second run finds everything cached.</summary>
    public static void Verify(GeneratorRun run, [CallerFilePath] string file = "", [CallerMemberName] string method = "", bool? accept = null)
    {
        accept ??= Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1";
        run.ShouldCompile();
        run.Again().ShouldEmitNothing();

        string folder = Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
        string prefix = $"{Path.GetFileNameWithoutExtension(file)}.{method}#";
        Directory.CreateDirectory(folder);
        Dictionary<string, string> received = run.Files.ToDictionary(
            pair => prefix + Path.ChangeExtension(pair.Key, null), pair => $"//HintName: {pair.Key}\n{pair.Value}");
        HashSet<string> verified = [.. Directory.GetFiles(folder, prefix + "*.verified.cs").Select(path => Path.GetFileName(path)[..^".verified.cs".Length])];

        List<string> differences = [];
        foreach (string name in verified.Union(received.Keys).Order(StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, name);
            string? accepted = verified.Contains(name) ? File.ReadAllText(path + ".verified.cs") : null;
            if (received.GetValueOrDefault(name) is var text && text == accepted)
                File.Delete(path + ".received.cs");
            else if (accept.Value)
                Accept(path, text);
            else
                differences.Add(Report(path, accepted, text));
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences.Prepend("SNAPSHOT_ACCEPT=1 accepts:")));
    }

    private static void Accept(string path, string? text)
    {
        File.Delete(path + ".received.cs");
        if (text is null)
            File.Delete(path + ".verified.cs");
        else
            File.WriteAllText(path + ".verified.cs", text, s_encoding);
    }

    private static string Report(string path, string? accepted, string? text)
    {
        if (text is null)
            return $"{path}.verified.cs: no longer generated";
        File.WriteAllText(path + ".received.cs", text, s_encoding);
        IEnumerable<string> changes = InlineDiffBuilder.Diff(accepted ?? "", text).Lines
            .Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
            .Select(line => $"{(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}");
        return string.Join("\n", changes.Prepend($"{path}.received.cs:"));
    }
}
