using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Gives a step a name that it can have, also where its file uses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameStepFix)), System.Composition.Shared]
public sealed class RenameStepFix() : NetworkFix(RuleIds.InvalidName)
{
    internal override string? Title(FixPlace place) =>
        place.Replacement is { } name && place.Node is PropertyDeclarationSyntax step ? $"Rename '{step.Identifier.ValueText}' to '{name}'" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            var step = (PropertyDeclarationSyntax)place.Node;
            ISymbol? property = place.Model.GetDeclaredSymbol(step);
            foreach (IdentifierNameSyntax use in step.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == step.Identifier.ValueText))
            {
                if (SymbolEqualityComparer.Default.Equals((place.Model.GetSymbolInfo(use).Symbol ?? place.Model.GetMemberGroup(use).FirstOrDefault())?.OriginalDefinition, property))
                    editor.ReplaceNode(use, SyntaxFactory.IdentifierName(place.Replacement!).WithTriviaFrom(use));
            }

            editor.ReplaceNode(step, (current, _) => ((PropertyDeclarationSyntax)current).WithIdentifier(SyntaxFactory.Identifier(place.Replacement!).WithTriviaFrom(step.Identifier)));
        }
    }
}
