using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedNets.Analysis;
using TypedNets.Analysis.Losses;

namespace TypedNets.Generators;

/// <summary>Networks that are given to a method together with a data set, as to <c>Trainer.Fit</c>.</summary>
internal static class SampleRule
{
    /// <summary>Reports a data set whose samples the network does not read, or whose classes it does not have.</summary>
    public static void Check(OperationAnalysisContext context, IInvocationOperation call, KnownNetworks networks)
    {
        if (call.Arguments.Length < 2)
            return;
        NetworkGraph? network = call.Arguments.Select(argument => networks.Find(argument.Value.Unconverted().Type, context.CancellationToken)).FirstOrDefault(found => found is not null);
        if (network is not { Inputs.Count: 1 })
            return;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (TensorValues.IsTensor(argument.Value.Type) || KnownSample.Of(argument.Value) is not { } sample)
                continue;
            GraphInput input = network.Inputs[0];
            if (!Fits(sample, input))
            {
                Report(Descriptors.SampleShape, $"Network '{network.Name}' reads {Text(input.Shape.Sizes, input.DType)}, but a sample of {sample.Origin} is {Text(sample.Shape, sample.Type)}; change the network's input, or take another data set.");
            }
            else if (IsTrainerWithItsOwnLoss(call) && network.Outputs.Count == 1)
            {
                Shape output = network.ShapeOf(network.Outputs[0]);
                if (LossFit.Of(Loss.CrossEntropy, KnownNetworks.LastLayer(network), output) is { } misfit)
                    Report(Descriptors.CalledLoss, $"Loss cross_entropy, the trainer's unless another is set, on '{network.Name}': the output {misfit.Message}");
                else if (sample.Classes is { } classes && output.Rank > 0 && output[0] is { } outputs && outputs != classes)
                    Report(Descriptors.SampleClasses, $"Network '{network.Name}' has {outputs} outputs, but {sample.Origin} has {classes} classes; {(outputs < classes ? "cross_entropy throws on labels beyond them" : "some of them are never right")}; give it {classes} outputs.");
            }

            void Report(DiagnosticDescriptor rule, string message) =>
                context.ReportDiagnostic(Diagnostic.Create(rule, argument.Value.Syntax.GetLocation(), [sample.Place], message));
        }
    }

    private static bool Fits(KnownSample sample, GraphInput input) => sample.Type == input.DType && sample.Shape.Count == input.Shape.Rank
        && sample.Shape.Zip(input.Shape.Sizes, (actual, expected) => actual is null || expected is null || actual == expected).All(fits => fits);

    /// <summary>Whether it is a trainer of ours whose loss is certainly cross-entropy, as it is unless set.</summary>
    private static bool IsTrainerWithItsOwnLoss(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "Fit" or "Evaluate", ContainingType: { Name: "Trainer", ContainingNamespace.Name: "Training" } })
            return false;
        if (call.Instance is null)
            return call.Arguments.Any(argument => argument.Parameter?.Name == "loss" && argument.ArgumentKind == ArgumentKind.DefaultValue);
        IOperation? trainer = LocalValues.Variable(call.Instance) is null ? call.Instance : LocalValues.Find(call.Instance);
        return trainer is IObjectCreationOperation created
            && created.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Any(set => set.Target is IPropertyReferenceOperation { Property.Name: "Loss" }) != true;
    }

    private static string Text(IEnumerable<long?> sizes, DType type) => $"{string.Join("×", sizes.Select(size => size is { } known ? Invariant.Text(known) : "?"))} of {(type == DType.Int64 ? "int64" : "float32")}";
}
