using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
}
