using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Reports what is wrong with a network, at the very argument that is wrong, while it is typed. It reads and analyses with the same
/// code as the generator, which itself reports nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what is to stand there instead.</summary>
    internal const string RemedyProperty = nameof(Problem.Remedy);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.All.Except(new CallSiteAnalyzer().SupportedDiagnostics)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // With None, members that a generator implements would be hidden, the author's own declaration of them included.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            // A block is read once for all networks that use it.
            var readings = NetworkReadings.Of(start.Compilation);
            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, readings), SymbolKind.NamedType);
        });

        // Once a file: for an action on syntax nodes the compiler would walk every member, the generated ones included.
        context.RegisterSemanticModelAction(AnalyzeAssembly);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, NetworkReadings readings)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsNetwork())
        {
            StrayLayers.Report(context, type);
        }
        else if (type.TypeKind == TypeKind.Class)
        {
            NetworkReading reading = readings.Get(type, context.CancellationToken);
            if (readings.AreUnfinished(type, reading, context.CancellationToken))
                return;

            // Where an attribute cannot be read, the compiler says why.
            IEnumerable<Problem> problems = readings.Infer(type, context.CancellationToken)?.Inspect(AuthorOptions.Of(context))
                ?? (reading.Input.IsReadable ? reading.Input.Problems : []);

            // What is wrong with the assembly's initializers is reported once, where they stand, and not for every network.
            foreach (Problem problem in problems.Where(p => p.Where.Kind != PartKind.AssemblyInitializer))
                context.ReportDiagnostic(Create(problem, part => readings.Find(reading, part)));
        }
    }

    private static void AnalyzeAssembly(SemanticModelAnalysisContext context)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        if (tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax { AttributeLists.Count: > 0 })
            return;
        var sources = new NetworkSources();
        AssemblyReading reading = AssemblyReading.Read(context.SemanticModel.Compilation, sources);
        foreach (Diagnostic diagnostic in reading.Problems.Select(problem => Create(problem, sources.Find)))
        {
            if (diagnostic.Location.SourceTree == tree)
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static Diagnostic Create(Problem problem, Func<SourcePart, Location?> find)
    {
        Location[] related = problem.Related is { } part && find(part) is { } place ? [place] : [];
        ImmutableDictionary<string, string?> properties = problem.Remedy is { } remedy
            ? ImmutableDictionary<string, string?>.Empty.Add(RemedyProperty, remedy)
            : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(Descriptors.Of(problem.Id), find(problem.Where), related, properties, problem.Message);
    }
}
