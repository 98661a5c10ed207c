using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;

namespace TypedNets.Generators.Tests;

/// <summary>Sources with networks, generated, compiled and loaded into this process.</summary>
internal sealed class NetworkAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(NetworkAssembly), isCollectible: true);
    private readonly System.Reflection.Assembly _assembly;
    private readonly GeneratorRun _run;

    private NetworkAssembly(GeneratorRun run, Stream image) => (_run, _assembly) = (run, _context.LoadFromStream(image));

    /// <summary>Builds sources, which must compile without a warning.</summary>
    public static NetworkAssembly Of(params IEnumerable<string> sources)
    {
        GeneratorRun run = GeneratorRun.Of(sources);
        Assert.Null(run.Result.Exception);
        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        image.Position = 0;
        return new NetworkAssembly(run, image);
    }

    /// <summary>A network by the name of its class, namespace and all.</summary>
    public RunningNetwork this[string name] => new(
        _assembly.GetType(name, throwOnError: true)!,
        _run.Files.TryGetValue(name + ".g.cs", out string? text) ? text : "");

    /// <summary>Another class, by its full name.</summary>
    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    /// <summary>The graphs of all networks by the names of their classes.</summary>
    public IReadOnlyDictionary<string, Analysis.NetworkGraph> Graphs => _run.Models.Values.ToDictionary(model => model.Target.Name, model => model.Graph!);

    /// <summary>Allows the assembly to be unloaded.</summary>
    public void Dispose() => _context.Unload();
}
