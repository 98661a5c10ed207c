using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedNets.Analysis.Losses;

namespace TypedNets.Generators;

/// <summary>Losses that are called on the output of a network, as functions or as modules.</summary>
internal static class LossCallRule
{
    private static readonly Dictionary<string, Loss> s_functions = Enum.GetValues(typeof(Loss)).Cast<Loss>().Where(loss => loss != Loss.Unstated).ToDictionary(LossFit.PyTorchName);

    private static readonly Dictionary<string, Loss> s_modules = new()
    {
        ["CrossEntropyLoss"] = Loss.CrossEntropy,
        ["NLLLoss"] = Loss.NegativeLogLikelihood,
        ["BCELoss"] = Loss.BinaryCrossEntropy,
        ["BCEWithLogitsLoss"] = Loss.BinaryCrossEntropyWithLogits,
        ["KLDivLoss"] = Loss.KLDivergence,
        ["MSELoss"] = Loss.MeanSquaredError,
        ["L1Loss"] = Loss.MeanAbsoluteError,
    };

    /// <summary>Reports a loss that does not take what it is given.</summary>
    public static void Check(OperationAnalysisContext context, IInvocationOperation call, TensorValues tensors)
    {
        if (LossOf(call) is not { } loss || call.Arguments.Length < 2 || Argument(call, 0) is not { } outputs || Argument(call, 1) is not { } targets
            || tensors.Of(outputs, context.CancellationToken) is not { } tensor)
            return;
        if (tensor.Network is { } network && LossFit.Of(loss, tensor.Last, tensor.Sample) is { } misfit)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.CalledLoss, outputs.Syntax.GetLocation(), [tensor.Place],
                $"Loss {LossFit.PyTorchName(loss)} on '{network}': the output {misfit.Message}"));
        }
        else if (loss is Loss.MeanSquaredError or Loss.MeanAbsoluteError && tensors.Of(targets, context.CancellationToken) is { } target && Broadcasts(tensor, target))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.LossShapes, targets.Syntax.GetLocation(), [target.Place],
                $"Loss {LossFit.PyTorchName(loss)} compares {tensor.Text}, {tensor.Origin}, with {target.Text}, {target.Origin}: one is repeated to the sizes of the other, so that each output meets other samples' targets; reshape one of them."));
        }
    }

    private static Loss? LossOf(IInvocationOperation call) => call switch
    {
        { TargetMethod: { IsStatic: true, ContainingType.Name: "functional" } method } => s_functions.TryGetValue(method.Name, out Loss loss) ? loss : null,
        { TargetMethod.Name: "call" or "forward", Instance.Type: { } type } when type.ContainingNamespace is { Name: "Modules", ContainingNamespace.Name: "TorchSharp" } =>
            s_modules.TryGetValue(type.Name, out Loss loss) ? loss : null,
        _ => null,
    };

    private static IOperation? Argument(IInvocationOperation call, int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    /// <summary>Whether one has certainly other sizes than the other, and can be repeated to them.</summary>
    private static bool Broadcasts(KnownTensor one, KnownTensor other) => one.Sizes.Count != other.Sizes.Count
        || one.Sizes.Zip(other.Sizes, (a, b) => a is { } x && b is { } y && x != y).Any(differ => differ);
}
