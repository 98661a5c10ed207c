using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Follows tensors through the author's code as far as it is certain: from creation or a network, through variables and functions.</summary>
/// <param name="networks">The networks that are called.</param>
internal sealed class TensorValues(KnownNetworks networks)
{
    /// <summary>Deeper than any code that is written by hand.</summary>
    private const int MostSteps = 64;

    /// <summary>What is known of a value; null when nothing is.</summary>
    public KnownTensor? Of(IOperation value, CancellationToken cancellation, int steps = 0)
    {
        if (steps > MostSteps)
            return null;
        switch (value.Unconverted())
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return LocalValues.Find(value.Unconverted()) is { } assigned ? Of(assigned, cancellation, steps + 1) : null;
            case IPropertyReferenceOperation { Property.Name: "Inputs", Instance: { } source } property when IsTensor(property.Type):
                return KnownSample.Of(source) is { } sample ? new KnownTensor([null, .. sample.Shape], sample.Origin, property.Syntax.GetLocation()) { Type = sample.Type } : null;
            case IBinaryOperation { LeftOperand: var left, RightOperand: var right, OperatorMethod: not null } operation:
                return IsTensor(left.Type) != IsTensor(right.Type) && Of(IsTensor(left.Type) ? left : right, cancellation, steps + 1) is { } scaled
                    ? scaled with { Last = null, Type = operation.OperatorKind == BinaryOperatorKind.Divide ? DType.Float32 : scaled.Type }
                    : null;
            case IInvocationOperation call:
                return OfNetwork(call, cancellation, steps) ?? Created(call) ?? OfFunction(call, cancellation, steps);
            default:
                return null;
        }
    }

    /// <summary>The network that a call runs, and what it is given; null for any other call.</summary>
    public (NetworkGraph Network, ImmutableArray<IArgumentOperation> Arguments)? NetworkCall(IInvocationOperation call, CancellationToken cancellation) =>
        call is { TargetMethod.Name: "call" or "forward", Instance.Type: { } type } && networks.Find(type, cancellation) is { } network
        && call.Arguments.Length == network.Inputs.Count
            ? (network, call.Arguments)
            : null;

    private KnownTensor? OfNetwork(IInvocationOperation call, CancellationToken cancellation, int steps)
    {
        if (NetworkCall(call, cancellation) is not { } run || run.Network.Outputs.Count != 1)
            return null;
        int output = run.Network.Outputs[0];
        long? batch = Of(run.Arguments[0].Value, cancellation, steps + 1) is { Sizes: [var size, ..] } ? size : null;
        return new KnownTensor([batch, .. run.Network.ShapeOf(output).Sizes], $"the output of '{run.Network.Name}'", call.Syntax.GetLocation())
        {
            Type = run.Network.TypeOf(output),
            Last = KnownNetworks.LastLayer(run.Network),
            Network = run.Network.Name,
        };
    }

    private KnownTensor? OfFunction(IInvocationOperation call, CancellationToken cancellation, int steps)
    {
        IArgumentOperation[] arguments = [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal)];
        IOperation? subject = call.Instance ?? arguments.FirstOrDefault()?.Value;
        return subject is not null && IsTensor(subject.Type) && IsTorch(call.TargetMethod.ContainingType) && Of(subject, cancellation, steps + 1) is { } input
            ? TensorFunctions.Apply(input, call, call.Instance is null ? [.. arguments.Skip(1)] : arguments)
            : null;
    }

    /// <summary>A tensor that is made of given sizes.</summary>
    private static KnownTensor? Created(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "zeros" or "ones" or "rand" or "randn" or "empty" or "full" or "randint", IsStatic: true } method || !IsTorch(method.ContainingType))
            return null;
        IArgumentOperation[] arguments = [.. call.Arguments.Where(argument => argument.Parameter is not null).OrderBy(argument => argument.Parameter!.Ordinal)];
        long?[]? sizes = arguments.FirstOrDefault(argument => argument.Parameter!.Name == "size" && argument.Parameter.Type.SpecialType == SpecialType.None) is { } list
            ? Constants.Integers(list.Value)
            : method.Name == "randint" ? null
            : [.. arguments.TakeWhile(argument => argument.Parameter!.Type.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32).Select(argument => Constants.Integer(argument.Value))];
        IOperation? type = arguments.FirstOrDefault(argument => argument.Parameter!.Name == "dtype")?.Value.Unconverted();
        return sizes is not { Length: > 0 } ? null : new KnownTensor([.. sizes], $"torch.{method.Name}", call.Syntax.GetLocation())
        {
            Type = type switch
            {
                IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } } => method.Name == "randint" ? DType.Int64 : method.Name == "full" ? null : DType.Float32,
                IFieldReferenceOperation { Field.Name: "Int64" or "int64" or "@long" } => DType.Int64,
                IFieldReferenceOperation { Field.Name: "Float32" or "float32" } => DType.Float32,
                _ => null,
            },
        };
    }

    /// <summary>Whether a type is TorchSharp's tensor.</summary>
    public static bool IsTensor(ITypeSymbol? type) => type is { Name: "Tensor", ContainingType.Name: "torch" } && IsTorch(type);

    private static bool IsTorch(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == "TorchSharp";
    }
}
