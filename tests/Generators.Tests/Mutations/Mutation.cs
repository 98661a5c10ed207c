using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Generators.Tests.Mutations;

/// <summary>One edit of a network's text, drawn from a seed: a size, a name, an attribute, a property, or a token that is gone.</summary>
/// <param name="random">Draws.</param>
internal sealed class Mutation(Random random)
{
    private static readonly string[] s_properties = ["Linear", "Conv2d", "BatchNorm2d", "Sequential", "Value", "LSTM"];

    /// <summary>Another text.</summary>
    public string Of(string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, DiagnosticReferences.ParseOptions).GetRoot();
        for (int attempt = 0; ; attempt++)
        {
            string mutant = Edit(text, root);
            if (mutant != text)
                return mutant;
            Assert.True(attempt < 1000, $"No edit changes this text.\n{text}");
        }
    }

    private string Edit(string text, SyntaxNode root) => random.Next(12) switch
    {
        < 4 => Replace(text, root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.NumericLiteralToken)), Number),
        4 => Replace(text, root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.Parent is IdentifierNameSyntax), token => Other(root, token)),
        5 => Replace(text, root.DescendantTokens().Where(token => token.Kind() is SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword), token => token.IsKind(SyntaxKind.TrueKeyword) ? "false" : "true"),
        6 => WithoutAttribute(text, root),
        7 => Replace(text, Attributes(root), attribute => $"{attribute}, {attribute}"),
        8 => Replace(text, Attributes(root), attribute => Pick(Attributes(root)).ToString()),
        9 => Swap(text, Attributes(root)),
        10 => random.Next(2) == 0 ? Swap(text, Members(root)) : Replace(text, Members(root), _ => ""),
        _ => Replace(text, root.DescendantTokens().Where(token => token.Span.Length > 0), _ => ""),
    };

    private static IEnumerable<AttributeSyntax> Attributes(SyntaxNode root) => root.DescendantNodes().OfType<AttributeSyntax>();

    private static IEnumerable<MemberDeclarationSyntax> Members(SyntaxNode root) => root.DescendantNodes().OfType<MemberDeclarationSyntax>()
        .Where(member => member is PropertyDeclarationSyntax or FieldDeclarationSyntax);

    private string Number(SyntaxToken token)
    {
        if (token.Value is not int value)
            return Pick(["0.0", "1.0", "-0.5", "1.5"]);
        int[] others = [0, 1, 2, 3, -1, value - 1, value + 1, value * 2, value / 2];
        return Pick(others).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Another name of the text, or one with a letter more.</summary>
    private string Other(SyntaxNode root, SyntaxToken token)
    {
        SyntaxToken other = Pick(root.DescendantTokens().Where(t => t.IsKind(token.Kind())));
        return random.Next(3) > 0 ? other.Text : token.IsKind(SyntaxKind.StringLiteralToken) ? "\"other\"" : token.Parent?.Parent is AttributeSyntax ? Pick(s_properties) : token.Text + "s";
    }

    private string WithoutAttribute(string text, SyntaxNode root)
    {
        AttributeSyntax attribute = Pick(Attributes(root));
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count == 1)
            return Change(text, list.Span, "");
        int index = list.Attributes.IndexOf(attribute);
        return Change(text, index == 0 ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart) : TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End), "");
    }

    private string Swap<T>(string text, IEnumerable<T> nodes)
        where T : SyntaxNode
    {
        T[] all = [.. nodes];
        if (all.Length < 2)
            return text;
        int first = random.Next(all.Length - 1);
        (T one, T other) = (all[first], all[first + 1]);

        // Between two properties it would be two mistakes.
        return one.Span.OverlapsWith(other.Span) || Owner(one) != Owner(other) ? text
            : Change(Change(text, other.Span, one.ToString()), one.Span, other.ToString());
    }

    private static SyntaxNode? Owner(SyntaxNode node) => node is AttributeSyntax ? node.Parent!.Parent : node.Parent;

    private string Replace(string text, IEnumerable<SyntaxToken> tokens, Func<SyntaxToken, string> by)
    {
        SyntaxToken[] all = [.. tokens];
        if (all.Length == 0)
            return text;
        SyntaxToken token = Pick(all);
        return Change(text, token.Span, by(token));
    }

    private string Replace<T>(string text, IEnumerable<T> nodes, Func<T, string> by)
        where T : SyntaxNode
    {
        T[] all = [.. nodes];
        if (all.Length == 0)
            return text;
        T node = Pick(all);
        return Change(text, node.Span, by(node));
    }

    private static string Change(string text, TextSpan span, string by) => text[..span.Start] + by + text[span.End..];

    private T Pick<T>(IEnumerable<T> choices)
    {
        T[] all = [.. choices];
        return all[random.Next(all.Length)];
    }
}
