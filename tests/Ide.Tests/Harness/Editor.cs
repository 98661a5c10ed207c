using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Ide.Tests;

/// <summary>An editor with one open file of a project that uses TypedNets: Roslyn's own workspace, loading what the package brings.</summary>
internal sealed class Editor : IDisposable
{
    /// <summary>What every file opens with.</summary>
    public const string Head = "using TorchSharp;\nusing TorchSharp.Modules;\nusing TypedNets;\n\nnamespace Sample;\n\n";

    private static readonly MefHostServices s_host = MefHostServices.Create(MefHostServices.DefaultAssemblies);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        .. new[] { "TorchSharp", "TypedNets", "TypedNets.Abstractions", "TypedNets.Analysis" }
            .Select(name => MetadataReference.CreateFromFile(InOutput(name), documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(InOutput(name), ".xml")))),
    ];

    // As the package's folder analyzers/dotnet/cs, from where an editor loads analyzers, generator, fixes and completion.
    private static readonly ImmutableArray<AnalyzerReference> s_analyzers =
        [.. new[] { "TypedNets.Generators", "TypedNets.CodeFixes", "TypedNets.Completion" }.Select(name => Load(InOutput(name)))];

    private readonly AdhocWorkspace _workspace = new(s_host);
    private readonly DocumentId _document;
    private SourceText _text;

    /// <summary>Opens a file.</summary>
    public Editor(string text)
    {
        var project = ProjectId.CreateNewId();
        _text = SourceText.From(text, System.Text.Encoding.UTF8);
        _document = DocumentId.CreateNewId(project);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);
        Solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp, compilationOptions: options,
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose), metadataReferences: s_references, analyzerReferences: s_analyzers))
            .AddDocument(_document, "Net.cs", _text, filePath: "/src/Net.cs");
    }

    /// <summary>The present state.</summary>
    public Solution Solution { get; private set; }

    /// <summary>The open file.</summary>
    public Document Document => Solution.GetDocument(_document)!;

    /// <summary>The file's text.</summary>
    public string Text => _text.ToString();

    /// <summary>Replaces a piece of the text, as a keystroke does.</summary>
    public void Change(int start, int length, string text)
    {
        _text = _text.WithChanges(new TextChange(new TextSpan(start, length), text));
        Solution = Solution.WithDocumentText(_document, _text);
    }

    /// <summary>What is underlined in the file, and what an exception in generator or analyzers would show.</summary>
    public async Task<EditorState> Inspect()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Project project = Document.Project;
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        SemanticModel model = compilation.GetSemanticModel((await Document.GetSyntaxTreeAsync(cancellation))!);
        List<Exception> exceptions = [];
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => exceptions.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellation);
        return new EditorState(
            [.. model.GetDiagnostics(cancellationToken: cancellation).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)],
            [.. found.Where(d => !d.IsSuppressed).OrderBy(d => d.Location.SourceSpan.Start)],
            [.. await GeneratorDiagnostics(project, cancellation)],
            exceptions);
    }

    /// <summary>The changes that are offered for a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> Offers(Diagnostic finding)
    {
        List<CodeAction> actions = [];
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(Document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    /// <summary>Makes an offered change.</summary>
    public async Task Apply(CodeAction action)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellation);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        _text = await Document.GetTextAsync(cancellation);
    }

    /// <summary>The fixes that the package brings.</summary>
    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
    [
        .. Assembly.LoadFrom(InOutput("TypedNets.CodeFixes")).GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The analyzers, and what takes back those of others.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. s_analyzers.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];

    /// <summary>Loads analyzers as an editor does.</summary>
    public static AnalyzerReference Load(string path) => new AnalyzerFileReference(path, Loader.Instance);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _workspace.Dispose();

    private static string InOutput(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    /// <summary>What a generator that throws is reported by; editors ask for it by the same method, which is not public.</summary>
    private static async Task<IEnumerable<Diagnostic>> GeneratorDiagnostics(Project project, CancellationToken cancellation)
    {
        MethodInfo method = typeof(Project).GetMethod("GetSourceGeneratorDiagnosticsAsync", BindingFlags.Instance | BindingFlags.NonPublic)!;
        dynamic result = method.Invoke(project, [cancellation])!;
        return await result;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}

/// <summary>What an editor shows of a file.</summary>
/// <param name="FromCompiler">The compiler's errors and warnings.</param>
/// <param name="FromAnalyzers">What our analyzers report.</param>
/// <param name="FromGenerator">What the compiler reports of the generator.</param>
/// <param name="Exceptions">What our analyzers threw.</param>
internal sealed record EditorState(
    IReadOnlyList<Diagnostic> FromCompiler, IReadOnlyList<Diagnostic> FromAnalyzers, IReadOnlyList<Diagnostic> FromGenerator, IReadOnlyList<Exception> Exceptions)
{
    /// <summary>Our errors.</summary>
    public IReadOnlyList<Diagnostic> Mistakes => [.. FromAnalyzers.Where(d => d.Severity == DiagnosticSeverity.Error)];

    /// <summary>The compiler's errors.</summary>
    public IReadOnlyList<Diagnostic> Errors => [.. FromCompiler.Where(d => d.Severity == DiagnosticSeverity.Error)];
}
