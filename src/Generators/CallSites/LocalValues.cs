using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedNets.Generators;

/// <summary>What a local variable or parameter holds where it is read, when that is certain: the last assignment before, in the same run of statements.</summary>
internal static class LocalValues
{
    /// <summary>The operation whose value it holds; null when several could be.</summary>
    public static IOperation? Find(IOperation use) =>
        Variable(use) is { } variable && Last(use, variable) is { } value && !IsWrittenByFunction(use, variable) ? value : null;

    private static IOperation? Last(IOperation use, ISymbol variable)
    {
        // Up from statement to statement, and from block to block: what stands before in a block has run.
        IOperation inner = use;
        for (IOperation? outer = use.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IBlockOperation block:
                    for (int i = block.Operations.IndexOf(inner) - 1; i >= 0; i--)
                    {
                        if (Assigned(block.Operations[i], variable) is { } value)
                            return value;
                        if (Writes(block.Operations[i], variable))
                            return null;
                    }

                    break;
                case IUsingOperation { Resources: { } resources } when inner != resources:
                    if (Assigned(resources, variable) is { } resource)
                        return resource;
                    break;
                case ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation when Writes(outer, variable):
                    // What runs again, or later, can have been written after this place.
                    return null;
            }
        }

        return null;
    }

    /// <summary>The collection that a loop takes its variable from; null for any other variable.</summary>
    public static IOperation? LoopCollection(ILocalReferenceOperation use)
    {
        ILocalSymbol variable = use.Local;
        for (IOperation? outer = use.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IForEachLoopOperation loop && loop.Locals.Contains(variable, SymbolEqualityComparer.Default))
                return Writes(loop.Body, variable) ? null : loop.Collection.Unconverted();
        }

        return null;
    }

    /// <summary>Whether a function inside writes it, which can run at any time.</summary>
    private static bool IsWrittenByFunction(IOperation use, ISymbol variable)
    {
        IOperation root = use;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().Any(inner => inner is IAnonymousFunctionOperation or ILocalFunctionOperation && !inner.DescendantsAndSelf().Contains(use) && Writes(inner, variable));
    }

    private static IOperation? Assigned(IOperation statement, ISymbol variable) => statement switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: var target } assignment }
            when Is(target, variable) && !Writes(assignment.Value, variable) => assignment.Value,
        IUsingDeclarationOperation { DeclarationGroup: var group } => Assigned(group, variable),
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators)
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, variable))?.GetVariableInitializer()?.Value,
        _ => null,
    };

    private static bool Writes(IOperation operation, ISymbol variable) => operation.DescendantsAndSelf().Any(inner => inner switch
    {
        IDeconstructionAssignmentOperation { Target: var target } => target.DescendantsAndSelf().Any(reference => Is(reference, variable)),
        IAssignmentOperation { Target: var target } => Is(target, variable),
        IIncrementOrDecrementOperation { Target: var target } => Is(target, variable),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var target } => Is(target, variable),
        IAddressOfOperation { Reference: var target } => Is(target, variable),
        IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator => declarator.GetVariableInitializer()?.Value is { } value && Is(value, variable),
        _ => false,
    });

    /// <summary>Whether an operation reads or writes a variable.</summary>
    private static bool Is(IOperation reference, ISymbol variable) => SymbolEqualityComparer.Default.Equals(Variable(reference), variable);

    /// <summary>The variable or parameter that an operation names; null for anything else.</summary>
    public static ISymbol? Variable(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
