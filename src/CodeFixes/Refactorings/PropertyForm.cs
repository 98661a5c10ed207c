using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;
using TypedNets.Generators;

namespace TypedNets.CodeFixes;

/// <summary>
/// The layers that a class lists as properties of it, under the names that they had, so that no key changes: a property for each layer
/// with parameters, with those without beside it.
/// </summary>
internal static class PropertyForm
{
    private const int LongestLine = 140;

    /// <summary>The class with its layers as properties, before the properties that it has; null when it lists none, or the compiler cannot read it.</summary>
    public static TypeDeclarationSyntax? Write(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellation)
    {
        if (!Steps.Layers(type).Any() || model.GetDeclaredSymbol(type, cancellation) is not INamedTypeSymbol symbol)
            return null;
        NetworkInput input = NetworkReader.Read(symbol, model.Compilation, cancellation).Input;
        if (!input.IsReadable || input.Declaration.Steps.Count != Steps.Layers(type).Count())
            return null;
        HashSet<AttributeSyntax> moved = [.. Moved(type, model)];
        List<Group> groups = Groups(type, moved, input);
        string end = Steps.EndOfLine(type).ToFullString(), indent = Indent(type), inner = indent + "    ";
        IEnumerable<string> members = groups.Select(group => group.Write(inner, end));
        string lists = string.Concat(type.AttributeLists.Select(list => Kept(list, moved)));
        string text = lists + Head(type) + end + indent + "{" + end
            + string.Join(groups.Any(group => group.IsLong) ? end : "", members) + (type.Members.Count > 0 ? end : "") + type.Members.ToFullString()
            + indent + "}" + type.GetTrailingTrivia().ToFullString();
        return (TypeDeclarationSyntax?)SyntaxFactory.ParseMemberDeclaration(text);
    }

    /// <summary>The file with the using that the types of layers need.</summary>
    public static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "Linear").Any(type => type.ToDisplayString() == "TorchSharp.Modules.Linear") ? root : Usings.Add(root, "TorchSharp.Modules");

    /// <summary>What stands before the line's first token.</summary>
    public static string Indent(SyntaxNode node) => string.Concat(node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(trivia => trivia.ToFullString()));

    /// <summary>The class from its modifiers to its base.</summary>
    public static string Head(TypeDeclarationSyntax type)
    {
        int end = type.OpenBraceToken.RawKind != 0 ? type.OpenBraceToken.SpanStart : type.SemicolonToken.SpanStart;
        int start = type.AttributeLists.Count > 0 ? type.AttributeLists.Last().FullSpan.End : type.FullSpan.Start;
        return type.ToFullString().Substring(start - type.FullSpan.Start, end - start).TrimEnd();
    }

    /// <summary>The layers, and the initializers of single layers, which stand behind them.</summary>
    private static IEnumerable<AttributeSyntax> Moved(TypeDeclarationSyntax type, SemanticModel model) => Steps.Attributes(type)
        .SkipWhile(attribute => !Steps.IsLayer(attribute)).Where(attribute => Steps.IsLayer(attribute) || Steps.IsInitializer(attribute, model));

    private static string Kept(AttributeListSyntax list, HashSet<AttributeSyntax> moved)
    {
        AttributeSyntax[] gone = [.. list.Attributes.Where(moved.Contains)];
        return gone.Length == 0 ? list.ToFullString()
            : gone.Length < list.Attributes.Count ? list.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString()
            : "";
    }

    /// <summary>Layers without parameters at the head of a list belong to the layer that the list goes on with, others to the one before them.</summary>
    private static List<Group> Groups(TypeDeclarationSyntax type, HashSet<AttributeSyntax> moved, NetworkInput input)
    {
        var names = new Queue<MemberNode>(NetworkAnalysis.Analyze(input.Declaration).Members);
        var steps = new Queue<StepDeclaration>(input.Declaration.Steps);
        HashSet<string> taken = [.. type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText)];
        List<Group> groups = [];
        var waiting = new Group();
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            AttributeSyntax[] attributes = [.. list.Attributes.Where(moved.Contains)];
            bool hasState = attributes.Any(attribute => Steps.IsLayer(attribute) && LayerCatalogue.Get(Attributes.Kind(attribute)).HasState), isHead = hasState;
            if (attributes.Length == list.Attributes.Count)
                (groups.Count == 0 || hasState ? waiting : groups[groups.Count - 1]).Comments.AddRange(Comments(list));
            foreach (AttributeSyntax attribute in attributes)
            {
                StepDeclaration? step = Steps.IsLayer(attribute) ? steps.Dequeue() : null;
                if (step is not null && LayerCatalogue.Get(step.Layers[0].Kind).HasState)
                {
                    string name = names.Dequeue().Name;
                    waiting.Name = taken.Add(name) ? name : Steps.FreeName(name, type);
                    waiting.Type = Type(attribute, step);
                    groups.Add(waiting);
                    (waiting, isHead) = (new Group(), false);
                }

                (groups.Count == 0 || isHead ? waiting : groups[groups.Count - 1]).Attributes.Add(Text(attribute));
            }
        }

        if (waiting.Attributes.Count > 0)
            groups.Add(waiting);
        return groups;
    }

    private static string Text(AttributeSyntax attribute) => (attribute.ArgumentList?.Arguments.Any(IsName) == true ? Attributes.Without(attribute, IsName) : attribute).WithoutTrivia().ToString();

    private static bool IsName(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText == "Name";

    /// <summary>The type that a layer gives; that of a block or module as its attribute names it.</summary>
    private static string Type(AttributeSyntax attribute, StepDeclaration step)
    {
        string type = Regex.Replace(PropertyRules.ExpectedType(step), @"(\w+\.)+", "");
        string? argument = attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments[0].ToString();
        return argument is null ? type : type.Contains('<') ? $"ModuleList<{argument}>" : argument;
    }

    private static IEnumerable<string> Comments(AttributeListSyntax list) => list.GetLeadingTrivia().Concat(list.GetTrailingTrivia())
        .Select(trivia => trivia.ToFullString().Trim()).Where(text => text.Length > 0);

    /// <summary>A property that is to be.</summary>
    private sealed class Group
    {
        public string Name { get; set; } = "Output";

        public string Type { get; set; } = "Value";

        public List<string> Attributes { get; } = [];

        public List<string> Comments { get; } = [];

        public bool IsLong => Line.Length > LongestLine;

        private string Line => $"[{string.Join(", ", Attributes)}] {Property}";

        private string Property => $"public partial {Type} {Name} {{ get; }}";

        public string Write(string indent, string end) => string.Concat(Comments.Select(comment => indent + comment + end))
            + indent + (IsLong ? $"[{string.Join(", ", Attributes)}]{end}{indent}{Property}" : Line) + end;
    }
}
