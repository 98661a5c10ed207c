using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // With None, members that a generator implements would be hidden, the author's own declaration of them included.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(attribute => attribute.Is(KnownNames.NetworkAttribute)))
        {
            ReportStrayLayers(context, type);
            return;
        }

        NetworkReading reading = NetworkReader.Read(type, context.Compilation, context.CancellationToken);
        foreach (Problem problem in reading.Input.Resolve().Problems)
        {
            Location[] related = problem.Related is { } part ? [reading.Sources.Find(part)] : [];
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Id), reading.Sources.Find(problem.Where), related, problem.Message));
        }
    }

    private static void ReportStrayLayers(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> symbols = [type, .. type.GetMembers().OfType<IPropertySymbol>().Where(property => property.PartialDefinitionPart is null)];
        AttributeData? layer = symbols.SelectMany(symbol => symbol.GetAttributes()).FirstOrDefault(attribute => attribute.Is(KnownNames.LayerAttribute));
        if (layer?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.LayerOutsideNetwork, syntax.GetLocation(),
                $"Layer '{layer.Kind()}' is on '{type.Name}', which is no network; add [Network] and an [Input] to the class."));
        }
    }
}
