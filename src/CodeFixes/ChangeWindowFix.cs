using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Changes a window's size, written by position, together with the padding that goes with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeWindowFix)), System.Composition.Shared]
public sealed class ChangeWindowFix() : NetworkFix(RuleIds.Checkerboard, RuleIds.EvenKernel)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals: null } ? $"Set {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeArgumentSyntax window = place.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>()!;
            AttributeSyntax layer = window.FirstAncestorOrSelf<AttributeSyntax>()!;
            string[] settings = place.Remedy!.Split([", "], StringSplitOptions.None);
            string size = settings[0].Substring("KernelSize = ".Length);
            AttributeSyntax changed = layer.ReplaceNode(window, window.WithExpression(SyntaxFactory.ParseExpression(size).WithTriviaFrom(window.Expression)));
            foreach (string setting in settings.Skip(1))
                changed = setting.EndsWith(" = 0", StringComparison.Ordinal) ? Without(changed, setting.Split(' ')[0]) : Attributes.With(changed, setting);
            editor.ReplaceNode(layer, changed.WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static AttributeSyntax Without(AttributeSyntax layer, string name) => Attributes.Without(layer, argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
