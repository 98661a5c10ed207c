using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.Generators;

/// <summary>Where an argument of an attribute stands.</summary>
internal static class ArgumentPlace
{
    /// <summary>The place of an argument, of one of its values, or of the attribute when the argument is not written.</summary>
    /// <param name="syntax">The attribute as written.</param>
    /// <param name="attribute">The attribute as understood.</param>
    /// <param name="argument">The argument's name in any case; null for the whole attribute.</param>
    /// <param name="element">The index among the argument's values; null for all of them.</param>
    public static Location Find(AttributeSyntax syntax, AttributeData attribute, string? argument, int? element)
    {
        AttributeArgumentSyntax[] written = Written(syntax, attribute, argument);
        return written.Length == 0 ? syntax.GetLocation()
            : element is not { } index ? Join(written)
            : written.Length > 1 ? written[Math.Min(index, written.Length - 1)].GetLocation()
            : Element(written[0].Expression, index) ?? written[0].GetLocation();
    }

    /// <summary>The expressions of an argument's values: its own, or the elements of the array that it is.</summary>
    /// <param name="syntax">The attribute as written.</param>
    /// <param name="attribute">The attribute as understood.</param>
    /// <param name="argument">The argument's name in any case.</param>
    public static IReadOnlyList<ExpressionSyntax> Values(AttributeSyntax syntax, AttributeData attribute, string argument)
    {
        ExpressionSyntax[] written = [.. Written(syntax, attribute, argument).Select(a => a.Expression)];
        return written.Length == 1 && Elements(written[0]) is { Count: > 0 } elements
            ? [.. elements.Select(element => element is ExpressionElementSyntax { Expression: var inner } ? inner : (ExpressionSyntax)element)]
            : written;
    }

    private static AttributeArgumentSyntax[] Written(AttributeSyntax syntax, AttributeData attribute, string? argument) => argument is null || syntax.ArgumentList is not { } list
        ? []
        : [.. list.Arguments.Where((a, position) => string.Equals(NameOf(a, position, attribute), argument, StringComparison.OrdinalIgnoreCase))];

    private static string? NameOf(AttributeArgumentSyntax argument, int position, AttributeData attribute)
    {
        if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
            return name.Identifier.ValueText;

        // What is more than the parameters belongs to the last, which is a list.
        return attribute.AttributeConstructor?.Parameters is { Length: > 0 } parameters ? parameters[Math.Min(position, parameters.Length - 1)].Name : null;
    }

    private static Location? Element(ExpressionSyntax expression, int index) =>
        Elements(expression) is { } elements && index < elements.Count ? elements[index].GetLocation() : null;

    private static IReadOnlyList<SyntaxNode> Elements(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax collection => collection.Elements,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => [],
    };

    private static Location Join(AttributeArgumentSyntax[] arguments) => Location.Create(
        arguments[0].SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(arguments[0].SpanStart, arguments[arguments.Length - 1].Span.End));
}
