using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Marks a step that nothing reads as an output, and with the first of them the last step, which was the output without a mark.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkOutputFix)), System.Composition.Shared]
public sealed class MarkOutputFix() : NetworkFix(RuleIds.UnusedStep)
{
    internal override string? Title(FixPlace place) => place.Node is PropertyDeclarationSyntax step ? $"Mark '{step.Identifier.ValueText}' as an output" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<TypeDeclarationSyntax, PropertyDeclarationSyntax> marked in places.Select(place => (PropertyDeclarationSyntax)place.Node).GroupBy(step => (TypeDeclarationSyntax)step.Parent!))
        {
            PropertyDeclarationSyntax[] steps = Steps.Of(marked.Key);
            bool hasMark = steps.Any(step => Steps.Find(step, "Output") is not null);
            foreach (PropertyDeclarationSyntax step in marked.Concat(hasMark ? [] : steps.Skip(steps.Length - 1)).Distinct())
            {
                AttributeListSyntax list = step.AttributeLists[0];
                editor.ReplaceNode(list, Attributes.Insert(list, 0, SyntaxFactory.Attribute(Attributes.NameBeside(Steps.Layers(step).First(), "Output"))));
            }
        }
    }
}
