using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace TypedNets.Generators.Tests.Mutations;

/// <summary>
/// Many mutants in one compilation, each in its own file and namespace, so that generator and analyzers run once for all; those without an
/// error are loaded together.
/// </summary>
internal sealed class MutantBatch : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(MutantBatch), isCollectible: true);

    /// <summary>Names of files with errors: mutants', and of what was generated for one that an edit has put outside its namespace.</summary>
    private readonly HashSet<string> _wrong = [];

    private MutantBatch(IReadOnlyList<Mutant> mutants) => Mutants = mutants;

    /// <summary>The mutants.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>What is reported of no mutant: a generator or an analyzer that throws.</summary>
    public ImmutableArray<Diagnostic> Crashes { get; private set; } = [];

    /// <summary>Compiles texts and loads those without an error.</summary>
    public static async Task<MutantBatch> Of(IReadOnlyList<string> texts)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SyntaxTree usings = Parse("global using TorchSharp; global using TorchSharp.Modules; global using TypedNets;", "Usings.cs");
        SyntaxTree[] trees = [.. texts.Select((text, i) => Parse($"namespace {Space(i)};\n\n{text}", Space(i) + ".cs"))];
        CSharpCompilation compilation = DiagnosticRun.Compile("").RemoveAllSyntaxTrees().AddSyntaxTrees([usings, .. trees]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: DiagnosticReferences.ParseOptions);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> fromGenerator, cancellation);
        CompilationWithAnalyzers analyzed = output.WithAnalyzers([new NetworkAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = [.. await analyzed.GetAnalyzerDiagnosticsAsync(cancellation), .. ((CSharpCompilation)output).GetDeclarationDiagnostics(cancellation), .. output.GetParseDiagnostics(cancellation)];
        var batch = new MutantBatch([.. texts.Select((text, i) => new Mutant(Space(i), text))])
        {
            Crashes = [.. fromGenerator, .. found.Where(d => d.Id == "AD0001")],
        };
        batch.Note(found);
        batch.Load(output, cancellation);
        return batch;
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private void Load(Compilation compilation, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        for (bool isEmitted = false; !isEmitted;)
        {
            EmitResult result = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => _wrong.Contains(SpaceOf(tree)))).Emit(image, cancellationToken: cancellation);
            isEmitted = result.Success;

            // Few are wrong in a body alone.
            Assert.True(Note(result.Diagnostics) || isEmitted, string.Join("\n", result.Diagnostics));
        }

        image.Position = 0;
        ILookup<string, Type> types = _context.LoadFromStream(image).GetTypes().Where(type => type.GetInterfaces().Any(i => i.Name == "INetwork`1"))
            .ToLookup(type => type.Namespace!);
        foreach (Mutant mutant in Mutants)
            mutant.Networks.AddRange(types[mutant.Space].Select(type => new RunningNetwork(type, "")));
    }

    /// <summary>Puts errors down to the mutants in which they are; whether there were any in a file that was right before.</summary>
    private bool Note(IEnumerable<Diagnostic> found)
    {
        ILookup<string, Diagnostic> errors = found.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree is not null).ToLookup(d => SpaceOf(d.Location.SourceTree!));
        foreach (Mutant mutant in Mutants)
            mutant.Errors.AddRange(errors[mutant.Space]);
        int before = _wrong.Count;
        _wrong.UnionWith(errors.Select(group => group.Key));
        return _wrong.Count > before;
    }

    private static string Space(int i) => $"M{i}";

    /// <summary>The namespace of a mutant's file, or of one that was generated for it: both names begin with it.</summary>
    private static string SpaceOf(SyntaxTree tree) => Path.GetFileName(tree.FilePath).Split('.')[0];

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, DiagnosticReferences.ParseOptions, path, System.Text.Encoding.UTF8);
}

/// <summary>A mutant.</summary>
/// <param name="Space">Its namespace.</param>
/// <param name="Text">Its text.</param>
internal sealed record Mutant(string Space, string Text)
{
    /// <summary>The errors of the compiler and of ours.</summary>
    public List<Diagnostic> Errors { get; } = [];

    /// <summary>Our errors.</summary>
    public IEnumerable<Diagnostic> Mistakes => Errors.Where(d => d.Id.StartsWith("TN", StringComparison.Ordinal));

    /// <summary>Its classes, when it compiles.</summary>
    public List<RunningNetwork> Networks { get; } = [];
}
