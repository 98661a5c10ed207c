using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;

namespace TypedNets.Generators.Tests;

/// <summary>A run of the generator over sources; each edit is the next run of the same driver, as in an editor.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>What every source begins with, as a project with implicit usings has it.</summary>
    private const string Usings = """
        global using System;
        global using System.Linq;
        global using TorchSharp.Modules;
        global using TypedNets;
        """;

    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation input)
    {
        _driver = driver.RunGenerators(input);
        Input = input;
        Result = _driver.GetRunResult().Results.Single();
        Files = Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());
    }

    /// <summary>The sources.</summary>
    public Compilation Input { get; }

    /// <summary>What the generator did.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>What the generated files were written from, by file name.</summary>
    public IReadOnlyDictionary<string, NetworkModel> Models => Result.TrackedSteps[StepNames.Resolve]
        .SelectMany(step => step.Outputs)
        .Select(output => (NetworkModel)output.Value)
        .ToDictionary(model => model.Target.HintName + ".g.cs");

    /// <summary>The sources together with the generated files.</summary>
    public Compilation Output => Input.AddSyntaxTrees(Result.GeneratedSources.Select(file => file.SyntaxTree));

    /// <summary>The first run.</summary>
    public static GeneratorRun Of(params IEnumerable<string> sources)
    {
        IEnumerable<SyntaxTree> trees = sources.Prepend(Usings)
            .Select((source, i) => CSharpSyntaxTree.ParseText(source, s_parsing, $"Source{i}.cs", System.Text.Encoding.UTF8));

        // The two warnings that the SDK switches off too: TorchSharp was built against an older framework.
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);
        var compilation = CSharpCompilation.Create("Networks", trees, References.All, options);
        var driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator()],
            parseOptions: s_parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, compilation);
    }

    /// <summary>A second run after an edit of one source, numbered from 1; the text must occur in it.</summary>
    public GeneratorRun Edit(int source, string before, string after)
    {
        SyntaxTree tree = Input.SyntaxTrees.ElementAt(source);
        string text = tree.ToString();
        Assert.Contains(before, text);
        SyntaxTree edited = CSharpSyntaxTree.ParseText(text.Replace(before, after), s_parsing, tree.FilePath, System.Text.Encoding.UTF8);
        return new GeneratorRun(_driver, Input.ReplaceSyntaxTree(tree, edited));
    }

    /// <summary>A second run with one more source.</summary>
    public GeneratorRun Add(string source) =>
        new(_driver, Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_parsing, "Added.cs", System.Text.Encoding.UTF8)));

    /// <summary>A second run without one of the sources, numbered from 1.</summary>
    public GeneratorRun Remove(int source) => new(_driver, Input.RemoveSyntaxTrees(Input.SyntaxTrees.ElementAt(source)));

    /// <summary>A second run with nothing changed but the compilation's identity.</summary>
    public GeneratorRun Again() => new(_driver, Input.Clone());

    /// <summary>Asserts that sources and generated files compile without an error or a warning.</summary>
    public GeneratorRun ShouldCompile()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(Describe));
        return this;
    }

    /// <summary>Asserts that this run took every file from the one before.</summary>
    public void ShouldEmitNothing() => Assert.Empty(Emitted);

    /// <summary>The files that this run wrote anew, with the reason.</summary>
    public IReadOnlyDictionary<string, IncrementalStepRunReason> Emitted => Result.TrackedOutputSteps.Values
        .SelectMany(steps => steps)
        .SelectMany(step => step.Outputs, (step, output) => (Model: (((NetworkModel, EquatableArray<string>))step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value).Item1, output.Reason))
        .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
        .ToDictionary(output => output.Model.Target.HintName + ".g.cs", output => output.Reason);

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string? line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString();
        return $"{diagnostic} | {line}";
    }
}
