using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Reads the expressions over a class's parameters that its attributes have. The compiler folds them; at a use as a block they must be
/// evaluated again, so their text is kept, other constants in it replaced by their values.
/// </summary>
/// <param name="type">The class.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="compilation">The compilation.</param>
internal sealed class ExpressionReading(INamedTypeSymbol type, IReadOnlyDictionary<string, Constant> parameters, Compilation compilation)
{
    private readonly HashSet<string> _dependent = Dependent(type, parameters);
    private SemanticModel? _model;

    /// <summary>The first argument since it was last asked for whose expression cannot be evaluated again: its name, element and text.</summary>
    public (string Argument, int Element, string Text)? Failure { get; private set; }

    /// <summary>Takes the failure.</summary>
    public (string Argument, int Element, string Text)? TakeFailure()
    {
        var failure = Failure;
        Failure = null;
        return failure;
    }

    /// <summary>An argument with the expressions of its values.</summary>
    public Argument Add(Argument argument, AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return argument;
        ExpressionSyntax[] written = [.. ArgumentPlace.Values(syntax, attribute, argument.Name)];
        if (!written.Any(Mentions))
            return argument;
        string[] texts = [.. written.Select(expression => Mentions(expression) ? Text(expression, 0) ?? "?" : "")];
        int wrong = Array.FindIndex(texts, text => text == "?");
        if (wrong < 0)
            wrong = texts.Length != argument.Numbers.Count ? 0 : Array.FindIndex([.. texts.Select((text, i) => text.Length == 0 || IsValue(text, argument.Numbers[i]))], isValue => !isValue);
        if (wrong >= 0)
            Failure ??= (argument.Name, wrong, written[wrong].ToString());
        return wrong >= 0 ? argument : argument with { Expressions = [.. texts] };
    }

    /// <summary>Whether the expression, with the parameters' own values, is what the compiler made of it.</summary>
    private bool IsValue(string text, double value)
    {
        try
        {
            return Expression.Evaluate(text, parameters).Number == value;
        }
        catch (ExpressionException)
        {
            return false;
        }
    }

    private string? Text(ExpressionSyntax expression, int depth) => !Mentions(expression) ? Folded(expression) : expression switch
    {
        ParenthesizedExpressionSyntax inner => Text(inner.Expression, depth) is { } text ? $"({text})" : null,
        CheckedExpressionSyntax inner => Text(inner.Expression, depth) is { } text ? $"({text})" : null,
        PrefixUnaryExpressionSyntax unary => Text(unary.Operand, depth) is { } text ? unary.OperatorToken.ValueText + text : null,
        BinaryExpressionSyntax binary => Text(binary.Left, depth) is { } left && Text(binary.Right, depth) is { } right ? $"{left} {binary.OperatorToken.ValueText} {right}" : null,
        ConditionalExpressionSyntax choice => Text(choice.Condition, depth) is { } condition && Text(choice.WhenTrue, depth) is { } yes && Text(choice.WhenFalse, depth) is { } no
            ? $"{condition} ? {yes} : {no}" : null,
        CastExpressionSyntax { Type: PredefinedTypeSyntax target } cast => Text(cast.Expression, depth) is { } text ? Cast(target.Keyword.Kind(), text) : null,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => Named(expression, depth),
        _ => null,
    };

    /// <summary>A parameter stays by name; a constant over parameters is replaced by its own expression.</summary>
    private string? Named(ExpressionSyntax expression, int depth)
    {
        if (Own(expression) is not { } field)
            return Folded(expression);
        if (parameters.ContainsKey(field.Name))
            return field.Name;
        ExpressionSyntax? value = (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value;
        if (value is null || depth > 20 || Text(value, depth + 1) is not { } text)
            return null;
        return field.Type.SpecialType switch
        {
            SpecialType.System_Double or SpecialType.System_Single => $"double({text})",
            SpecialType.System_Boolean => $"({text})",
            _ => $"int({text})",
        };
    }

    private static string? Cast(SyntaxKind target, string text) => target switch
    {
        SyntaxKind.IntKeyword or SyntaxKind.LongKeyword => $"int({text})",
        SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword => $"double({text})",
        _ => null,
    };

    private string? Folded(ExpressionSyntax expression) => Model(expression).GetConstantValue(expression) is { HasValue: true, Value: var value } && ConstantText.ToConstant(value) is { } constant
        ? constant.Number < 0 ? $"({constant.Literal})" : constant.Literal
        : null;

    private bool Mentions(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(name => _dependent.Contains(name.Identifier.ValueText) && Own(name) is not null);

    /// <summary>The constant of the class that a name means.</summary>
    private IFieldSymbol? Own(ExpressionSyntax expression) => Model(expression).GetSymbolInfo(expression).Symbol is IFieldSymbol { IsConst: true } field
        && SymbolEqualityComparer.Default.Equals(field.ContainingType, type) && _dependent.Contains(field.Name) ? field : null;

    private SemanticModel Model(SyntaxNode node) => _model?.SyntaxTree == node.SyntaxTree ? _model : _model = compilation.GetSemanticModel(node.SyntaxTree);

    /// <summary>The parameters and the constants that follow from them.</summary>
    private static HashSet<string> Dependent(INamedTypeSymbol type, IReadOnlyDictionary<string, Constant> parameters)
    {
        HashSet<string> names = [.. parameters.Keys];
        IFieldSymbol[] constants = [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst)];
        for (int before = 0; before != names.Count;)
        {
            before = names.Count;
            names.UnionWith(constants.Where(field => (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value
                .DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText)) == true).Select(field => field.Name));
        }

        return names;
    }
}
