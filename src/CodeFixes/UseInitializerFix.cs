using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Starts a whole network by the initializer that keeps its signal: in place of the one on its class, or new behind its inputs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInitializerFix)), System.Composition.Shared]
public sealed class UseInitializerFix() : NetworkFix(RuleIds.VanishingActivations, RuleIds.ExplodingActivations, RuleIds.VanishingGradient, RuleIds.ExplodingGradient)
{
    internal override string? Title(FixPlace place) => place.Remedy is { } name && Input(place) is not null ? $"Start the network by {name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax input = Input(place)!;
            AttributeSyntax added = SyntaxFactory.Attribute(Attributes.NameBeside(input, place.Remedy!));
            if (OfNetwork(place) is { } old)
                editor.ReplaceNode(old, added.WithTriviaFrom(old));
            else if (input.Parent is AttributeListSyntax list)
                editor.ReplaceNode(list, list.WithAttributes(list.Attributes.Insert(list.Attributes.IndexOf(input) + 1, added.WithLeadingTrivia(SyntaxFactory.Space))));
        }
    }

    /// <summary>The last input of the network's class.</summary>
    private static AttributeSyntax? Input(FixPlace place) => OnClass(place).LastOrDefault(attribute => Attributes.Kind(attribute) == "Input");

    /// <summary>The initializer of weights on the class, before its first layer.</summary>
    private static AttributeSyntax? OfNetwork(FixPlace place) => OnClass(place).TakeWhile(attribute => !Steps.IsLayer(attribute))
        .FirstOrDefault(attribute => Steps.IsInitializer(attribute, place.Model) && attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "For") != true);

    private static IEnumerable<AttributeSyntax> OnClass(FixPlace place) =>
        place.Around<ClassDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes) ?? [];
}
