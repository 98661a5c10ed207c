using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Leaves out an argument that contradicts another one, or that has no meaning.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveOutArgumentFix)), System.Composition.Shared]
public sealed class LeaveOutArgumentFix() : NetworkFix(RuleIds.OutOfRange, RuleIds.AxisCount)
{
    internal override string? Title(FixPlace place) => Argument(place) is { } argument ? $"Remove {argument}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            string name = place.Assignment!.Value.Name;
            editor.ReplaceNode(place.Around<AttributeSyntax>()!, (current, _) =>
                Attributes.Without((AttributeSyntax)current, argument => argument.NameEquals?.Name.Identifier.ValueText == name));
        }
    }

    private static AttributeArgumentSyntax? Argument(FixPlace place) => place is { Assignment: { Value: "default" } set } && place.Around<AttributeSyntax>() is { } attribute
        ? Attributes.Find(attribute, set.Name, [])
        : null;
}
