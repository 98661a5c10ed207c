using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators;

/// <summary>
/// An internal module or initializer that a network names, and the network itself. Generated code makes them, but not while the network has
/// an error, nor in a branch that its sample input leaves out.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverInstantiatedSuppressor() : NetworkSuppressor("TNS0002", "CA1812", "A network, and what it names in [Layer<T>] and [Initializer<T>], is made by generated code.")
{
    private protected override bool IsFalse(SyntaxNode node, SuppressionAnalysisContext context) =>
        Class(node, context) is { } type && (type.IsNetwork() || NamedTypes.Of(context).Contains(type));
}
