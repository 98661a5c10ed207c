using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TypedNets.Generators;

/// <summary>
/// Reports where the author's code uses a network as it cannot be: a tensor that does not fit, a loss that contradicts the output, a
/// data set with other samples. It says only what is certain; what it cannot follow is silent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.CallShape, Descriptors.CallType, Descriptors.CalledLoss, Descriptors.SampleShape, Descriptors.SampleClasses, Descriptors.LossShapes,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.NetworkAttribute) is null)
                return;
            var networks = new KnownNetworks(start.Compilation);
            var tensors = new TensorValues(networks);
            start.RegisterOperationAction(operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                CallRule.Check(operation, call, tensors);
                LossCallRule.Check(operation, call, tensors);
                SampleRule.Check(operation, call, networks);
            }, OperationKind.Invocation);
        });
    }
}
