using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.Completion;

/// <summary>A place in an attribute where the name of a step or input is asked for.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Class">The class in which it stands.</param>
/// <param name="Sort">What can be named.</param>
/// <param name="IsInText">Whether the caret is in a text literal, so that bare names are wanted.</param>
internal sealed record StepPlace(AttributeSyntax Attribute, ClassDeclarationSyntax Class, ValueSort Sort, bool IsInText)
{
    /// <summary>The place at a position; null where no such name is asked for. In <c>nameof(</c> the editor itself offers properties.</summary>
    public static StepPlace? Find(SyntaxNode root, int position)
    {
        if (position == 0)
            return null;
        SyntaxToken token = root.FindToken(position - 1);
        bool isInText = token.IsKind(SyntaxKind.StringLiteralToken);
        if (token.Parent is not { } node || node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } list } attribute || list.OpenParenToken.Span.End > position
            || (!list.CloseParenToken.IsMissing && list.CloseParenToken.SpanStart < position)
            || attribute.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } around || attribute.Parent?.Parent == around)
            return null;
        if (node.AncestorsAndSelf().TakeWhile(n => n != attribute).Any(n => n is InvocationExpressionSyntax or MemberAccessExpressionSyntax))
            return null;
        return Takes(attribute, node.FirstAncestorOrSelf<AttributeArgumentSyntax>()) is { } sort ? new StepPlace(attribute, around, sort, isInText) : null;
    }

    private static ValueSort? Takes(AttributeSyntax attribute, AttributeArgumentSyntax? argument)
    {
        string name = (attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        string? argumentName = argument?.NameEquals?.Name.Identifier.ValueText;
        return (name, argumentName) switch
        {
            ("From", null) or ("Add", null) or ("Concat", null) or ("Multiply", null) => ValueSort.Any,
            ("From", "UnlessShapedLike") => ValueSort.Step,
            ("Shared", null) => ValueSort.Layer,
            _ => null,
        };
    }
}

/// <summary>What can be named.</summary>
internal enum ValueSort
{
    /// <summary>Steps and inputs.</summary>
    Any,

    /// <summary>Steps.</summary>
    Step,

    /// <summary>Steps with parameters, which another step can share.</summary>
    Layer,
}
