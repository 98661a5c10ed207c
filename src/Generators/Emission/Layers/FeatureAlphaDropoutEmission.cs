using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class FeatureAlphaDropoutEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "feature_alpha_dropout";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => Literals.Of(arguments.Number("P", 0.5));

    /// <inheritdoc/>
    protected override string FunctionArguments(Arguments arguments) => ModuleArguments(arguments) + ", training";
}
