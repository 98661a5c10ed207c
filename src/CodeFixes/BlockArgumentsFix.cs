using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Gives a block as many arguments as it takes: removes the others, or adds those that it requires with their own values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockArgumentsFix)), System.Composition.Shared]
public sealed class BlockArgumentsFix() : NetworkFix(RuleIds.BlockArguments)
{
    internal override string? Title(FixPlace place)
    {
        if (place.Assignment is not { Name: "Arguments" } || place.Around<AttributeSyntax>() is not { } block || Positional(block).Any(argument => argument.Expression is CollectionExpressionSyntax))
            return null;
        (int written, string[] values) = (Positional(block).Count(), Values(place));
        return values.Length < written ? $"Remove {string.Join(", ", Positional(block).Skip(values.Length))}" : $"Add {string.Join(", ", values.Skip(written))}";
    }

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax block = place.Around<AttributeSyntax>()!;
            AttributeArgumentSyntax[] positional = [.. Positional(block)];
            string[] values = Values(place);
            if (values.Length < positional.Length)
            {
                editor.ReplaceNode(block, Attributes.Without(block, argument => positional.Skip(values.Length).Contains(argument)));
                continue;
            }

            string arguments = string.Join(", ", [.. positional.Select(argument => argument.ToString()), .. values.Skip(positional.Length), .. Named(block).Select(argument => argument.ToString())]);
            editor.ReplaceNode(block, block.WithName(block.Name.WithoutTrailingTrivia()).WithArgumentList(SyntaxFactory.ParseAttributeArgumentList($"({arguments})")).WithTrailingTrivia(block.GetTrailingTrivia()));
        }
    }

    private static string[] Values(FixPlace place) => place.Assignment!.Value.Value.Trim('[', ']').Split([", "], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<AttributeArgumentSyntax> Positional(AttributeSyntax block) => (block.ArgumentList?.Arguments ?? []).Where(argument => argument.NameEquals is null);

    private static IEnumerable<AttributeArgumentSyntax> Named(AttributeSyntax block) => (block.ArgumentList?.Arguments ?? []).Where(argument => argument.NameEquals is not null);
}
