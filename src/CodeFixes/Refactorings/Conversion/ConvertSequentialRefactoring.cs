using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.CodeFixes;

/// <summary>
/// Writes a network beside a <c>Sequential(...)</c> that is constructed by hand, with the same keys. The expression stays, since what it is
/// given to may ask for a Sequential.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertSequentialRefactoring)), System.Composition.Shared]
public sealed class ConvertSequentialRefactoring : NetworkRefactoring
{
    internal override (string Title, Func<SyntaxNode> Root)? Offer(RefactoringPlace place)
    {
        if (place.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsSequential(call, place.Model)) is not { ArgumentList.Arguments.Count: > 0 } sequential
            || sequential.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() is not { } type)
            return null;
        string name = Enumerable.Range(1, 100).Select(number => number == 1 ? "ConvertedNetwork" : $"ConvertedNetwork{number}")
            .First(free => !place.Model.LookupNamespacesAndTypes(type.SpanStart, name: free).Any());
        return ($"Write it as a network '{name}'", () => Write(place, sequential, type, name));
    }

    /// <summary>The layers of a Sequential, one after another, each under its key; what is no layer of ours is noted.</summary>
    internal static List<TorchOperation> Children(InvocationExpressionSyntax sequential, SemanticModel model, List<string> notes)
    {
        List<TorchOperation> operations = [];
        foreach (ArgumentSyntax argument in sequential.ArgumentList.Arguments)
        {
            (string key, ExpressionSyntax module) = argument.Expression is TupleExpressionSyntax { Arguments: [{ Expression: LiteralExpressionSyntax text }, { Expression: var named }] }
                ? (text.Token.ValueText, named) : ($"{operations.Count + notes.Count}", argument.Expression);
            if (module is InvocationExpressionSyntax call && TorchLayer.Read(call, model, isModule: true) is { } layer)
                operations.Add(new TorchOperation([layer], [operations.Count], key));
            else
                notes.Add(argument.ToString());
        }

        return operations;
    }

    /// <summary>Whether a call constructs TorchSharp's Sequential.</summary>
    internal static bool IsSequential(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Sequential" } method && method.ContainingType.ToDisplayString().StartsWith("TorchSharp.torch.nn", StringComparison.Ordinal);

    private static SyntaxNode Write(RefactoringPlace place, InvocationExpressionSyntax sequential, TypeDeclarationSyntax type, string name)
    {
        List<string> notes = [];
        List<TorchOperation> operations = Children(sequential, place.Model, notes);
        string end = Steps.EndOfLine(type).ToFullString();
        string text = new ConvertedNetwork(name, operations, operations.Count) { IsSequential = true }.Write("public partial", notes, end);
        MemberDeclarationSyntax network = SyntaxFactory.ParseMemberDeclaration(end + text + end)!;
        CompilationUnitSyntax root = place.Root.InsertNodesAfter(type, [network]);
        return ConvertModuleRefactoring.WithUsings(root, place.Model, type.SpanStart);
    }
}
