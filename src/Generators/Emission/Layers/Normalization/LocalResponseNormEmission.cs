using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LocalResponseNormEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "local_response_norm";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments)
    {
        double alpha = arguments.Number("Alpha", 1e-4), beta = arguments.Number("Beta", 0.75), k = arguments.Number("K", 1);
        return new ArgumentText()
            .Add(Literals.Of(arguments.Integer("Size", 1)))
            .AddUnless(alpha == 1e-4, "alpha", Literals.Of(alpha))
            .AddUnless(beta == 0.75, "beta", Literals.Of(beta))
            .AddUnless(k == 1, "k", Literals.Of(k))
            .ToString();
    }
}
