using System.Diagnostics;
using System.Reflection;
using System.Text;
using TypedNets.Studies.Statistics;

namespace TypedNets.Bench;

/// <summary>
/// How long a project of many networks takes to compile with generator and analyzers, against the same project with the generated
/// files in it and neither of them. What is timed is the SDK's compiler in a process of its own, as a build starts it: start-up,
/// reading, parsing, binding and writing the assembly count on both sides. MSBuild and the SDK's own analyzers, which cost the same
/// on both sides and would only bring the ratio nearer to 1, are left out.
/// </summary>
internal static class BuildComparison
{
    public static void Run(int networks, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("typednets-build-").FullName;
        try
        {
            (string with, string without) = WriteProjects(folder, networks);
            double[] generating = new double[rounds], plain = new double[rounds];
            for (int i = 0; i < rounds; i++)
            {
                (generating[i], plain[i]) = (Compile(with), Compile(without));
                Console.WriteLine($"round {i + 1}: {generating[i]:F1} s with generator and analyzers, {plain[i]:F1} s without");
            }

            double ours = new Sample(generating).Median, theirs = new Sample(plain).Median;
            Console.WriteLine($"{networks} networks, medians of {rounds} rounds: {ours:F1} s against {theirs:F1} s, x{ours / theirs:F2}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes sources, generated files and a response file for each way.</summary>
    private static (string With, string Without) WriteProjects(string folder, int networks)
    {
        string sources = Path.Combine(folder, "sources"), generated = Path.Combine(folder, "generated"), references = Path.Combine(folder, "references");
        Array.ForEach([sources, generated, references], path => Directory.CreateDirectory(path));
        for (int i = 0; i < networks; i++)
            File.WriteAllText(Path.Combine(sources, $"Net{i}.cs"), ManyNetworks.Text(i));
        foreach (var reference in Basic.Reference.Assemblies.Net100.ReferenceInfos.AllValues)
            File.WriteAllBytes(Path.Combine(references, reference.FileName), reference.ImageBytes);

        // What the SDK gives the compiler in a release build.
        string[] common =
        [
            "-nostdlib", "-target:library", "-optimize+", "-debug:portable", "-deterministic+", "-nullable:enable", "-langversion:14", "-warn:9", "-highentropyva+", "-nowarn:1701,1702",
            .. Directory.GetFiles(references).Select(path => $"-reference:\"{path}\""),
            .. new[] { typeof(NetworkAttribute), typeof(Initializer), typeof(Analysis.Shape), typeof(TorchSharp.torch) }.Select(type => $"-reference:\"{type.Assembly.Location}\""),
            $"-recurse:\"{Path.Combine(sources, "*.cs")}\"",
        ];
        string[] analyzers =
        [
            .. new[] { typeof(Generators.NetworkGenerator), typeof(Analysis.Shape), typeof(NetworkAttribute) }.Select(type => $"-analyzer:\"{type.Assembly.Location}\""),
        ];
        string With(string name, params string[] more) => WriteResponse(folder, name, [.. common, .. more]);

        // The files are taken from a compilation that is not timed, since a build does not write them.
        Compile(With("generate", [.. analyzers, $"-generatedfilesout:\"{generated}\""]));
        return (With("with", analyzers), With("without", $"-recurse:\"{Path.Combine(generated, "*.cs")}\""));
    }

    private static string WriteResponse(string folder, string name, string[] arguments)
    {
        string path = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(path, [.. arguments, $"-out:\"{Path.Combine(folder, name + ".dll")}\""], Encoding.UTF8);
        return path;
    }

    /// <summary>Seconds that one compilation takes.</summary>
    private static double Compile(string response)
    {
        var start = new ProcessStartInfo(Built("DotNetHost"), ["exec", Built("Compiler"), "-noconfig", "-nologo", "@" + response]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && output.Length == 0
            ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"The networks do not compile cleanly:\n{output}");
    }

    /// <summary>A path that this project's build has noted.</summary>
    private static string Built(string name) =>
        typeof(BuildComparison).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == name).Value!;
}
