using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TypedNets.Generators;

namespace TypedNets.Bench.Signal;

/// <summary>Networks from source to classes in this process, by the generator.</summary>
internal static class CompiledNetworks
{
    private const string Usings = "global using System; global using TorchSharp.Modules; global using TypedNets;";

    /// <summary>Their assembly.</summary>
    /// <param name="sources">A file each.</param>
    public static Assembly Of(IEnumerable<string> sources)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        Compilation compilation = CSharpCompilation.Create("Networks", sources.Prepend(Usings).Select(source => CSharpSyntaxTree.ParseText(source, parsing)), References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        using var image = new MemoryStream();
        EmitResult result = output.Emit(image);
        return result.Success ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException("The networks do not compile:\n" + string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
    }

    private static IEnumerable<MetadataReference> References() =>
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        .. new[] { typeof(NetworkAttribute), typeof(Initializer), typeof(Analysis.Shape), typeof(TorchSharp.torch) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];
}
