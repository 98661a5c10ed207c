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
    private readonly Dictionary<IFieldSymbol, bool> _depends = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

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

        // Members of enumerations and texts are kept by name, which no expression gives again.
        if (wrong < 0 && argument.Text is not null)
            wrong = 0;
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
            return Expression.Evaluate(text, parameters).Number.Equals(value);
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
        if (ConstantOf(expression) is not { } field)
            return null;
        if (IsParameter(field))
            return field.Name;
        if (Initializer(field) is not { } value || depth > 20 || Text(value, depth + 1) is not { } text)
            return null;
        return field.Type.SpecialType switch
        {
            SpecialType.System_Double => $"double({text})",
            SpecialType.System_Single => $"float({text})",
            SpecialType.System_Boolean or SpecialType.System_Int32 => $"({text})",
            _ => $"int({text})",
        };
    }

    private static string? Cast(SyntaxKind target, string text) => target switch
    {
        SyntaxKind.IntKeyword or SyntaxKind.LongKeyword => $"int({text})",
        SyntaxKind.FloatKeyword => $"float({text})",
        SyntaxKind.DoubleKeyword => $"double({text})",
        _ => null,
    };

    private string? Folded(ExpressionSyntax expression) => Model(expression).GetConstantValue(expression) is { HasValue: true, Value: var value } && ConstantText.ToConstant(value) is { } constant
        ? constant.Number < 0 ? $"({constant.Literal})" : constant.Literal
        : null;

    /// <summary>Whether a value follows from parameters, by itself or through other constants.</summary>
    private bool Mentions(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => ConstantOf(name) is { } field && Depends(field));

    private bool Depends(IFieldSymbol field)
    {
        if (IsParameter(field))
            return true;
        if (_depends.TryGetValue(field, out bool depends))
            return depends;
        _depends[field] = false;
        return _depends[field] = Initializer(field) is { } value && Mentions(value);
    }

    private bool IsParameter(IFieldSymbol field) => parameters.ContainsKey(field.Name) && SymbolEqualityComparer.Default.Equals(field.ContainingType, type);

    private IFieldSymbol? ConstantOf(ExpressionSyntax expression) => Model(expression).GetSymbolInfo(expression).Symbol is IFieldSymbol { IsConst: true } field ? field : null;

    /// <summary>The value of a constant as written; null for those of other assemblies.</summary>
    private static ExpressionSyntax? Initializer(IFieldSymbol field) => (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value;

    private SemanticModel Model(SyntaxNode node) =>
        _models.TryGetValue(node.SyntaxTree, out SemanticModel model) ? model : _models[node.SyntaxTree] = compilation.GetSemanticModel(node.SyntaxTree);
}
