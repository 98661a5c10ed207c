using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace TypedNets.CodeFixes;

/// <summary>Text of attributes.</summary>
internal static class Attributes
{
    /// <summary>The name of an attribute of ours as one beside it is written: qualified in the same way.</summary>
    public static NameSyntax NameBeside(AttributeSyntax beside, string name) => beside.Name switch
    {
        QualifiedNameSyntax qualified => qualified.WithRight(SyntaxFactory.IdentifierName(name)),
        AliasQualifiedNameSyntax alias => alias.WithName(SyntaxFactory.IdentifierName(name)),
        _ => SyntaxFactory.IdentifierName(name),
    };

    /// <summary>Attributes as written in a remedy, such as <c>Flatten</c> or <c>From("A"), Conv2d(8, 1)</c>, their names qualified as one beside them.</summary>
    public static AttributeSyntax[] Parse(string text, AttributeSyntax beside) =>
    [
        .. SyntaxFactory.ParseCompilationUnit($"[{text}] class A;").Members[0].AttributeLists[0].Attributes
            .Select(attribute => attribute.WithName(NameBeside(beside, attribute.Name.ToString())).WithoutTrivia()),
    ];

    /// <summary>An attribute's name without namespace and "Attribute".</summary>
    public static string Kind(AttributeSyntax attribute)
    {
        string name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => attribute.Name.ToString(),
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The names of its constructor's parameters, to which positional arguments belong; none when it is not known.</summary>
    public static string[] Parameters(AttributeSyntax attribute, SemanticModel model) =>
        model.GetSymbolInfo(attribute).Symbol is IMethodSymbol constructor ? [.. constructor.Parameters.Select(parameter => parameter.Name)] : [];

    /// <summary>An argument by its name in any case, positional ones by their parameter; null when it is not written.</summary>
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name, string[] parameters) => attribute.ArgumentList?.Arguments
        .Where((argument, i) => string.Equals((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText ?? parameters.ElementAtOrDefault(i), name, StringComparison.OrdinalIgnoreCase))
        .FirstOrDefault();

    /// <summary>A list with attributes inserted, whose layout stays as it is.</summary>
    public static AttributeListSyntax Insert(AttributeListSyntax list, int index, params AttributeSyntax[] attributes)
    {
        List<SyntaxNodeOrToken> parts = [.. list.Attributes.GetWithSeparators()];
        SyntaxToken comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, [SyntaxFactory.Space]);
        bool isLast = index == list.Attributes.Count;
        parts.InsertRange(isLast ? parts.Count : 2 * index, attributes.SelectMany(attribute => isLast ? new SyntaxNodeOrToken[] { comma, attribute } : [attribute, comma]));
        return list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(parts));
    }

    /// <summary>Removes attributes, and lists of which none is left; comments around a list stay.</summary>
    public static void Remove(SyntaxEditor editor, IEnumerable<AttributeSyntax> attributes)
    {
        foreach (IGrouping<SyntaxNode, AttributeSyntax> gone in attributes.GroupBy(attribute => attribute.Parent!))
        {
            var list = (AttributeListSyntax)gone.Key;
            if (gone.Count() < list.Attributes.Count)
                editor.ReplaceNode(list, list.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia)!);
            else if (After(list) is { } next && !next.Attributes.Any(attributes.Contains))
                Replace(editor, list, next);
            else
                editor.RemoveNode(list, HasComment(list) ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia);
        }
    }

    /// <summary>Removes a list, whose comments then stand before the next one.</summary>
    private static void Replace(SyntaxEditor editor, AttributeListSyntax list, AttributeListSyntax next)
    {
        editor.ReplaceNode(next, next.WithLeadingTrivia(list.GetLeadingTrivia()));
        editor.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia);
    }

    /// <summary>The list on the next line; null where there is none, or where a comment stands between them.</summary>
    private static AttributeListSyntax? After(AttributeListSyntax list) =>
        list.Parent is MemberDeclarationSyntax member && member.AttributeLists.SkipWhile(other => other != list).ElementAtOrDefault(1) is { } next
        && list.GetTrailingTrivia().Concat(next.GetLeadingTrivia()).All(trivia => string.IsNullOrWhiteSpace(trivia.ToFullString()))
            ? next : null;

    private static bool HasComment(AttributeListSyntax list) => list.GetLeadingTrivia().Concat(list.GetTrailingTrivia())
        .Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString()));

    /// <summary>An attribute without some of its arguments, and without parentheses when none is left.</summary>
    public static AttributeSyntax Without(AttributeSyntax attribute, Func<AttributeArgumentSyntax, bool> isGone)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList!.Arguments;
        AttributeArgumentSyntax[] gone = [.. arguments.Where(isGone)];
        return gone.Length == arguments.Count
            ? attribute.WithArgumentList(null).WithTrailingTrivia(attribute.GetTrailingTrivia())
            : attribute.WithArgumentList(attribute.ArgumentList.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia));
    }

    /// <summary>
    /// An attribute with an argument set, such as <c>Bias = false</c>: in its place when it is written already, in place of its plural or
    /// singular when that is (<c>Paddings</c> for <c>Padding</c>), and last when not.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="property">The argument with its value.</param>
    /// <param name="parameters">The names of its constructor's parameters.</param>
    public static AttributeSyntax With(AttributeSyntax attribute, string property, params string[] parameters)
    {
        string[] sides = property.Split([" = "], 2, StringSplitOptions.None);
        ExpressionSyntax value = SyntaxFactory.ParseExpression(sides[1]);
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (Find(attribute, sides[0], parameters) is { } written)
            return attribute.WithArgumentList(list.ReplaceNode(written, written.WithExpression(value.WithTriviaFrom(written.Expression))));
        if (Twin(attribute, sides[0], parameters) is { NameEquals: { } equals } twin)
        {
            return attribute.WithArgumentList(list.ReplaceNode(twin, twin
                .WithNameEquals(equals.WithName(SyntaxFactory.IdentifierName(sides[0]).WithTriviaFrom(equals.Name))).WithExpression(value.WithTriviaFrom(twin.Expression))));
        }

        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(sides[0]), null, value);
        return attribute.WithName(attribute.Name.WithoutTrailingTrivia())
            .WithArgumentList(list.AddArguments(added)).WithTrailingTrivia(attribute.GetTrailingTrivia());
    }

    /// <summary>The argument that says the same for each axis, or for all of them at once.</summary>
    public static AttributeArgumentSyntax? Twin(AttributeSyntax attribute, string name, string[] parameters) =>
        Find(attribute, name.EndsWith("s", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name + "s", parameters);
}
