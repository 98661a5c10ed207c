using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.CodeFixes;

/// <summary>
/// Writes a TorchSharp module whose forward pass is a straight line as a network with the same name and keys. The module stays as a comment
/// behind it, and what could not be said is noted before it.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertModuleRefactoring)), System.Composition.Shared]
public sealed class ConvertModuleRefactoring : NetworkRefactoring
{
    internal override (string Title, Func<SyntaxNode> Root)? Offer(RefactoringPlace place) =>
        place.Head is ClassDeclarationSyntax type && place.Model.GetDeclaredSymbol(type) is { BaseType: { Name: "Module", TypeArguments.Length: 2 } module }
        && module.ToDisplayString().StartsWith("TorchSharp.torch.nn.Module<", StringComparison.Ordinal) && Forward(type) is { } forward && Steps.Find(type, "Network") is null
            ? ($"Write '{type.Identifier.ValueText}' as a network", () => Write(place, type, forward))
            : null;

    /// <summary>The file with the usings that a network needs.</summary>
    internal static CompilationUnitSyntax WithUsings(CompilationUnitSyntax root, SemanticModel model, int position)
    {
        CompilationUnitSyntax changed = PropertyForm.WithUsing(root, model, position);
        return model.LookupNamespacesAndTypes(position, name: "NetworkAttribute").Any() ? changed : Usings.Add(changed, "TypedNets");
    }

    private static MethodDeclarationSyntax? Forward(ClassDeclarationSyntax type) => type.Members.OfType<MethodDeclarationSyntax>()
        .FirstOrDefault(method => method.Identifier.ValueText == "forward" && method.ParameterList.Parameters.Count == 1 && method.Modifiers.Any(SyntaxKind.OverrideKeyword));

    private static SyntaxNode Write(RefactoringPlace place, ClassDeclarationSyntax type, MethodDeclarationSyntax forward)
    {
        List<string> notes = [];
        var reading = new ForwardReading(Modules(type, place.Model, notes), place.Model);
        reading.Read(forward);
        string end = Steps.EndOfLine(type).ToFullString(), indent = PropertyForm.Indent(type);
        notes.AddRange(reading.Notes);
        notes.AddRange(type.Members.Where(member => member != forward && member is MethodDeclarationSyntax or PropertyDeclarationSyntax or TypeDeclarationSyntax).Select(member => member.ToString().Split('\n')[0].Trim()));
        string modifiers = string.Join(" ", [.. type.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.ValueText), "partial"]);
        string network = new ConvertedNetwork(type.Identifier.ValueText, reading.Operations, reading.Output).Write(modifiers, notes, end + indent);
        string kept = string.Join(end, type.ToString().Split('\n').Select(line => (indent + "// " + (line.StartsWith(indent, StringComparison.Ordinal) ? line.Substring(indent.Length) : line).TrimEnd()).TrimEnd()));
        string text = type.GetLeadingTrivia().ToFullString() + network + end + end + indent + "// It was written as:" + end + kept + end;

        // As text, since comments behind a member belong to no node of its own.
        SyntaxTree tree = type.SyntaxTree;
        string file = tree.GetRoot().ToFullString();
        string changed = file.Substring(0, type.FullSpan.Start) + text + file.Substring(type.FullSpan.End);
        return WithUsings((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(changed, (CSharpParseOptions)tree.Options).GetRoot(), place.Model, type.SpanStart);
    }

    /// <summary>The layers that fields hold, from their initializers and from the constructors.</summary>
    private static Dictionary<string, TorchLayer[]> Modules(ClassDeclarationSyntax type, SemanticModel model, List<string> notes)
    {
        var modules = new Dictionary<string, TorchLayer[]>();
        IEnumerable<(string Field, ExpressionSyntax Value)> initialized = type.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables)
            .Where(variable => variable.Initializer is not null).Select(variable => (variable.Identifier.ValueText, variable.Initializer!.Value));
        IEnumerable<(string Field, ExpressionSyntax Value)> assigned = type.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(constructor => constructor.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Select(assignment => (assignment.Left.ToString().Replace("this.", ""), assignment.Right));
        foreach ((string field, ExpressionSyntax value) in initialized.Concat(assigned))
        {
            if (value is InvocationExpressionSyntax call && TorchLayer.Read(call, model, isModule: true) is { } layer)
            {
                modules[field] = [layer];
            }
            else if (value is InvocationExpressionSyntax sequential && ConvertSequentialRefactoring.IsSequential(sequential, model))
            {
                // Only one with several layers that have parameters numbers them as ours does.
                List<string> unknown = [];
                TorchLayer[] children = [.. ConvertSequentialRefactoring.Children(sequential, model, unknown).SelectMany(operation => operation.Layers)];
                if (unknown.Count == 0 && children.Count(child => child.Kind.HasState) > 1 && sequential.ArgumentList.Arguments.All(argument => argument.Expression is not TupleExpressionSyntax))
                    modules[field] = children;
                else
                    notes.Add($"{field} = {Line(value)}");
            }
            else if (model.GetTypeInfo(value).Type?.ToDisplayString().StartsWith("TorchSharp.", StringComparison.Ordinal) == true)
            {
                notes.Add($"{field} = {Line(value)}");
            }
        }

        return modules;
    }

    private static string Line(SyntaxNode node) => string.Join(" ", node.ToString().Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
