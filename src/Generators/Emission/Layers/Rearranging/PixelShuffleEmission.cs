using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class PixelShuffleEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "pixel_shuffle";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => Literals.Of(arguments.Integer("UpscaleFactor", 1));
}
