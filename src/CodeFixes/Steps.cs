using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis.Layers;
using TypedNets.Generators;

namespace TypedNets.CodeFixes;

/// <summary>The steps of a network as text: properties with layers.</summary>
internal static class Steps
{
    private static readonly HashSet<string> s_kinds = [.. LayerCatalogue.All.Select(kind => kind.Name)];
    private static readonly HashSet<string> s_joins = [.. LayerCatalogue.All.Where(kind => kind is Join).Select(kind => kind.Name)];

    /// <summary>The steps of a class in the order in which they run, as far as one part of it has them.</summary>
    public static PropertyDeclarationSyntax[] Of(TypeDeclarationSyntax type) => [.. type.Members.OfType<PropertyDeclarationSyntax>().Where(property => Layers(property).Any())];

    /// <summary>The attributes of a member in source order.</summary>
    public static IEnumerable<AttributeSyntax> Attributes(MemberDeclarationSyntax member) => member.AttributeLists.SelectMany(list => list.Attributes);

    /// <summary>An attribute of a member; null when it has none of that kind.</summary>
    public static AttributeSyntax? Find(MemberDeclarationSyntax member, string kind) => Attributes(member).FirstOrDefault(attribute => CodeFixes.Attributes.Kind(attribute) == kind);

    /// <summary>Whether an attribute is a layer.</summary>
    public static bool IsLayer(AttributeSyntax attribute) => s_kinds.Contains(CodeFixes.Attributes.Kind(attribute));

    /// <summary>Whether an attribute is an initializer.</summary>
    public static bool IsInitializer(AttributeSyntax attribute, SemanticModel model)
    {
        for (ITypeSymbol? type = model.GetTypeInfo(attribute).Type; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() == KnownNames.InitializerAttribute)
                return true;
        }

        return false;
    }

    /// <summary>The layers of a member in source order.</summary>
    public static IEnumerable<AttributeSyntax> Layers(MemberDeclarationSyntax member) => Attributes(member).Where(IsLayer);

    /// <summary>Whether a step reads the one before it, since it names nothing.</summary>
    public static bool IsChained(PropertyDeclarationSyntax step) => Find(step, "From") is null && !s_joins.Contains(CodeFixes.Attributes.Kind(Layers(step).First()));

    /// <summary>How an attribute names a step, or an input.</summary>
    public static ExpressionSyntax Source(string name, TypeDeclarationSyntax network) => SyntaxFactory.ParseExpression(
        network.Members.OfType<PropertyDeclarationSyntax>().Any(property => property.Identifier.ValueText == name) ? $"nameof({Literals.Identifier(name)})"
        : name == Network.Input ? "Network.Input"
        : SyntaxFactory.Literal(name).Text);

    /// <summary>What a step reads when it names nothing: the step before it, or the one input; null when there are several.</summary>
    public static string? Before(PropertyDeclarationSyntax step, IReadOnlyList<PropertyDeclarationSyntax> steps, TypeDeclarationSyntax network)
    {
        int index = steps.TakeWhile(other => other != step).Count();
        AttributeSyntax[] inputs = [.. Attributes(network).Where(attribute => CodeFixes.Attributes.Kind(attribute) == "Input")];
        return index > 0 ? steps[index - 1].Identifier.ValueText
            : inputs.Length != 1 ? null
            : inputs[0].ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } name ? name.Token.ValueText
            : Network.Input;
    }

    /// <summary>A step that says what it reads.</summary>
    public static PropertyDeclarationSyntax Reading(PropertyDeclarationSyntax step, string source, TypeDeclarationSyntax network)
    {
        AttributeListSyntax list = step.AttributeLists[0];
        AttributeSyntax from = SyntaxFactory.Attribute(CodeFixes.Attributes.NameBeside(Layers(step).First(), "From"),
            SyntaxFactory.AttributeArgumentList([SyntaxFactory.AttributeArgument(Source(source, network))]));
        return step.ReplaceNode(list, CodeFixes.Attributes.Insert(list, 0, from));
    }

    /// <summary>A member on a line of its own, indented as another one.</summary>
    public static MemberDeclarationSyntax Line(string text, MemberDeclarationSyntax beside)
    {
        SyntaxTriviaList indent = [.. beside.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))];
        return SyntaxFactory.ParseMemberDeclaration(text)!.WithLeadingTrivia(indent).WithTrailingTrivia(EndOfLine(beside));
    }

    /// <summary>The end of a line as a file has it.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode node) => node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
        ? end : SyntaxFactory.LineFeed;

    /// <summary>A name that no member of a class has: itself, or with another number.</summary>
    public static string FreeName(string name, TypeDeclarationSyntax type)
    {
        HashSet<string> taken =
        [
            type.Identifier.ValueText,
            .. type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText),
            .. type.Members.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.ValueText),
            .. type.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables).Select(variable => variable.Identifier.ValueText),
        ];
        string free = name, stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        for (int number = 2; taken.Contains(free); number++)
            free = $"{stem}{number}";
        return free;
    }

    /// <summary>Whether something in a class names a member of it, other than as its declaration.</summary>
    public static bool IsNamed(PropertyDeclarationSyntax step) => step.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantNodes()
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == step.Identifier.ValueText && name.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not null);
}
