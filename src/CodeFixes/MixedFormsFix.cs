using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Writes the layers on a class as properties, before those that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MixedFormsFix)), System.Composition.Shared]
public sealed class MixedFormsFix() : NetworkFix(RuleIds.MixedForms)
{
    internal override string? Title(FixPlace place) => Written(place) is null ? null : "Write all layers as properties";

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
            editor.ReplaceNode(place.Around<TypeDeclarationSyntax>()!, Written(place)!);
    }

    private static TypeDeclarationSyntax? Written(FixPlace place) => place.Around<TypeDeclarationSyntax>() is { } type ? PropertyForm.Write(type, place.Model, default) : null;
}
