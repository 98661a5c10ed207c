using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>
/// Sets an argument of an attribute as the analysis worked it out, whether it was written before or not: <c>Bias = false</c>, groups that
/// divide the channels, the padding that gives ⌈size/stride⌉ outputs, a window that fits.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetArgumentFix)), System.Composition.Shared]
public sealed class SetArgumentFix() : NetworkFix(
    RuleIds.InvalidName, RuleIds.Rank, RuleIds.Groups, RuleIds.WindowTooLarge, RuleIds.InvalidPadding, RuleIds.OutOfRange,
    RuleIds.AxisCount, RuleIds.DimensionOutOfRange, RuleIds.InitializerArgument, RuleIds.CancelledBias, RuleIds.NoProbabilities, RuleIds.OneClassLoss,
    RuleIds.PositionsLost, RuleIds.OrthogonalWidening, RuleIds.FanConventions, RuleIds.GapsBetweenWindows)
{
    /// <summary>What is wrong is replaced; what is allowed is set to what is meant more often.</summary>
    internal override string? Title(FixPlace place) =>
        place.Assignment is not { Value: not "default" } set || place.Around<AttributeSyntax>() is not { } attribute ? null
        : place.Diagnostic.DefaultSeverity == DiagnosticSeverity.Error && Written(place, attribute, set.Name) is { } argument ? $"Replace {argument} by {(argument.NameEquals is null ? set.Value : place.Remedy)}"
        : $"Set {place.Remedy} on {attribute.Name}";

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax attribute = place.Around<AttributeSyntax>()!;
            string[] parameters = Attributes.Parameters(attribute, place.Model);
            editor.ReplaceNode(attribute, (current, _) =>
                Attributes.With((AttributeSyntax)current, place.Remedy!, parameters).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static AttributeArgumentSyntax? Written(FixPlace place, AttributeSyntax attribute, string name)
    {
        string[] parameters = Attributes.Parameters(attribute, place.Model);
        return Attributes.Find(attribute, name, parameters) ?? Attributes.Twin(attribute, name, parameters);
    }
}
