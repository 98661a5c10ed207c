using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Tensors that a network is called with.</summary>
internal static class CallRule
{
    /// <summary>Reports each one that does not fit.</summary>
    public static void Check(OperationAnalysisContext context, IInvocationOperation call, TensorValues tensors)
    {
        if (tensors.NetworkCall(call, context.CancellationToken) is not { } run)
            return;
        foreach (IArgumentOperation argument in run.Arguments)
        {
            if (argument.Parameter is null || tensors.Of(argument.Value, context.CancellationToken) is not { } tensor)
                continue;
            GraphInput input = run.Network.Inputs[argument.Parameter.Ordinal];
            string head = $"Input '{input.Name}' of '{run.Network.Name}'";
            if (!Fits(tensor.Sizes, input.Shape))
                Report(Descriptors.CallShape, $"{head} must be {KnownTensor.Show([null, .. input.Shape.Sizes])}, but {tensor.Origin} is {tensor.Text}; {Advice(tensor, input.Shape)}.");
            else if (tensor.Type is { } type && type != input.DType)
                Report(Descriptors.CallType, $"{head} must be {Name(input.DType)}, but {tensor.Origin} is {Name(type)}; {(input.DType == DType.Int64 ? "give token numbers, such as torch.randint(10, size) or x.to(torch.int64)" : "convert it with x.to(torch.float32)")}.");

            void Report(DiagnosticDescriptor rule, string message) =>
                context.ReportDiagnostic(Diagnostic.Create(rule, argument.Value.Syntax.GetLocation(), [tensor.Place], message));
        }
    }

    private static bool Fits(EquatableArray<long?> sizes, Shape input) => sizes.Count == input.Rank + 1
        && sizes.Skip(1).Zip(input.Sizes, (actual, expected) => actual is null || expected is null || actual == expected).All(fits => fits);

    private static string Advice(KnownTensor tensor, Shape input) =>
        tensor.Sizes.Count == input.Rank && tensor.Network is null && Fits([null, .. tensor.Sizes], input) ? "the batch is missing, add it with unsqueeze(0)"
        : tensor.Network is { } other ? $"change the output of '{other}' or the input of this network, or reshape between them"
        : "give it those sizes";

    private static string Name(DType type) => type == DType.Int64 ? "int64" : "float32";
}
