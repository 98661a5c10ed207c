using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Puts another initializer in the place of one, with those of its arguments that both have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceInitializerFix)), System.Composition.Shared]
public sealed class ReplaceInitializerFix() : NetworkFix(
    RuleIds.XavierBeforeRectifier, RuleIds.HeBeforeSaturation, RuleIds.SeluScale, RuleIds.FixedScale, RuleIds.ForgetGateBias)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeSyntax>() is { } initializer ? $"Replace {initializer.Name} by {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax initializer = place.Around<AttributeSyntax>()!;
            AttributeSyntax changed = initializer.ArgumentList is null ? initializer : Attributes.Without(initializer, argument => !IsKept(argument, place.Remedy!));
            editor.ReplaceNode(initializer, changed.WithName(Attributes.NameBeside(initializer, place.Remedy!).WithTriviaFrom(changed.Name)));
        }
    }

    /// <summary>What it is for and which fans it takes are said apart from its scale.</summary>
    private static bool IsKept(AttributeArgumentSyntax argument, string kind) => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "For" => kind != nameof(Analysis.Initializers.ForgetGate),
        "Fans" => true,
        "Mode" => kind.StartsWith("He", StringComparison.Ordinal),
        _ => false,
    };
}
