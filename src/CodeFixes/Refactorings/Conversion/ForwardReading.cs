using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.CodeFixes;

/// <summary>
/// What a forward pass in a straight line computes. Values are numbered: 0 is the input, then the outputs of the operations. What cannot be
/// said passes its value on and is noted.
/// </summary>
/// <param name="modules">The layers of each field.</param>
/// <param name="model">The meaning of names.</param>
internal sealed class ForwardReading(IReadOnlyDictionary<string, TorchLayer[]> modules, SemanticModel model)
{
    private readonly Dictionary<string, int> _variables = [];

    /// <summary>The operations in order.</summary>
    public List<TorchOperation> Operations { get; } = [];

    /// <summary>What could not be said.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The value that is returned.</summary>
    public int Output { get; private set; }

    /// <summary>Reads a method.</summary>
    public void Read(MethodDeclarationSyntax forward)
    {
        _variables[forward.ParameterList.Parameters[0].Identifier.ValueText] = 0;
        if (forward.ExpressionBody is { } body)
            Output = Value(body.Expression) ?? 0;
        foreach (StatementSyntax statement in forward.Body?.Statements ?? [])
            Read(statement);
    }

    private void Read(StatementSyntax statement)
    {
        switch (statement)
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables: var variables } when variables.All(variable => variable.Initializer is not null):
                foreach (VariableDeclaratorSyntax variable in variables)
                    Assign(variable.Identifier.ValueText, variable.Initializer!.Value);
                break;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } assignment }:
                Assign(name.Identifier.ValueText, assignment.Right);
                break;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax name } sum }:
                _variables[name.Identifier.ValueText] = Join("Add", [Value(name), Value(sum.Right)], sum);
                break;
            case ReturnStatementSyntax { Expression: { } returned }:
                Output = Value(returned) ?? Output;
                break;
            default:
                Note(statement);
                break;
        }
    }

    private void Assign(string name, ExpressionSyntax value)
    {
        if (Value(value) is { } number)
            _variables[name] = number;
        else
            Note(value.Parent!);
    }

    /// <summary>The value of an expression; null for what is no tensor that is known.</summary>
    private int? Value(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Value(inner.Expression),
        IdentifierNameSyntax name when _variables.TryGetValue(name.Identifier.ValueText, out int value) => value,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when Value(sum.Left) is { } left && Value(sum.Right) is { } right => Join("Add", [left, right], sum),
        InvocationExpressionSyntax call => Call(call),
        _ => null,
    };

    private int? Call(InvocationExpressionSyntax call)
    {
        (ExpressionSyntax? receiver, string method) = call.Expression switch
        {
            MemberAccessExpressionSyntax member => (member.Expression, member.Name.Identifier.ValueText),
            IdentifierNameSyntax name => (null, name.Identifier.ValueText),
            _ => (null, ""),
        };
        ExpressionSyntax[] arguments = [.. call.ArgumentList.Arguments.Select(argument => argument.Expression)];
        string field = receiver is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var own } ? own.Identifier.ValueText : receiver?.ToString() ?? "";
        if (method is "forward" or "call" && Operations.Any(operation => operation.Field == field && operation.Layers.Any(layer => layer.Kind.HasState)))
        {
            // A second use is a Shared, which is the author's to name.
            Note(call);
            return arguments.Length == 1 ? Value(arguments[0]) : null;
        }

        if (method is "forward" or "call" && modules.TryGetValue(field, out TorchLayer[] layers) && arguments.Length == 1 && Value(arguments[0]) is { } read)
            return Add(new TorchOperation(layers, [read], field));
        int? self = receiver is null ? null : Value(receiver);
        int? first = self ?? (arguments.Length > 0 ? Value(arguments[0]) : null);
        if (method == "add" && (self is null ? arguments.Skip(1) : arguments).Take(1).Select(Value).FirstOrDefault() is { } other && first is not null)
            return Join("Add", [first, other], call);
        if (method is "cat" or "concat" && arguments.Length > 0 && Elements(arguments[0]) is { Length: > 1 } joined)
            return Join(arguments.Length > 1 && arguments[1].ToString() != "1" ? $"Concat, Dim = {arguments[1]}" : "Concat", [.. joined.Select(Value)], call);
        if (first is not { } input)
            return null;
        if (method is "view" or "reshape" && self is not null && arguments.Length == 2 && (arguments[0].ToString() == "-1" || !model.GetConstantValue(arguments[0]).HasValue))
            return Add(new TorchOperation([new TorchLayer(Analysis.Layers.LayerCatalogue.Get("Flatten"), "Flatten", null)], [input]));
        if (method is "alias" or "contiguous" or "MoveToOuterDisposeScope")
            return input;
        if (TorchLayer.Read(call, model, isModule: false) is { } layer)
            return Add(new TorchOperation([layer], [input]));
        Note(call);
        return input;
    }

    private static ExpressionSyntax[] Elements(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        _ => [],
    };

    private int Join(string kind, int?[] values, SyntaxNode at)
    {
        if (values.All(value => value is not null))
            return Add(new TorchOperation([], [.. values.Select(value => value!.Value)]) { Join = kind });
        Note(at);
        return values.OfType<int>().FirstOrDefault();
    }

    private int Add(TorchOperation operation)
    {
        Operations.Add(operation);
        return Operations.Count;
    }

    private void Note(SyntaxNode node) => Notes.Add(string.Join(" ", node.ToString().Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)));
}

/// <summary>An operation of a forward pass.</summary>
/// <param name="Layers">Its layers: one, or those of a Sequential.</param>
/// <param name="Inputs">The values that it reads.</param>
/// <param name="Field">The field that has it; null for a function.</param>
internal sealed record TorchOperation(TorchLayer[] Layers, int[] Inputs, string? Field = null)
{
    /// <summary>How it joins its values: <c>Add</c>, or <c>Concat, Dim = 2</c>; null for a layer.</summary>
    public string? Join { get; init; }
}
