using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>
/// Projects a skip connection to the size of what it is added to: a step before the sum, which then reads that step (He et al. 2016,
/// equation 2).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertProjectionFix)), System.Composition.Shared]
public sealed class InsertProjectionFix() : NetworkFix(RuleIds.SizeMismatch)
{
    internal override string? Title(FixPlace place) => Skip(place) is { } skip ? $"Project {skip} with {Projection(place)[1]}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeArgumentSyntax skip = Skip(place)!;
            PropertyDeclarationSyntax sum = place.Around<PropertyDeclarationSyntax>()!;
            AttributeSyntax[] projection = Projection(place);
            string name = Steps.FreeName("Projection", (TypeDeclarationSyntax)sum.Parent!);
            AttributeSyntax from = projection[0].WithArgumentList(SyntaxFactory.AttributeArgumentList([skip.WithoutTrivia()]));
            string text = $"[{from}, {projection[1]}] public partial {Attributes.Kind(projection[1])} {name} {{ get; }}";
            editor.InsertBefore(sum, Steps.Line(text, sum));
            editor.ReplaceNode(skip.Expression, SyntaxFactory.ParseExpression($"nameof({name})"));
        }
    }

    private static AttributeSyntax[] Projection(FixPlace place) => Attributes.Parse(place.Inserted!, (AttributeSyntax)place.Node);

    /// <summary>The argument of the sum that names the skip connection.</summary>
    private static AttributeArgumentSyntax? Skip(FixPlace place)
    {
        if (place is not { Inserted: not null, Node: AttributeSyntax { ArgumentList: { } arguments } } || place.Around<PropertyDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax }
            || Projection(place) is not [{ ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] }, _])
            return null;
        return arguments.Arguments.FirstOrDefault(argument => place.Model.GetConstantValue(argument.Expression) is { Value: string value } && value == name.Token.ValueText);
    }
}
