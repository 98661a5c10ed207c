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

    /// <summary>An attribute without some of its arguments, and without parentheses when none is left.</summary>
    public static AttributeSyntax Without(AttributeSyntax attribute, Func<AttributeArgumentSyntax, bool> isGone)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList!.Arguments;
        AttributeArgumentSyntax[] gone = [.. arguments.Where(isGone)];
        return gone.Length == arguments.Count
            ? attribute.WithArgumentList(null).WithTrailingTrivia(attribute.GetTrailingTrivia())
            : attribute.WithArgumentList(attribute.ArgumentList.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia));
    }

    /// <summary>An attribute with a property set, such as <c>Bias = false</c>, in its place when it is written already and last when not.</summary>
    public static AttributeSyntax With(AttributeSyntax attribute, string property)
    {
        string[] sides = property.Split([" = "], 2, StringSplitOptions.None);
        ExpressionSyntax value = SyntaxFactory.ParseExpression(sides[1]);
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == sides[0]) is { } written)
            return attribute.WithArgumentList(list.ReplaceNode(written, written.WithExpression(value.WithTriviaFrom(written.Expression))));
        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(sides[0]), null, value);
        return attribute.WithName(attribute.Name.WithoutTrailingTrivia())
            .WithArgumentList(list.AddArguments(added)).WithTrailingTrivia(attribute.GetTrailingTrivia());
    }

    /// <summary>An attribute of ours as text says, <c>ChannelShuffle(4)</c>, written beside another one.</summary>
    public static AttributeSyntax Beside(AttributeSyntax beside, string text)
    {
        int open = text.IndexOf('(');
        AttributeSyntax attribute = SyntaxFactory.Attribute(NameBeside(beside, open < 0 ? text : text.Substring(0, open)).WithoutTrivia());
        return open < 0 ? attribute : attribute.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList(text.Substring(open)));
    }

    /// <summary>Whether an attribute declares a layer.</summary>
    public static bool IsLayer(AttributeSyntax attribute, SemanticModel model)
    {
        for (INamedTypeSymbol? type = model.GetTypeInfo(attribute).Type as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() == "TypedNets.LayerAttribute")
                return true;
        }

        return false;
    }

    /// <summary>Removes attributes, and with them lists of which none is left; a comment stays.</summary>
    public static void Remove(SyntaxEditor editor, IEnumerable<AttributeSyntax> attributes)
    {
        foreach (IGrouping<SyntaxNode, AttributeSyntax> gone in attributes.GroupBy(attribute => attribute.Parent!))
        {
            var list = (AttributeListSyntax)gone.Key;
            if (gone.Count() < list.Attributes.Count)
                editor.ReplaceNode(list, list.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia)!);
            else
                editor.RemoveNode(list, HasComment(list) ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia);
        }
    }

    private static bool HasComment(AttributeListSyntax list) => list.GetLeadingTrivia().Concat(list.GetTrailingTrivia())
        .Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString()));
}
