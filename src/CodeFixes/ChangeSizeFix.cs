using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Changes a number that is written by position, such as a window's size, together with the properties that go with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeSizeFix)), System.Composition.Shared]
public sealed class ChangeSizeFix() : NetworkFix(RuleIds.Checkerboard, RuleIds.EvenKernel, RuleIds.NarrowHeads)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals: null } ? $"Set {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeArgumentSyntax size = place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>()!;
            AttributeSyntax layer = size.FirstAncestorOrSelf<AttributeSyntax>()!;
            string[] settings = place.Remedy!.Split([", "], StringSplitOptions.None);
            AttributeSyntax changed = layer.ReplaceNode(size, size.WithExpression(SyntaxFactory.ParseExpression(settings[0].Split(' ')[2]).WithTriviaFrom(size.Expression)));
            foreach (string setting in settings.Skip(1))
                changed = setting.EndsWith(" = 0", StringComparison.Ordinal) ? Without(changed, setting.Split(' ')[0]) : Attributes.With(changed, setting);
            editor.ReplaceNode(layer, changed.WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static AttributeSyntax Without(AttributeSyntax layer, string name) => Attributes.Without(layer, argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
